import { clockCounts } from "../cube/clock.ts";
import type { Cube } from "../cube/cube.ts";
import { dateRangeOf } from "../cube/date-range.ts";
import { type CubeFilter, kindsKept, placesKept } from "../cube/filter.ts";
import { listEvents } from "../cube/query/list-events.ts";
import { type Change, changesOf } from "./change.ts";
import type { ComparedDays } from "./compared-days.ts";
import { countReporting, NOWHERE, type SourceReporting, unitAreas } from "./source-reporting.ts";

/** The changes of a selection. */
export interface ChangesFound {
  /** The selection as a whole. */
  readonly total: Change;
  /** One row for each key that has an event in either period, most events now first. */
  readonly rows: readonly { readonly key: string; readonly change: Change }[];
  /** How each source reported in either period. */
  readonly sources: readonly SourceReporting[];
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
  const areas = unitAreas(cube);
  const reporting = countReporting(areas);
  for (let event = 0; event < events.day.length; event++) {
    const day = events.day[event] ?? 0;
    const when = days.now.has(day) ? "now" : days.before.has(day) ? "before" : null;
    if (when === null) continue;
    const kind = events.kind[event] ?? 0;
    total[when]++;
    const place = events.place[event] ?? 0;
    reporting.add(cube.kinds[kind]?.source ?? "", { when, day, area: areas?.ofPlace[place] ?? NOWHERE });
    const key = keyOf(kind, place);
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
