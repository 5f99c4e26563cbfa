import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { create, extract } from "tar";
import { ROOT } from "../repository.ts";

// The package also brings raster, topology and a geocoder, which the embedded database would unpack into
// memory at every opening and never ask: 130 MB instead of 33, and some 0.8 s.
const USED = [
  /^lib\/postgresql\/postgis-\d+\.so$/,
  /^share\/proj\//,
  /^share\/postgresql\/extension\/postgis(\.control|--\d+\.\d+\.\d+\.sql)$/,
];

const source = fileURLToPath(
  new URL("./postgis.tar.gz", import.meta.resolve("@electric-sql/pglite-postgis")),
);
const result = join(ROOT, "dist", "postgis.tar.gz");
const folder = await mkdtemp(join(tmpdir(), "platsbild-postgis-"));
try {
  await extract({ file: source, cwd: folder, filter: (path) => USED.some((used) => used.test(path)) });
  await mkdir(join(ROOT, "dist"), { recursive: true });
  await create({ file: result, cwd: folder, gzip: { level: 1 }, portable: true }, ["lib", "share"]);
} finally {
  await rm(folder, { recursive: true, force: true });
}
