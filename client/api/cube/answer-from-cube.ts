import type { AggregateKey, AggregateRow, Aggregates } from "#core/contract/aggregate.ts";
import type { Filter } from "#core/contract/filter.ts";
import type { AreaKind } from "#core/contract/reference.ts";
import type { CubeClock } from "#core/domain/cube/clock.ts";
import type { Cube } from "#core/domain/cube/cube.ts";
import type { CubeFilter } from "#core/domain/cube/filter.ts";
import { type CubeAnswer, queryAll } from "#core/domain/cube/query/query-all.ts";
import { clockMask, needsClockTime } from "#core/domain/time/clock-filter.ts";
import { WEEK_HOURS } from "#core/domain/time/elapsed-by-weekhour.ts";
import { UNITS_PER_EVENT } from "#core/domain/time/event-weight.ts";
import { isoWeekKey, isoWeekOfDay } from "#core/domain/time/iso-week.ts";
import { dayOfDate, isoWeekday } from "#core/domain/time/local-day.ts";
import type { ElevatedIds, Land } from "./elevated-ids.ts";

/** A question to /api/aggregates with one key. */
export interface CubeQuestion {
  readonly filter: Filter;
  readonly by: AggregateKey;
  readonly areaKind: AreaKind | null;
  /** Leaves out what control finds and what was reported during our own presence; the server cannot. */
  readonly leavesOutOwn?: boolean | undefined;
  /** The land of which elevated cells are told too, with a question by cell. */
  readonly land?: Land | undefined;
}

/** What the cube says: the counts and, where asked for, the elevated cells. */
export interface CubeReply extends Aggregates {
  readonly elevated?: ElevatedIds;
}

/** What the names in a filter stand for; the cube itself knows only what occurs in it. */
export interface CubeLookups {
  /** For each category key, groups too, the keys it stands for. */
  readonly categoriesOf: Readonly<Record<string, readonly string[]>>;
  readonly kindOfArea: Readonly<Record<number, AreaKind>>;
}

/** Answers a filter in all views, as `queryAll` does of one cube. */
export type FilterAnswers = (filter: CubeFilter, areaKinds: readonly string[]) => CubeAnswer;

/**
 * The answer of /api/aggregates from a cube, or null where only the server can tell: a rectangle, cells of
 * another size, weeks cut by a date, several ways of counting, names the lookups do not have. The filter
 * itself is answered by `answers`, else by a whole question to the cube.
 */
export function answerFromCube(
  cube: Cube,
  question: CubeQuestion,
  lookups: CubeLookups,
  answers: FilterAnswers = (filter, areaKinds) => queryAll(cube, filter, areaKinds),
): Aggregates | null {
  const { by, areaKind } = question;
  const filter = cubeFilterOf(cube, question, lookups);
  if (filter === null || isCutByDate(question)) return null;
  const answer = answers(filter, areaKind === null ? [] : [areaKind]);
  const rows = rowsOf(cube, answer, { filter, by, areaKind });
  const { units, events, withoutCell, withoutClock } = answer.totals;
  return (
    rows && {
      by: [by],
      rows,
      total: units / UNITS_PER_EVENT,
      events,
      withoutCell: withoutCell / UNITS_PER_EVENT,
      withoutClock,
      suppressed: 0,
    }
  );
}

function isCutByDate({ filter, by }: CubeQuestion): boolean {
  const isWhole = (date: string | undefined) => date === undefined || isoWeekday(dayOfDate(date)) === 1;
  return by === "week" && !(isWhole(filter.from) && isWhole(filter.to));
}

const EVERY_HOUR = new Uint8Array(WEEK_HOURS).fill(1);

function clockOf({ filter, by }: CubeQuestion): CubeClock | null {
  const hours = clockMask(filter);
  // Events with only a date are left out of a question about hours.
  if (by === "weekhour") return { hours: hours ?? EVERY_HOUR, needsClockTime: true };
  return hours === null ? null : { hours, needsClockTime: needsClockTime(filter) };
}

