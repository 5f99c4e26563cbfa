import { describe, expect, it } from "vitest";
import { parseWeekhours } from "#core/domain/time/week-hour.ts";
import {
  clockHourOfSlot,
  matrixPosition,
  slotsByNight,
  weekhourAt,
  weekhoursInMatrixOrder,
  weekhoursInRectangle,
} from "#core/domain/time/week-matrix.ts";

const FRIDAY = 4;
const SATURDAY = 5;

describe("the week's matrix", () => {
  it("begins on Monday 06 and ends with Monday 05", () => {
    const hours = weekhoursInMatrixOrder();
    expect(hours[0]).toBe(6);
    expect(hours[167]).toBe(5);
    expect(new Set(hours).size).toBe(168);
  });

  it("keeps a night in the row of the day it begins", () => {
    expect(matrixPosition(147)).toEqual({ night: SATURDAY, slot: 21 });
    expect(matrixPosition(150)).toEqual({ night: 6, slot: 0 });
    expect(clockHourOfSlot(21)).toBe(3);
  });

  it("finds every hour where it says it lies", () => {
    for (let hour = 0; hour < 168; hour++) expect(weekhourAt(matrixPosition(hour))).toBe(hour);
  });

  it("holds the nights of Friday and Saturday 20–02 in one rectangle, drawn from any corner", () => {
    const nights = parseWeekhours("116-121,140-145");
    expect(weekhoursInRectangle({ night: FRIDAY, slot: 14 }, { night: SATURDAY, slot: 19 })).toEqual(nights);
    expect(weekhoursInRectangle({ night: SATURDAY, slot: 14 }, { night: FRIDAY, slot: 19 })).toEqual(nights);
  });

  it("shows which slots of which nights are chosen", () => {
    const rows = slotsByNight(parseWeekhours("140-145"));
    expect(rows.map((slots) => slots.reduce((sum, slot) => sum + slot, 0))).toEqual([0, 0, 0, 0, 0, 6, 0]);
    expect(rows[SATURDAY]?.slice(14, 20)).toEqual([1, 1, 1, 1, 1, 1]);
  });
});
