import type { CubeEvent } from "#core/domain/cube/build/build-cube.ts";
import type { Cube } from "#core/domain/cube/cube.ts";
import { type CubeFilter, EVERYTHING } from "#core/domain/cube/filter.ts";
import type { CubeAnswer } from "#core/domain/cube/query/query-all.ts";
import { UNITS_PER_EVENT } from "#core/domain/time/event-weight.ts";
import { AREA_KINDS } from "./random-cube.ts";

interface Counted {
  readonly event: CubeEvent;
  readonly units: number;
}

/** Every view counted event by event, as the words say it. */
export function naiveAnswer(cube: Cube, events: readonly CubeEvent[], filter: CubeFilter): CubeAnswer {
  const counted = (without: Partial<CubeFilter>) => countedEvents(events, { ...filter, ...without });
  const whole = counted({});
  const sum = (list: readonly Counted[]) => list.reduce((total, { units }) => total + units, 0);
  const sumBy = <K>(list: readonly Counted[], keyOf: (event: CubeEvent) => K) => {
    const sums = new Map<K, number>();
    for (const { event, units } of list) sums.set(keyOf(event), (sums.get(keyOf(event)) ?? 0) + units);
    return sums;
  };
  const inOrder = <K>(keys: Iterable<K>, sums: Map<K, number>) =>
    Float64Array.from(keys, (key) => sums.get(key) ?? 0);
  const areasOf = (kind: string): [string, Float64Array] => {
    const at = AREA_KINDS.indexOf(kind);
    const others = new Map([...filter.areas].filter(([name]) => name !== kind));
    return [
      kind,
      inOrder(
        cube.places.areas[at]?.ids ?? [],
        sumBy(counted({ areas: others }), (event) => event.areas[at] ?? null) as Map<number, number>,
      ),
    ];
  };
  const weekOf = (event: CubeEvent) => Math.floor((event.startDay - cube.firstMonday) / 7);
  return {
    cells: inOrder(
      cube.places.cellIds,
      sumBy(counted({ cells: null }), (event) => event.cell) as Map<number, number>,
    ),
    areas: new Map(AREA_KINDS.map(areasOf)),
    matrix: naiveMatrix(events, filter),
    weeks: inOrder(
      Array.from({ length: cube.weekCount }, (_, week) => week),
      sumBy(counted({ fromDay: null, toDay: null }), weekOf),
    ),
    categories: sumBy(counted({ categories: null }), ({ kind }) => kind.category),
    sources: sumBy(counted({ sources: null }), ({ kind }) => kind.source),
    settings: sumBy(counted({ settings: null }), ({ kind }) => kind.setting),
    totals: {
      units: sum(whole),
      events: whole.length,
      withoutCell: sum(whole.filter(({ event }) => event.cell === null)),
      withoutClock: withoutClock(events, filter),
    },
  };
}

function naiveMatrix(events: readonly CubeEvent[], filter: CubeFilter) {
  const kept = events.filter((event) => keeps(event, { ...filter, clock: null }));
  const units = new Float64Array(168);
  const uncertain = new Float64Array(168);
  for (const event of kept.filter(({ isDateOnly }) => !isDateOnly)) {
    Array.from(event.weekhours).forEach((hour, at) => {
      units[hour] = (units[hour] ?? 0) + (event.units[at] ?? 0);
      if (event.grade !== "known") uncertain[hour] = (uncertain[hour] ?? 0) + (event.units[at] ?? 0);
    });
  }
  return { units, uncertain, withoutClock: kept.filter(({ isDateOnly }) => isDateOnly).length };
}

function withoutClock(events: readonly CubeEvent[], filter: CubeFilter): number {
  if (!filter.clock?.needsClockTime) return 0;
  return events.filter((event) => event.isDateOnly && keeps(event, filter) && unitsOf(event, filter) > 0)
    .length;
}

function countedEvents(events: readonly CubeEvent[], filter: CubeFilter): Counted[] {
  return events
    .filter((event) => keeps(event, filter) && !(filter.clock?.needsClockTime && event.isDateOnly))
    .map((event) => ({ event, units: unitsOf(event, filter) }))
    .filter(({ units }) => units > 0);
}

function unitsOf({ weekhours, units }: CubeEvent, { clock }: CubeFilter): number {
  if (clock === null) return UNITS_PER_EVENT;
  return Array.from(weekhours).reduce(
    (sum, hour, at) => sum + (clock.hours[hour] === 1 ? (units[at] ?? 0) : 0),
    0,
  );
}

function keeps({ startDay, kind, cell, areas }: CubeEvent, filter: CubeFilter = EVERYTHING): boolean {
  const isIn = <T>(chosen: ReadonlySet<T> | null | undefined, value: T) =>
    chosen == null || chosen.has(value);
  return (
    (filter.fromDay === null || startDay >= filter.fromDay) &&
    (filter.toDay === null || startDay < filter.toDay) &&
    isIn(filter.categories, kind.category) &&
    isIn(filter.sources, kind.source) &&
    isIn(filter.settings, kind.setting) &&
    !(filter.leavesOutOwnPresence && (kind.isFoundByControl || kind.isDuringPresence)) &&
    isIn<number | null>(filter.cells, cell) &&
    AREA_KINDS.every((areaKind, at) => isIn<number | null>(filter.areas.get(areaKind), areas[at] ?? null))
  );
}

/** An answer without the keys of maps that have nothing: which keys stand there is not part of the question. */
export function comparable(answer: CubeAnswer) {
  const some = (sums: ReadonlyMap<string, number>) => new Map([...sums].filter(([, units]) => units > 0));
  return {
    ...answer,
    categories: some(answer.categories),
    sources: some(answer.sources),
    settings: some(answer.settings),
  };
}
