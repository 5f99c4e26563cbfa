import type { Cube } from "../cube/cube.ts";
import type { CubeFilter } from "../cube/filter.ts";
import { PLACE_TYPES, type PlaceType, placeTypeOf } from "../place/place-type.ts";
import { type ComparedPeriods, type DayPeriod, daysOf } from "../time/compared-period.ts";
import { isoWeekday } from "../time/local-day.ts";
import { againstLike, type CountOnCells } from "./against-like.ts";
import { cellCounts, type CellCounts } from "./cell-counts.ts";
import { type Change, changesOf } from "./change.ts";
import { developmentOf } from "./development.ts";
import { type ElevatedCells, elevatedCells } from "./elevated-cells.ts";
import type { Ground } from "./ground.ts";
import { type GroupTally, tallyEvents } from "./tally-events.ts";
import type { RankedPlace } from "./target.ts";
import { type TargetPlace, targetPlaces } from "./target-place.ts";
import { unsafetyQuadrant } from "./unsafety.ts";

/** Which events, which ground and what they are held against. */
export interface PlacesQuestion {
  /** Its dates are those of `period`; its cells and areas say which places are listed. */
  readonly filter: CubeFilter;
  readonly ground: Ground;
  readonly period: DayPeriod;
  /** Null where the data do not reach back so far. */
  readonly compared: ComparedPeriods | null;
  /** Reports of unsafety by cell. */
  readonly unsafety: ReadonlyMap<number, number>;
  readonly isPaydayWeekend: (day: number) => boolean;
}

/** All places of the ground with what ranks them, and what they were held against. */
export interface PlacesFound {
  readonly places: readonly (RankedPlace & { readonly tally: GroupTally })[];
  readonly cells: CellCounts;
  readonly elevated: ElevatedCells;
  /** The number of its place for each place of the cube, −1 for none. */
  readonly numberOfCubePlace: Int32Array;
}

/** What is known of each place, named or elevated, against chance, its like, the compared period and unsafety? */
export function findPlaces(cube: Cube, question: PlacesQuestion): PlacesFound {
  const { ground, filter, period, compared } = question;
  const cells = cellCounts(cube, { ...filter, ...period }, ground);
  const elevated = elevatedCells(cells.counts, ground.neighbours);
  const before = compared && cellCounts(cube, { ...filter, ...compared.before }, ground);
  const wereElevated = before && elevatedIds(ground, elevatedCells(before.counts, ground.neighbours));
  const places = targetPlaces(ground.areas, elevatedIds(ground, elevated), {
    acrossM: ground.acrossM,
    countOf: (cell) => countAt(ground, cells, cell),
  });
  const groups = groupsOf(cube, ground, places);
  const groupCount = places.length + PLACE_TYPES.length;
  const tallies = tallyEvents(cube, {
    ...question,
    now: compared?.now ?? null,
    before: compared?.before ?? null,
    groupOfPlace: groups.numberOfCubePlace,
    groupCount,
  });
  const facts = places.map((place, at) => ({ place, tally: tallies[at] ?? emptyPlace() }));
  const changes = compared && changesOf(facts.map(({ tally }) => periodCounts(tally, compared)));
  const paydays = paydaysOf(facts, question);
  const totals = totalsByType(ground, facts, tallies.slice(places.length));
  const all = totalOf(facts, question.unsafety);
  return {
    cells,
    elevated,
    numberOfCubePlace: groups.numberOfCubePlace.map((group) => (group < places.length ? group : -1)),
    places: facts.map(({ place, tally }, at) => {
      const count = place.cells.reduce((sum, cell) => sum + countAt(ground, cells, cell), 0);
      const change = changes?.[at] ?? null;
      const isElevated = place.elevatedCells.length > 0;
      const wasElevated = place.cells.some((cell) => wereElevated?.has(cell) ?? false);
      const measured = { count: tally.days.length, cells: place.cells.length, type: place.type };
      return {
        place,
        tally,
        count,
        tested: tally.days.length,
        share: cells.total > 0 ? count / cells.total : 0,
        expected: (cells.onLand / ground.cells.length) * place.cells.length,
        like: againstLike(measured, totals),
        change,
        development: developmentOf(change, { isElevated, wasElevated }),
        payday: paydays?.[at] ?? null,
        quadrant: unsafetyQuadrant({ ...measured, points: pointsAt(place, question.unsafety) }, all),
      };
    }),
  };
}

