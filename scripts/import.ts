/** Takes a file in: `npm run import -- --source kia [--municipality 182] [--mapping mapping.json] FILE`. */
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { type Import, type ImportProgress, type Mapping, mappingSchema } from "#core/contract/import.ts";
import { jobActor } from "../server/db/actor.ts";
import { readEnv } from "../server/env.ts";
import { Refusal } from "../server/errors.ts";
import { importService } from "../server/imports/import-service.ts";
import { sweepImports } from "../server/imports/sweep.ts";
import { chooseMunicipality, municipalityOption } from "./choose-municipality.ts";
import { withPreparedDatabase } from "./open-prepared.ts";
import { readJsonFile } from "./read-json-file.ts";
import { tellAndFail } from "./tell-and-fail.ts";

const USAGE = "npm run import -- --source kia [--municipality 182] [--mapping mapping.json] FIL";
const ISSUES_SHOWN = 20;

interface Order {
  readonly source: string;
  readonly municipality: number | null;
  readonly mapping: Mapping | null;
  readonly file: string;
}

function readOrder(): Order {
  const { values, positionals } = parseArgs({
    options: { source: { type: "string" }, municipality: { type: "string" }, mapping: { type: "string" } },
    allowPositionals: true,
  });
  const [file, ...others] = positionals;
  if (values.source === undefined || file === undefined || others.length > 0)
    throw new Error(`Så här: ${USAGE}`);
  if (!existsSync(file)) throw new Error(`Filen ${file} finns inte.`);
  const municipality = municipalityOption(values.municipality);
  return { source: values.source, municipality, mapping: readMapping(values.mapping), file };
}

function readMapping(file: string | undefined): Mapping | null {
  if (file === undefined) return null;
  const parsed = mappingSchema.safeParse(readJsonFile(file));
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues.map(({ path, message }) => `  ${path.join(".")}: ${message}`);
  throw new Error(`Kopplingen i ${file} kan inte tolkas:\n${reasons.join("\n")}`);
}

function printResult(result: Import): void {
  const { rowsTotal, rowsAccepted, rowsUpdated, rowsDuplicate, rowsRejected, normalised, issues } = result;
  console.log(
    `${rowsTotal} rader: ${rowsAccepted} intagna (varav ${rowsUpdated} uppdaterade), ` +
      `${rowsDuplicate} dubbletter, ${rowsRejected} avvisade.`,
  );
  if (normalised.length > 0) console.log(`Tolkat eller rättat: ${normalised.join(", ")}`);
  for (const issue of issues.slice(0, ISSUES_SHOWN))
    console.log(`  rad ${issue.row ?? "–"}: ${issue.message} (${issue.code})`);
  if (issues.length > ISSUES_SHOWN) console.log(`  … och ${issues.length - ISSUES_SHOWN} till`);
  console.log(`Import ${result.id}`);
}

function printProgress({ rowsRead, rowsTotal }: ImportProgress): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${rowsRead} av ${rowsTotal} rader`);
}

function printRefusal(refusal: Refusal): void {
  if (refusal.issues.length === 0) console.error(refusal.message);
  for (const { code, message, row } of refusal.issues) {
    console.error(`${row === undefined ? "" : `rad ${row}: `}${message} (${code})`);
  }
}

async function main(): Promise<void> {
  const { source, municipality, mapping, file } = readOrder();
  await withPreparedDatabase(async (database, shipped) => {
    // Nobody else has the embedded database open, so what runs there was left by a process that died.
    if (database.engine === "embedded") await sweepImports(database);
    const actor = jobActor(await chooseMunicipality(database, municipality, shipped));
    const request = {
      id: randomUUID(),
      source,
      fileName: basename(file),
      bytes: readFileSync(file),
      mapping,
    };
    const service = importService(database, { geocoderUrl: readEnv(process.env).GEOCODER_URL ?? null });
    const stop = () => void service.remove(actor, request.id).catch(() => {});
    process.once("SIGINT", stop);
    const result = await service
      .run(actor, request, printProgress)
      .finally(() => process.off("SIGINT", stop));
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
    printResult(result);
    if (result.status !== "published") throw new Error("Importen avbröts; inget är intaget.");
  });
}

const tell = tellAndFail(USAGE);
main().catch((error: unknown) => {
  if (!(error instanceof Refusal)) return tell(error);
  printRefusal(error);
  process.exitCode = 1;
});
