import { setImmediate as nextTurn } from "node:timers/promises";
import type { ImportField, Mapping, TimeFormat } from "#core/contract/import.ts";
import { findRepeats } from "./checks/find-repeats.ts";
import { glanceId } from "./checks/glance-id.ts";
import { stackedIssue, stackedPoints, type StackSurvey } from "./checks/stacked-points.ts";
import { type TextTally, textTally } from "./checks/text-tally.ts";
import type { ImportContext } from "./import-context.ts";
import { areaPositions } from "./mapping/area-positions.ts";
import { chooseCoordinates } from "./mapping/choose-coordinates.ts";
import { type CrsSurvey, startCrsSurvey, surveyPair } from "./mapping/detect-crs.ts";
import {
  decideTimeFormat,
  startTimeSurvey,
  surveyTime,
  type TimeSurvey,
} from "./mapping/detect-time-format.ts";
import { TIME_FIELDS } from "./mapping/field-set.ts";
import { chooseMapping, type Layout, layoutOf, refuseMissingColumns } from "./mapping/layout.ts";
import { isMissing } from "./mapping/missing-value.ts";
import { lookUpPlaces, MOST_ADDRESSES } from "./mapping/look-up-places.ts";
import { glancePair } from "./mapping/read-pair.ts";
import type { ReadingPlan } from "./mapping/reading-plan.ts";
import { textOfCell } from "./mapping/row-fields.ts";
import type { SourceRow, Table } from "./readers/reader.ts";

interface Survey {
  readonly times: ReadonlyMap<ImportField, TimeSurvey>;
  readonly crs: CrsSurvey;
  readonly stacks: StackSurvey;
  readonly ids: TextTally;
  /** Names of places in rows without coordinates, for the geocoder. */
  readonly names: Set<string>;
}

/**
 * How shall a file be read? Looks at every row once: which column is which, which single time format each
 * column has, which coordinate system, which ids come back, which points are defaults. Throws FileRefused
 * when the file as a whole cannot be taken.
 */
export async function inspect(
  table: Table,
  context: ImportContext,
  given: Mapping | null,
): Promise<ReadingPlan> {
  const sample = await firstRows(table);
  const mapping = chooseMapping({ table, sample, source: context.source, given });
  const layout = layoutOf(mapping, table);
  refuseMissingColumns(layout, context.source.kind, { table, sample });
  const survey = await surveyRows(table, layout, context);
  const normalised = new Set(table.normalised);
  const coordinates = chooseCoordinates({ survey: survey.crs, mapping, layout, table, context, normalised });
  const repeats = survey.repeatedIds > 0 ? await findRepeats(table, layout, survey.ids) : new Map();
  const stacks = stackedPoints(survey.stacks, coordinates);
  const formats = timeFormats(survey.times, mapping);
  noteTimeFormats(formats, normalised);
  const places = await lookUpPlaces(survey.names, context);
  const issues = [
    ...table.issues,
    ...places.issues,
    ...stacks.map(({ count }) => stackedIssue(count, table.rowCount)),
  ];
  if (stacks.length > 0) normalised.add("warn:stacked");
  return {
    mapping,
    layout,
    times: { formats, dateSystem: table.dateSystem ?? null },
    coordinates,
    isStacked: (x, y) => stacks.some((stack) => stack.x === x && stack.y === y),
    repeats,
    findPlace: (text) => places.find(text),
    normalised,
    issues,
  };
}

async function firstRows(table: Table): Promise<readonly SourceRow[]> {
  for await (const batch of table.rows()) return batch;
  return [];
}

async function surveyRows(
  table: Table,
  layout: Layout,
  context: ImportContext,
): Promise<Survey & { repeatedIds: number }> {
  const survey: Survey = {
    times: new Map(
      TIME_FIELDS.filter((field) => layout.columnOf.has(field)).map((field) => [field, startTimeSurvey()]),
    ),
    crs: startCrsSurvey(context.crsCandidates),
    stacks: {
      tally: textTally(),
      found: new Map(),
      threshold: Math.max(20, Math.ceil(table.rowCount * 0.2)),
    },
    ids: textTally(),
    names: new Set(),
  };
  let repeatedIds = 0;
  for await (const batch of table.rows()) {
    for (const row of batch) {
      if (row.issue !== undefined) continue;
      surveyTimes(survey, row, layout);
      if (context.source.kind === "areas") surveyArea(survey, row);
      else if (!surveyPosition(survey, row, layout) && context.geocoder !== null)
        surveyName(survey, row, layout);
      const id = glanceId(row, layout);
      if (id !== null && survey.ids.add(id) > 1) repeatedIds++;
    }
    await nextTurn();
  }
  return { ...survey, repeatedIds };
}

function surveyTimes(survey: Survey, row: SourceRow, layout: Layout): void {
  for (const [field, times] of survey.times) {
    const cell = row.cells[layout.columnOf.get(field) ?? -1];
    if (typeof cell !== "string") continue;
    const text = cell.trim();
    if (!isMissing(text)) surveyTime(times, text);
  }
}

function surveyArea(survey: Survey, row: SourceRow): void {
  for (const [x, y] of areaPositions(row.geometry)) surveyPair(survey.crs, x, y);
}

function surveyName({ names }: Survey, row: SourceRow, layout: Layout): void {
  const name = textOfCell(row.cells[layout.columnOf.get("place") ?? -1] ?? null)?.trim() ?? "";
  if (!isMissing(name) && names.size < MOST_ADDRESSES) names.add(name);
}

/** False when the row has no coordinates. */
function surveyPosition(survey: Survey, row: SourceRow, layout: Layout): boolean {
  const pair = glancePair(row, layout);
  if (pair === null) return false;
  surveyPair(survey.crs, pair[0], pair[1]);
  const { tally, found, threshold } = survey.stacks;
  const count = tally.add(`${pair[0]}|${pair[1]}`);
  if (count >= threshold) found.set(`${pair[0]}|${pair[1]}`, { pair, count });
  return true;
}

function timeFormats(surveys: ReadonlyMap<ImportField, TimeSurvey>, mapping: Mapping) {
  return new Map<ImportField, TimeFormat | null>(
    [...surveys].map(([field, survey]) => [field, mapping.timeFormat ?? decideTimeFormat(survey)]),
  );
}

function noteTimeFormats(
  formats: ReadonlyMap<ImportField, TimeFormat | null>,
  normalised: Set<string>,
): void {
  for (const format of formats.values()) {
    if (format !== null && format !== "iso") normalised.add(`time_format:${format}`);
  }
}