function cubeFilterOf(cube: Cube, question: CubeQuestion, lookups: CubeLookups): CubeFilter | null {
  const { filter } = question;
  const categories = categoriesOf(filter.category, lookups);
  const areas = areasOf(filter.area, lookups);
  const speaksOfCells = question.by === "cell" || filter.cell !== undefined;
  const isOtherSize = speaksOfCells && (filter.cellSize ?? 200) !== cube.cellSizeM;
  if (filter.bbox !== undefined || isOtherSize || categories === undefined || areas === null) return null;
  return {
    fromDay: filter.from === undefined ? null : dayOfDate(filter.from),
    toDay: filter.to === undefined ? null : dayOfDate(filter.to),
    categories,
    sources: filter.source === undefined ? null : new Set(filter.source),
    settings: filter.setting === undefined ? null : new Set(filter.setting),
    leavesOutOwnPresence: question.leavesOutOwn ?? false,
    cells: filter.cell === undefined ? null : new Set(filter.cell),
    areas,
    clock: clockOf(question),
  };
}

// Undefined for a name that is not known, null for no narrowing.
function categoriesOf(
  chosen: readonly string[] | undefined,
  lookups: CubeLookups,
): Set<string> | null | undefined {
  if (chosen === undefined) return null;
  const leaves = chosen.map((key) => lookups.categoriesOf[key]);
  return leaves.includes(undefined) ? undefined : new Set(leaves.flatMap((keys) => keys ?? []));
}

function areasOf(
  chosen: readonly number[] | undefined,
  { kindOfArea }: CubeLookups,
): Map<string, Set<number>> | null {
  const areas = new Map<string, Set<number>>();
  for (const id of chosen ?? []) {
    const kind = kindOfArea[id];
    if (kind === undefined) return null;
    areas.set(kind, (areas.get(kind) ?? new Set()).add(id));
  }
  return areas;
}

interface RowsQuestion {
  readonly filter: CubeFilter;
  readonly by: AggregateKey;
  readonly areaKind: AreaKind | null;
}

// A view of the cube leaves out its own narrowing; a question to the server does not.
function rowsOf(
  cube: Cube,
  answer: CubeAnswer,
  { filter, by, areaKind }: RowsQuestion,
): AggregateRow[] | null {
  const counted = (units: number) => ({ count: units / UNITS_PER_EVENT });
  const some = (units: ArrayLike<number>, row: (index: number) => AggregateRow | null): AggregateRow[] =>
    Array.from(units).flatMap((value, index) => (value > 0 ? (row(index) ?? []) : []));
  switch (by) {
    case "cell":
      return some(answer.cells, (at) => {
        const cell = cube.places.cellIds[at] ?? 0;
        return filter.cells?.has(cell) === false ? null : { cell, ...counted(answer.cells[at] ?? 0) };
      });
    case "area": {
      const units = answer.areas.get(areaKind ?? "");
      const ids = cube.places.areas.find(({ kind }) => kind === areaKind)?.ids;
      if (units === undefined || ids === undefined) return null;
      const chosen = filter.areas.get(areaKind ?? "");
      return some(units, (at) => {
        const area = ids[at] ?? 0;
        return chosen?.has(area) === false ? null : { area, ...counted(units[at] ?? 0) };
      });
    }
    case "weekhour":
      return some(answer.matrix.units, (weekhour) =>
        filter.clock?.hours[weekhour] === 0
          ? null
          : {
              weekhour,
              ...counted(answer.matrix.units[weekhour] ?? 0),
              uncertain: (answer.matrix.uncertain[weekhour] ?? 0) / UNITS_PER_EVENT,
            },
      );
    case "week":
      return some(answer.weeks, (at) => {
        const monday = cube.firstMonday + 7 * at;
        const isOutside = monday < (filter.fromDay ?? -Infinity) || monday >= (filter.toDay ?? Infinity);
        return isOutside
          ? null
          : { week: isoWeekKey(isoWeekOfDay(monday)), ...counted(answer.weeks[at] ?? 0) };
      });
    case "category":
      return namedRows(answer.categories, filter.categories).map(([category, units]) => ({
        category,
        ...counted(units),
      }));
    case "source":
      return namedRows(answer.sources, filter.sources).map(([source, units]) => ({
        source,
        ...counted(units),
      }));
    case "weekday":
    case "hour":
    case "day":
    case "month":
      return null;
  }
}

function namedRows(
  units: ReadonlyMap<string, number>,
  chosen: ReadonlySet<string> | null,
): [string, number][] {
  return [...units].filter(([name, value]) => value > 0 && chosen?.has(name) !== false);
}