function elevatedIds({ cells }: Ground, { isElevated }: ElevatedCells): Set<number> {
  return new Set(cells.filter((_cell, at) => isElevated[at] === 1));
}

const countAt = ({ indexOfCell }: Ground, { counts }: CellCounts, cell: number) =>
  counts[indexOfCell.get(cell) ?? -1] ?? 0;

const emptyPlace = (): GroupTally => ({
  days: [],
  byCategory: new Map(),
  now: 0,
  before: 0,
  paydayWeekends: 0,
  otherWeekends: 0,
});

// Places first; land cells of no listed place go by their type, so that likes are complete.
function groupsOf({ places: cubePlaces }: Cube, { areas }: Ground, places: readonly TargetPlace[]) {
  const groupOfCell = new Map<number, number>();
  for (const { kind, cells } of areas) {
    for (const cell of cells) groupOfCell.set(cell, places.length + PLACE_TYPES.indexOf(placeTypeOf(kind)));
  }
  for (const [at, { cells }] of places.entries()) for (const cell of cells) groupOfCell.set(cell, at);
  const numberOfCubePlace = Int32Array.from(
    cubePlaces.cellOfPlace,
    (index) => groupOfCell.get(cubePlaces.cellIds[index] ?? -1) ?? -1,
  );
  return { numberOfCubePlace };
}

function totalsByType(
  { areas }: Ground,
  places: readonly { readonly place: TargetPlace; readonly tally: GroupTally }[],
  rest: readonly GroupTally[],
): Map<PlaceType, CountOnCells> {
  return new Map(
    PLACE_TYPES.map((type, at) => {
      let count = rest[at]?.days.length ?? 0;
      for (const { place, tally } of places) if (place.type === type) count += tally.days.length;
      const ofType = areas.filter(({ kind }) => placeTypeOf(kind) === type);
      return [type, { count, cells: ofType.reduce((sum, { cells }) => sum + cells.length, 0) }];
    }),
  );
}

function totalOf(
  places: readonly { readonly place: TargetPlace; readonly tally: GroupTally }[],
  unsafety: ReadonlyMap<number, number>,
) {
  const total = { cells: 0, count: 0, points: 0 };
  for (const { place, tally } of places) {
    total.cells += place.cells.length;
    total.count += tally.days.length;
    total.points += pointsAt(place, unsafety);
  }
  return total;
}

function pointsAt({ cells }: TargetPlace, unsafety: ReadonlyMap<number, number>): number {
  return cells.reduce((sum, cell) => sum + (unsafety.get(cell) ?? 0), 0);
}

function periodCounts({ now, before }: GroupTally, periods: ComparedPeriods) {
  return { now, before, nowDays: daysOf(periods.now), beforeDays: daysOf(periods.before) };
}

function paydaysOf(
  places: readonly { readonly tally: GroupTally }[],
  { period, isPaydayWeekend }: PlacesQuestion,
): Change[] | null {
  let nowDays = 0;
  let beforeDays = 0;
  for (let day = period.fromDay; day < period.toDay; day++) {
    if (isoWeekday(day) < 5) continue;
    if (isPaydayWeekend(day)) nowDays++;
    else beforeDays++;
  }
  if (nowDays === 0 || beforeDays === 0) return null;
  return changesOf(
    places.map(({ tally }) => ({
      now: tally.paydayWeekends,
      nowDays,
      before: tally.otherWeekends,
      beforeDays,
    })),
  );
}
