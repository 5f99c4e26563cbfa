/**
 * Adds another municipality, so that its files can be taken in: `npm run municipality:add -- --id 36061
 * --name "New York" --srid 32618 --time-zone America/New_York --boundary boundary.geojson`.
 */
import { parseArgs } from "node:util";
import { jobActor, withActor } from "../server/db/actor.ts";
import { addMunicipality } from "../server/jobs/add-municipality.ts";
import { multiPolygonText, type PolygonFeatures } from "../server/jobs/shipped-files.ts";
import { shippedDataDir } from "../server/paths.ts";
import { rebuildCells } from "../server/queries/reference-municipality.ts";
import { withPreparedDatabase } from "./open-prepared.ts";
import { readJsonFile } from "./read-json-file.ts";
import { tellAndFail } from "./tell-and-fail.ts";

const USAGE =
  "npm run municipality:add -- --id NUMMER --name NAMN --srid 3006 --time-zone Europe/Stockholm --boundary FIL";

function readOrder() {
  const option = { type: "string" } as const;
  const { values } = parseArgs({
    options: { id: option, name: option, srid: option, "time-zone": option, boundary: option },
  });
  const { name, boundary } = values;
  const [id, srid, timeZone] = [Number(values.id), Number(values.srid), values["time-zone"]];
  const isComplete = Number.isInteger(id) && Number.isInteger(srid) && id > 0 && srid > 0;
  if (!isComplete || name === undefined || timeZone === undefined || boundary === undefined) {
    throw new Error(`Så här: ${USAGE}`);
  }
  if (!Intl.supportedValuesOf("timeZone").includes(timeZone))
    throw new Error(`Tidszonen ${timeZone} finns inte.`);
  const polygons = readJsonFile(boundary) as Partial<PolygonFeatures> | null;
  if (!isPolygons(polygons)) throw new Error(`${boundary} ska vara en FeatureCollection med bara ytor.`);
  return { id, name, srid, timeZone, boundary: multiPolygonText(polygons) };
}

function isPolygons(file: Partial<PolygonFeatures> | null): file is PolygonFeatures {
  const types: (string | undefined)[] = file?.features?.map(({ geometry }) => geometry?.type) ?? [];
  return types.length > 0 && types.every((type) => type === "Polygon" || type === "MultiPolygon");
}

async function main(): Promise<void> {
  const order = readOrder();
  await withPreparedDatabase(async (database) => {
    await addMunicipality(database, order, shippedDataDir);
    await withActor(database, jobActor(order.id), rebuildCells, { access: "write" });
    console.log(
      `${order.name} (${order.id}) finns nu. Ta in filer med: npm run import -- --municipality ${order.id} …`,
    );
  });
}

main().catch(tellAndFail(USAGE));
