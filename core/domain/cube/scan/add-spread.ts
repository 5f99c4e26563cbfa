import { UNITS_PER_EVENT } from "../../time/event-weight.ts";
import { type Cube, DATE_ONLY, KNOWN, SPREAD_CLASSES, UNCERTAIN } from "../cube.ts";
import { unitsWithin } from "../spread-units.ts";
import type { Selection, Target } from "./selection.ts";
import { type EventSpan, spreadOfDays } from "./spread-days.ts";

/** Events on several hours that have a clock time. */
export const TIMED = [KNOWN, UNCERTAIN] as const;

export interface SpreadSelection extends Selection {
  /** Which of `KNOWN`, `UNCERTAIN` and `DATE_ONLY`. */
  readonly classes: readonly number[];
}

/** Which classes of spread events does a question count that has this clock filter? */
export function countedClasses({ clock }: Pick<Selection, "clock">): readonly number[] {
  return clock?.needsClockTime ? TIMED : [...TIMED, DATE_ONLY];
}

/**
 * Adds the units that spread events have within the clock to a table, and to `events`, at the same
 * places, 1 for each that has any. Whole events without a clock. The target has no stride for hours. O(events of the
 * chosen blocks and days).
 */
export function addSpread(
  cube: Cube,
  selection: SpreadSelection,
  target: Target,
  events: Float64Array | null = null,
): void {
  for (const { kind, block } of chosenBlocks(selection)) {
    const offset = target.offset + kind * target.kind;
    addEvents({ cube, selection, target, events }, offset, spreadOfDays(cube.spread, block, selection.dates));
  }
}

interface SpreadScan {
  readonly cube: Cube;
  readonly selection: SpreadSelection;
  readonly target: Target;
  readonly events: Float64Array | null;
}

function addEvents(
  { cube, selection, target, events }: SpreadScan,
  offset: number,
  { from, to }: EventSpan,
): void {
  const { spread } = cube;
  const { place: placeOf, day } = spread;
  const { places } = selection;
  const { table, place: placeStride, week: weekStride } = target;
  const before = selection.clock === null ? null : selection.clock.before;
  for (let event = from; event < to; event++) {
    const place = placeOf[event] ?? 0;
    if (places !== null && places[place] !== 1) continue;
    const units = before === null ? UNITS_PER_EVENT : unitsWithin(spread, event, before);
    if (units === 0) continue;
    const at = offset + place * placeStride + weekOfDay(day[event] ?? 0) * weekStride;
    table[at] = (table[at] ?? 0) + units;
    if (events !== null) events[at] = (events[at] ?? 0) + 1;
  }
}

/** The blocks of spread events in a selection. */
export function chosenBlocks({ kinds, classes }: SpreadSelection): { kind: number; block: number }[] {
  const blocks: { kind: number; block: number }[] = [];
  kinds.forEach((isIn, kind) => {
    if (isIn === 1) for (const one of classes) blocks.push({ kind, block: kind * SPREAD_CLASSES + one });
  });
  return blocks;
}

/** In which week of the cube lies a day of the cube? */
export function weekOfDay(day: number): number {
  return (day / 7) | 0;
}
