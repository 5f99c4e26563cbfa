import type { AggregateKey, AggregateRow } from "#core/contract/aggregate.ts";
import { spreadEvent, UNITS_PER_EVENT } from "#core/domain/time/event-weight.ts";
import { DAY_BREAK_HOUR } from "#core/domain/time/week-matrix.ts";
import { WEEK_HOURS } from "#core/domain/time/elapsed-by-weekhour.ts";

/** Events alike in everything that is asked, and in the hours they may have happened in. */
export interface CountedGroup {
  cell: number | null;
  area: number | null;
  day: string | null;
  week: string | null;
  month: string | null;
  category: string | null;
  source: string | null;
  has_cell: boolean;
  is_date_only: boolean;
  grade: number;
  start_weekhour: number | null;
  from_ms: number | null;
  to_ms: number | null;
  n: number;
}

export interface TallyQuestion {
  readonly by: readonly AggregateKey[];
  /** Count weekdays from 06, so that a night belongs to the day it begins. */
  readonly isNight: boolean;
  readonly timeZone: string;
  /** 1 for each hour of the week inside the filter, or null without a clock filter. */
  readonly clock: Uint8Array | null;
  /** Whether hours are asked for, so that events with only a date are left out. */
  readonly needsHours: boolean;
}

export interface Tally {
  readonly row: Omit<AggregateRow, "count">;
  units: number;
  uncertainUnits: number;
}

export interface Tallied {
  readonly tallies: readonly Tally[];
  readonly units: number;
  readonly events: number;
  readonly unitsWithoutCell: number;
  readonly eventsWithoutClock: number;
}

interface HourShare {
  readonly weekhour: number;
  readonly units: number;
}

/** Where the weight of one event of a group lies, inside the clock filter. */
function sharesOf(group: CountedGroup, { clock, timeZone }: TallyQuestion): HourShare[] {
  if (group.from_ms === null) return [{ weekhour: group.start_weekhour ?? 0, units: UNITS_PER_EVENT }];
  const { weekhours, units } = spreadEvent(
    { fromMs: group.from_ms, toMs: group.to_ms, isDateOnly: group.is_date_only },
    timeZone,
  );
  return Array.from(weekhours, (weekhour, index) => ({ weekhour, units: units[index] ?? 0 })).filter(
    ({ weekhour }) => clock === null || clock[weekhour] === 1,
  );
}

function clockKeysOf(weekhour: number, { by, isNight }: TallyQuestion) {
  const counted = isNight ? (weekhour + WEEK_HOURS - DAY_BREAK_HOUR) % WEEK_HOURS : weekhour;
  return {
    ...(by.includes("weekday") ? { weekday: Math.floor(counted / 24) + 1 } : {}),
    ...(by.includes("hour") ? { hour: weekhour % 24 } : {}),
    ...(by.includes("weekhour") ? { weekhour } : {}),
  };
}

function otherKeysOf(group: CountedGroup, { by }: TallyQuestion) {
  return {
    ...(by.includes("cell") ? { cell: group.cell } : {}),
    ...(by.includes("area") ? { area: group.area } : {}),
    ...(by.includes("day") ? { day: group.day ?? "" } : {}),
    ...(by.includes("week") ? { week: group.week ?? "" } : {}),
    ...(by.includes("month") ? { month: group.month ?? "" } : {}),
    ...(by.includes("category") ? { category: group.category ?? "" } : {}),
    ...(by.includes("source") ? { source: group.source ?? "" } : {}),
  };
}

/** Adds one event's shares, times the events of the group, to the tallies of their keys. */
function addShares(
  tallies: Map<string, Tally>,
  group: CountedGroup,
  shares: readonly HourShare[],
  question: TallyQuestion,
): void {
  const others = otherKeysOf(group, question);
  for (const { weekhour, units } of shares) {
    const row = { ...others, ...clockKeysOf(weekhour, question) };
    const key = Object.values(row).join("|");
    const tally = tallies.get(key) ?? { row, units: 0, uncertainUnits: 0 };
    tally.units += units * group.n;
    if (group.grade > 0) tally.uncertainUnits += units * group.n;
    tallies.set(key, tally);
  }
}

/** The weights of groups of events, in units, by the keys asked for. */
export function tallyGroups(groups: readonly CountedGroup[], question: TallyQuestion): Tallied {
  const tallies = new Map<string, Tally>();
  const total = { units: 0, events: 0, unitsWithoutCell: 0, eventsWithoutClock: 0 };
  for (const group of groups) {
    const shares = sharesOf(group, question);
    const units = shares.reduce((sum, share) => sum + share.units, 0) * group.n;
    if (units === 0) continue;
    if (question.needsHours && group.is_date_only) {
      total.eventsWithoutClock += group.n;
      continue;
    }
    total.units += units;
    total.events += group.n;
    if (!group.has_cell) total.unitsWithoutCell += units;
    if (question.by.includes("cell") && group.cell === null) continue;
    addShares(tallies, group, shares, question);
  }
  return { tallies: [...tallies.values()], ...total };
}
