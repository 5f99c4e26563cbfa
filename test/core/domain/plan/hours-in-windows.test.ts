import { expect, it } from "vitest";
import { hoursInWindows } from "#core/domain/plan/hours-in-windows.ts";
import { cellOf } from "#core/domain/place/hexgrid.ts";

const here = { x: 680_000, y: 6_580_000 };
const place = { cells: new Set([cellOf(here.x, here.y, 200)]), hours: new Set([114, 115]) };

it("counts the part of the time that lies in the hours of the place", () => {
  // Friday 17.30 to 19.30, where 18 and 19 are to be covered.
  const time = { ...here, weekhour: 113, minute: 30, minutes: 120 };
  expect(hoursInWindows([time], [place], 200)).toEqual({ within: 1.5, all: 2 });
});

it("counts nothing at another place, and goes round with the week", () => {
  const elsewhere = { x: here.x + 5_000, y: here.y, weekhour: 114, minute: 0, minutes: 60 };
  expect(hoursInWindows([elsewhere], [place], 200)).toEqual({ within: 0, all: 1 });
  const night = { ...place, hours: new Set([0]) };
  const sunday = { ...here, weekhour: 167, minute: 15, minutes: 90 };
  expect(hoursInWindows([sunday], [night], 200)).toEqual({ within: 0.75, all: 1.5 });
});

it("is nothing of nothing", () => {
  expect(hoursInWindows([], [place], 200)).toEqual({ within: 0, all: 0 });
});
