import { expect, test } from "vitest";
import { spreadEvent } from "#core/domain/time/event-weight.ts";
import { dateOfDay } from "#core/domain/time/local-day.ts";
import { eventStart } from "../../../../server/imports/load/event-start.ts";

const ZONE = "Europe/Stockholm";
const GRADES = { known: 0, uncertain: 1, unknown: 2 };

test("an event's start agrees with its weights, at both clock changes too", () => {
  const starts = [
    "2025-03-30T00:30Z",
    "2025-10-26T00:30Z",
    "2025-10-26T01:30Z",
    "2025-05-10T19:15Z",
    "2024-12-31T22:59Z",
  ];
  for (const fromMs of starts.map((text) => Date.parse(text))) {
    for (const minutes of [null, 0, 1, 29, 45, 60, 61, 600, 10_079, 10_080, 90_000]) {
      for (const isDateOnly of [false, true]) {
        const time = {
          fromMs,
          toMs: minutes === null || isDateOnly ? null : fromMs + minutes * 60_000,
          isDateOnly,
        };
        const spread = spreadEvent(time, ZONE);
        const start = eventStart(time, ZONE);
        expect(start.startDay).toBe(dateOfDay(spread.startDay));
        expect(start.grade).toBe(GRADES[spread.grade]);
        expect(start.isSpread || spread.weekhours.length === 1).toBe(true);
        if (!start.isSpread) expect(spread.weekhours[0]).toBe(start.startWeekhour);
      }
    }
  }
});
