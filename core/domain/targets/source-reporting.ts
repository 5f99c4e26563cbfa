import type { Cube, CubeAreas } from "../cube/cube.ts";
import { mondayOfDay } from "../time/iso-week.ts";
import type { ComparedDays } from "./compared-days.ts";

/** How a source reported in two periods: fewer reports are not fewer events. */
export interface SourceReporting {
  readonly source: string;
  readonly now: number;
  readonly before: number;
  readonly weeksNow: number;
  readonly weeksBefore: number;
  /** Weeks without a report. */
  readonly silentNow: number;
  readonly silentBefore: number;
  /** Null where the events are in no areas. */
  readonly units: ReportingUnits | null;
}

/** From where a source reported: areas of one kind stand for its units, since who sent a report is not stored. */
export interface ReportingUnits {
  readonly kind: UnitKind;
  readonly now: number;
  readonly before: number;
  /** Areas that reported in the period compared with, not at all now, and that are hardly silent by chance; most first. */
  readonly goneQuiet: readonly { readonly id: number; readonly before: number }[];
}

/** The finest division first. */
const UNIT_KINDS = ["regso", "kommundel", "deso"] as const;
type UnitKind = (typeof UNIT_KINDS)[number];

/** Stands for the place in no area. */
export const NOWHERE = -1;
/** Of areas that report as before, one in a thousand has none now by chance. */
const SILENT_BY_CHANCE = 0.001;

/** Areas that stand for reporting units, with their kind. */
export interface UnitAreas extends CubeAreas {
  readonly kind: UnitKind;
}

/** Which areas stand for units: those of the finest division there is, null without any. */
export function unitAreas({ places }: Cube): UnitAreas | null {
  for (const kind of UNIT_KINDS) {
    const found = places.areas.find((areas) => areas.kind === kind);
    if (found !== undefined && found.ids.length > 0) return { ...found, kind };
  }
  return null;
}

interface Reported {
  events: number;
  readonly weeks: Set<number>;
  readonly byArea: Map<number, number>;
}

interface Report {
  readonly when: "now" | "before";
  readonly day: number;
  /** Index of its area, or `NOWHERE`. */
  readonly area: number;
}

/** How did each source report? Takes one report after the other, and answers by source when all are there. */
export function countReporting(areas: UnitAreas | null) {
  const sources = new Map<string, Record<Report["when"], Reported>>();
  const empty = (): Reported => ({ events: 0, weeks: new Set(), byArea: new Map() });
  return {
    add(source: string, { when, day, area }: Report): void {
      const known = sources.get(source) ?? { now: empty(), before: empty() };
      const side = known[when];
      side.events++;
      side.weeks.add(mondayOfDay(day));
      if (area !== NOWHERE) side.byArea.set(area, (side.byArea.get(area) ?? 0) + 1);
      sources.set(source, known);
    },
    finish(days: ComparedDays): SourceReporting[] {
      const weeksNow = weeksOf(days.now).size;
      const weeksBefore = weeksOf(days.before).size;
      const shareBefore = days.before.size / (days.now.size + days.before.size);
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
          units: areas && unitsOf(areas, { now, before, shareBefore }),
        }));
    },
  };
}

function unitsOf(
  { kind, ids }: UnitAreas,
  { now, before, shareBefore }: Record<Report["when"], Reported> & { readonly shareBefore: number },
): ReportingUnits {
  const goneQuiet = [...before.byArea]
    .filter(([area, count]) => !now.byArea.has(area) && shareBefore ** count <= SILENT_BY_CHANCE)
    .map(([area, count]) => ({ id: ids[area] ?? 0, before: count }))
    .toSorted((a, b) => b.before - a.before || a.id - b.id);
  return { kind, now: now.byArea.size, before: before.byArea.size, goneQuiet };
}

function weeksOf(days: ReadonlySet<number>): Set<number> {
  return new Set(Array.from(days, mondayOfDay));
}
