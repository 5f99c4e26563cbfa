import type { Mapping } from "#core/contract/import.ts";
import type { ImportContext } from "../import-context.ts";
import { refusal, type Table } from "../readers/reader.ts";
import type { CoordinateReading } from "./coordinate-reading.ts";
import { definitionOf, epsgOf, projectionBetween } from "./coordinate-system.ts";
import { type CrsSurvey, decideCrs, type CrsDecision } from "./detect-crs.ts";
import { crsOfHeaders } from "./guess-mapping.ts";
import type { Layout } from "./layout.ts";

export interface CoordinateQuestion {
  readonly survey: CrsSurvey;
  readonly mapping: Mapping;
  readonly layout: Layout;
  readonly table: Table;
  readonly context: ImportContext;
  readonly normalised: Set<string>;
}

/**
 * In which system and order are a file's coordinates read? What the mapping or the file itself states,
 * else what the header says, else what the numbers fit. Refuses a file whose every row has latitude and
 * longitude exchanged, until a person has confirmed it, and one whose numbers fit nothing.
 */
export function chooseCoordinates(question: CoordinateQuestion): CoordinateReading {
  const { context, normalised, survey, mapping } = question;
  const decision = decide(question);
  if (decision.kind === "ask_swapped" && mapping.swapAxes !== true) throw askSwapped();
  if (decision.kind === "none" && survey.pairs > 0) throw unknownCrs();
  const epsg = decision.kind === "none" ? 4326 : decision.epsg;
  const isSwapped = decision.kind === "ask_swapped" || (decision.kind === "found" && decision.isSwapped);
  if (isSwapped) normalised.add("axis_swapped");
  if (epsg !== 4326 && survey.pairs > 0) normalised.add(`crs:EPSG:${epsg}`);
  return {
    epsg,
    isSwapped,
    toPlane: projectionBetween(epsg, context.srid),
    boundary: context.boundary,
    candidates: context.crsCandidates,
  };
}

function decide(question: CoordinateQuestion): CrsDecision {
  const stated = statedCrs(question);
  if (stated === null) return decideCrs(question.survey);
  if (definitionOf(stated) === null) throw unknownCrs(stated);
  const fitting = decideCrs(onlySystem(question.survey, stated));
  return fitting.kind === "none"
    ? { kind: "found", epsg: stated, isSwapped: question.mapping.swapAxes ?? false }
    : fitting;
}

function statedCrs({ mapping, table, layout }: CoordinateQuestion): number | null {
  const named = mapping.crs ?? table.crs;
  if (named !== undefined) return epsgOf(named) ?? Number.NaN;
  const names = layout.pair?.map((field) => layout.columns[layout.columnOf.get(field) ?? -1] ?? "");
  return names === undefined ? null : crsOfHeaders(names);
}

function onlySystem(survey: CrsSurvey, epsg: number): CrsSurvey {
  const keep = (counts: Uint32Array) =>
    counts.map((count, index) => (survey.candidates[index]?.epsg === epsg ? count : 0));
  return { ...survey, near: keep(survey.near), plausible: keep(survey.plausible) };
}

function askSwapped() {
  return refusal(
    "hint:swapped",
    "Latitud och longitud verkar omkastade på alla rader. Vill du byta lat och lon? Bekräfta bytet i kopplingen; inget är intaget.",
  );
}

function unknownCrs(epsg?: number) {
  const which = epsg !== undefined && Number.isFinite(epsg) ? ` EPSG:${epsg}` : "";
  return refusal(
    "unknown_crs",
    `Koordinatsystemet${which} känns inte igen. Välj WGS 84 (4326), SWEREF 99 TM (3006), SWEREF 99 18 00 (3011) ` +
      "eller RT90 (3021) i kopplingen.",
  );
}
