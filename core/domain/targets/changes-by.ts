import { clockCounts } from "../cube/clock.ts";
import type { Cube } from "../cube/cube.ts";
import { dateRangeOf } from "../cube/date-range.ts";
import { type CubeFilter, kindsKept, placesKept } from "../cube/filter.ts";
import { listEvents } from "../cube/query/list-events.ts";
import { mondayOfDay } from "../time/iso-week.ts";
import { type Change, changesOf } from "./change.ts";
import type { ComparedDays } from "./compared-days.ts";

/** The changes of a selection. */
export interface ChangesFound {
  /** The selection as a whole. */
  readonly total: Change;
  /** One row for each key that has an event in either period, most events now first. */
  readonly rows: readonly { readonly key: string; readonly change: Change }[];
  /** How each source reported in either period. */
  readonly sources: readonly SourceReporting[];
}

/** Weeks in which a source was silent: fewer reports are not fewer events. */
export interface SourceReporting {
  readonly source: string;
  readonly now: number;
  readonly before: number;
  readonly weeksNow: number;
  readonly weeksBefore: number;
  readonly silentNow: number;
  readonly silentBefore: number;
}

export interface ChangesQuestion {
  /** Its dates do not count here. */
  readonly filter: CubeFilter;
  readonly days: ComparedDays;
  /** The key of an event by the number of its kind and of its place in the cube; null for none. */
  readonly keyOf: (kind: number, place: number) => string | null;
}

/**
 * What has changed between two sets of days, in all and by key? Whole events only; each key's change is judged
 * as one of many (`changesOf`), the total for itself. Beside it how many weeks each source was silent in.
 */
export function changesBy(cube: Cube, { filter, days, keyOf }: ChangesQuestion): ChangesFound {
  const all = [...days.now, ...days.before].toSorted((a, b) => a - b);
  const events = listEvents(cube, {
    kinds: kindsKept(cube, filter),
    dates: dateRangeOf(cube, all[0] ?? 0, (all.at(-1) ?? 0) + 1),
    clock: filter.clock && clockCounts(filter.clock),
    places: placesKept(cube, filter),
  });
  const total = { now: 0, before: 0 };
  const byKey = new Map<string, { now: number; before: number }>();
  const reporting = createReporting();
  for (let event = 0; event < events.day.length; event++) {
    const day = events.day[event] ?? 0;
    const when = days.now.has(day) ? "now" : days.before.has(day) ? "before" : null;
    if (when === null) continue;
    const kind = events.kind[event] ?? 0;
    total[when]++;
    reporting.add(cube.kinds[kind]?.source ?? "", when, day);
    const key = keyOf(kind, events.place[event] ?? 0);
    if (key === null) continue;
    const counts = byKey.get(key) ?? { now: 0, before: 0 };
    counts[when]++;
    byKey.set(key, counts);
  }
  const lengths = { nowDays: days.now.size, beforeDays: days.before.size };
  const keys = [...byKey.keys()].toSorted();
  const changes = changesOf(keys.map((key) => ({ ...(byKey.get(key) ?? total), ...lengths })));
  const [whole] = changesOf([{ ...total, ...lengths }]);
  if (whole === undefined) throw new RangeError("A change needs two periods.");
  return {
    total: whole,
    rows: keys
      .flatMap((key, at) => (changes[at] ? [{ key, change: changes[at] }] : []))
      .toSorted((a, b) => b.change.now - a.change.now || b.change.before - a.change.before),
    sources: reporting.finish(days),
  };
}

type When = "now" | "before";

function createReporting() {
  const sources = new Map<string, Record<When, { events: number; weeks: Set<number> }>>();
  const empty = () => ({ events: 0, weeks: new Set<number>() });
  return {
    add(source: string, when: When, day: number): void {
      const known = sources.get(source) ?? { now: empty(), before: empty() };
      known[when].events++;
      known[when].weeks.add(mondayOfDay(day));
      sources.set(source, known);
    },
    finish(days: ComparedDays): SourceReporting[] {
      const weeksNow = weeksOf(days.now).size;
      const weeksBefore = weeksOf(days.before).size;
      return [...sources]
        .toSorted(([one], [other]) => one.localeCompare(other))
        .map(([source, { now, before }]) => ({
          source,
          now: now.events,
          before: before.events,
          weeksNow,
          weeksBefore,
          silentNow: weeksNow - now.weeks.size,
          silentBefore: weeksBefore - before.weeks.size,
        }));
    },
  };
}

function weeksOf(days: ReadonlySet<number>): Set<number> {
  return new Set(Array.from(days, mondayOfDay));
}
