import type { StoredArea } from "../../queries/import-areas.ts";
import { readAreaShape } from "../area-geometry.ts";
import { refusal } from "../readers/reader.ts";
import type { CoordinateReading } from "./coordinate-reading.ts";
import { foldName } from "./fold-word.ts";
import { maskedName } from "./masked-name.ts";
import type { ReadingPlan } from "./reading-plan.ts";
import { readText, refuse, type RowFields } from "./row-fields.ts";
import { areaKindOfWord } from "./word-lists.ts";

const LONGEST_NAME = 200;
const MOST_PEOPLE = 100_000_000;

/** An area with a key of its own, or only the beginning of one that must be made unique in the file. */
export interface AreaCandidate extends Omit<StoredArea, "key"> {
  readonly id: string | null;
  readonly nameKey: string;
}

/**
 * The area a feature draws, in the municipality's metres, or null with the reasons in `fields.problems`.
 * An impossible polygon refuses the whole file.
 */
export function readArea(fields: RowFields, plan: ReadingPlan): AreaCandidate | null {
  const name = readMaskedName(fields);
  const id = readText(fields, "externalId", LONGEST_NAME) ?? fields.row.featureId ?? null;
  const kind = readText(fields, "kind", LONGEST_NAME);
  const population = readPopulation(fields);
  const shape = readShape(fields, plan);
  if (name === null && fields.problems.length === 0) {
    refuse(fields, "name", "missing_value", "Området saknar namn. Fyll i egenskapen ”namn”.");
  }
  if (fields.problems.length > 0 || name === null) return null;
  return {
    id: id === null ? null : maskedName(id),
    nameKey: foldName(name).replaceAll(" ", "-") || "omrade",
    kind: kind === null ? "own" : (areaKindOfWord(kind) ?? "own"),
    name,
    population,
    shape,
  };
}

function readMaskedName(fields: RowFields): string | null {
  const name = readText(fields, "name", LONGEST_NAME);
  return name === null ? null : maskedName(name);
}

function readShape(fields: RowFields, { coordinates, normalised }: ReadingPlan): string {
  const read = readAreaShape(fields.row.geometry);
  if ("fault" in read)
    throw refusal(read.fault.code, read.fault.message, { row: fields.row.row, record: fields.row.record });
  for (const code of read.shape.normalised) normalised.add(code);
  const polygons = read.shape.polygons.map((rings) =>
    rings.map((ring) =>
      ring.map(([first, second]) => {
        const [east, north] = coordinates.isSwapped ? [second, first] : [first, second];
        return coordinates.toPlane(east, north).map((metres) => Math.round(metres * 100) / 100);
      }),
    ),
  );
  if (polygons.flat(2).some(([x = Number.NaN, y = Number.NaN]) => !isHome(coordinates, x, y))) {
    throw refusal("out_of_area", "Området når utanför kommunen. Rita det inom kommungränsen.", {
      row: fields.row.row,
      record: fields.row.record,
    });
  }
  return JSON.stringify({ type: "MultiPolygon", coordinates: polygons });
}

const isHome = ({ boundary }: CoordinateReading, x: number, y: number) =>
  Number.isFinite(x) && Number.isFinite(y) && boundary.holds(x, y);

function readPopulation(fields: RowFields): number | null {
  const text = readText(fields, "population", LONGEST_NAME);
  if (text === null) return null;
  if (/^\d+(?:[.,]0+)?$/.test(text) && Number.parseInt(text, 10) <= MOST_PEOPLE)
    return Number.parseInt(text, 10);
  return refuse(fields, "population", "not_a_count", "Befolkningen är inget antal. Skriv ett heltal.");
}
