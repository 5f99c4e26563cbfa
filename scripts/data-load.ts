/** Loads richer layers into the database: `npm run data:load -- --dir DIR`. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type LayerResult, loadLayers } from "../server/jobs/load-layers.ts";
import { withPreparedDatabase } from "./open-prepared.ts";
import { tellAndFail } from "./tell-and-fail.ts";

const USAGE = "npm run data:load -- --dir MAPP";
const OUTCOMES: Readonly<Record<LayerResult["outcome"], string>> = {
  loaded: "inläst",
  unchanged: "oförändrad",
  missing: "finns inte i mappen",
};

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { dir: { type: "string" } } });
  if (values.dir === undefined) throw new Error(`Så här: ${USAGE}`);
  const dir = resolve(values.dir);
  if (!existsSync(dir)) throw new Error(`Mappen ${dir} finns inte.`);
  await withPreparedDatabase(async (database, municipalityId) => {
    const results = await loadLayers(database, { municipalityId, dir });
    for (const { file, outcome, rows } of results) {
      console.log(`${file}: ${OUTCOMES[outcome]}${outcome === "missing" ? "" : `, ${rows} rader`}`);
    }
    if (results.every(({ outcome }) => outcome === "missing")) {
      throw new Error(`Ingen av filerna som kan läsas in finns i ${dir}.`);
    }
  });
}

main().catch(tellAndFail(USAGE));
