import { spreadEvent, UNITS_PER_EVENT } from "#core/domain/time/event-weight.ts";
import { WEEK_HOURS } from "#core/domain/time/elapsed-by-weekhour.ts";
import type { SheetDay, SheetGroup } from "#core/domain/privacy/publish/sheet/place-sheet.ts";
import type { SheetEvent } from "../../queries/sheet-events.ts";

/** An event with its weight by hour of the week, as parts of one. */
export interface WeightedEvent extends SheetEvent {
  readonly hours: readonly (readonly [hour: number, weight: number])[];
}

/** The events with their weights over the hours they may have happened in. */
export function weighEvents(events: readonly SheetEvent[], timeZone: string): WeightedEvent[] {
  return events.map((event) => {
    const { weekhours, units } = spreadEvent({ ...event, isDateOnly: false }, timeZone);
    const hours = [...weekhours].map((hour, index) => [hour, (units[index] ?? 0) / UNITS_PER_EVENT] as const);
    return { ...event, hours };
  });
}

/** Events by hour of the week, 0 = Monday 00. */
export function weekOf(events: readonly WeightedEvent[]): Float64Array {
  const week = new Float64Array(WEEK_HOURS);
  for (const { hours } of events) for (const [hour, weight] of hours) week[hour] = (week[hour] ?? 0) + weight;
  return week;
}

export interface DayQuestion {
  readonly windows: readonly (readonly number[])[];
  readonly areaIds: readonly number[];
  /** Events of the areas in no place with a sheet, by start day. */
  readonly rest: readonly { readonly day: string; readonly areaId: number; readonly count: number }[];
}

/** What each date of a sheet's period holds, in its windows, outside of them and in the rest of the areas. */
export function sheetDays(
  events: readonly WeightedEvent[],
  { windows, areaIds, rest }: DayQuestion,
): SheetDay[] {
  const windowOf = new Map(windows.flatMap((hours, index) => hours.map((hour) => [hour, index] as const)));
  const days = new Map<string, { windows: number[]; outside: number; restOfAreas: number[] }>();
  const dayOf = (date: string) => {
    const known = days.get(date) ?? {
      windows: windows.map(() => 0),
      outside: 0,
      restOfAreas: areaIds.map(() => 0),
    };
    days.set(date, known);
    return known;
  };
  for (const { day, hours } of events) {
    const counts = dayOf(day);
    for (const [hour, weight] of hours) {
      const index = windowOf.get(hour);
      if (index === undefined) counts.outside += weight;
      else counts.windows[index] = (counts.windows[index] ?? 0) + weight;
    }
  }
  for (const { day, areaId, count } of rest) dayOf(day).restOfAreas[areaIds.indexOf(areaId)] = count;
  return [...days].map(([date, counts]) => ({ date, ...counts }));
}

/** How many events there are of each category group, most first. */
export function sheetGroups(events: readonly SheetEvent[]): SheetGroup[] {
  const groups = new Map<string, SheetGroup>();
  for (const { groupKey, groupName } of events) {
    const count = (groups.get(groupKey)?.count ?? 0) + 1;
    groups.set(groupKey, { key: groupKey, name: groupName, count });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
