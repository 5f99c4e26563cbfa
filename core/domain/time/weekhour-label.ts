import { clockHourOfSlot, slotsByNight } from "./week-matrix.ts";

/** The words of a label, for another language than Swedish. */
export interface WeekhourWords {
  /** Monday first. */
  readonly weekdays: readonly string[];
  readonly everyDay: string;
  readonly wholeDay: string;
  readonly wholeWeek: string;
  readonly noHours: string;
}

export const SWEDISH_WEEKHOUR_WORDS: WeekhourWords = {
  weekdays: ["mån", "tis", "ons", "tors", "fre", "lör", "sön"],
  everyDay: "alla dagar",
  wholeDay: "hela dygnet",
  wholeWeek: "hela veckan",
  noHours: "inga timmar",
};

/**
 * How are hours of the week said to a person? As "fre–lör 20–02": days with the same hours together,
 * the day beginning at 06, so that a night is named after the day it begins. Different hours follow
 * after a semicolon ("mån–tors 16–18; fre 20–02").
 */
export function weekhourLabel(
  hours: Iterable<number>,
  words: WeekhourWords = SWEDISH_WEEKHOUR_WORDS,
): string {
  const groups = groupNights(slotsByNight(hours).map((slots) => clockRanges(slots, words)));
  if (groups.size === 0) return words.noHours;
  return [...groups]
    .map(([clock, nights]) => {
      const isWholeWeek = nights.length === 7 && clock === words.wholeDay;
      return isWholeWeek ? words.wholeWeek : `${dayRanges(nights, words)} ${clock}`;
    })
    .join("; ");
}

function groupNights(clockByNight: string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [night, clock] of clockByNight.entries()) {
    if (clock !== "") groups.set(clock, [...(groups.get(clock) ?? []), night]);
  }
  return groups;
}

function clockRanges(slots: number[], words: WeekhourWords): string {
  if (slots.every((slot) => slot === 1)) return words.wholeDay;
  const starts = slots.flatMap((slot, index) => (slot === 1 && slots[index - 1] !== 1 ? [index] : []));
  const ends = slots.flatMap((slot, index) => (slot === 1 && slots[index + 1] !== 1 ? [index + 1] : []));
  return starts.map((start, index) => `${twoDigits(start)}–${twoDigits(ends[index] ?? 24)}`).join(", ");
}

function dayRanges(nights: number[], { weekdays, everyDay }: WeekhourWords): string {
  if (nights.length === 7) return everyDay;
  const isIn = (night: number) => nights.includes((night + 7) % 7);
  const starts = nights.filter((night) => !isIn(night - 1));
  return starts.map((start) => dayRange(start, runLength(start, isIn), weekdays)).join(", ");
}

function runLength(start: number, isIn: (night: number) => boolean): number {
  let length = 1;
  while (isIn(start + length)) length += 1;
  return length;
}

function dayRange(start: number, length: number, weekdays: readonly string[]): string {
  const first = weekdays[start] ?? "";
  return length === 1 ? first : `${first}–${weekdays[(start + length - 1) % 7] ?? ""}`;
}

function twoDigits(slot: number): string {
  return String(clockHourOfSlot(slot)).padStart(2, "0");
}
