import { expect, it } from "vitest";
import { icsCalendar } from "#core/domain/export/ics-calendar.ts";

const START = Date.UTC(2026, 10, 27, 17);
const calendar = icsCalendar({
  name: "Kommunvakt, par 1",
  events: [
    {
      uid: "a@platsbild",
      stampMs: START,
      startMs: START,
      endMs: START + 6 * 3_600_000,
      summary: "Kommunvakt, par 1: 5 stopp",
      description: `18:10–18:30 Björknäs; C\n${"Å".repeat(80)}`,
    },
  ],
});

// As a reader of calendars sees it: folded lines joined, then name and value.
const lines = calendar
  .replaceAll("\r\n ", "")
  .split("\r\n")
  .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1)]);

it("writes instants in UTC and escapes what would end a value", () => {
  expect(lines).toContainEqual(["DTSTART", "20261127T170000Z"]);
  expect(lines).toContainEqual(["DTEND", "20261127T230000Z"]);
  expect(lines).toContainEqual(["SUMMARY", String.raw`Kommunvakt\, par 1: 5 stopp`]);
  expect(lines.find(([name]) => name === "DESCRIPTION")?.[1]).toBe(
    String.raw`18:10–18:30 Björknäs\; C\n${"Å".repeat(80)}`,
  );
});

it("folds lines at 75 octets, never inside a letter", () => {
  for (const line of calendar.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(calendar).not.toContain("\uFFFD");
});
