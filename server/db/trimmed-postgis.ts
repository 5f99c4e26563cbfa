import { existsSync } from "node:fs";
import type { Extension } from "@electric-sql/pglite";
import { postgis } from "@electric-sql/pglite-postgis";

const fromSources = import.meta.url.endsWith(".ts");
const trimmed = new URL(fromSources ? "../../dist/postgis.tar.gz" : "../../postgis.tar.gz", import.meta.url);

/** PostGIS with what the build left in it (scripts/build/trim-postgis.ts), or whole where nothing is built. */
export const trimmedPostgis: Extension = {
  name: postgis.name,
  setup: async (pglite, options) => {
    const whole = await postgis.setup(pglite, options);
    return existsSync(trimmed) ? { ...whole, bundlePath: trimmed } : whole;
  },
};
