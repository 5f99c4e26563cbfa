import { describe, expect, it } from "vitest";
import { eventTimeText } from "../../../client/text/event-time.ts";
import { createFormat } from "../../../client/text/format.ts";

const format = createFormat("sv", "Europe/Stockholm");
const say = (occurredFrom: string, occurredTo: string | null, isDateOnly = false) =>
  eventTimeText({ occurredFrom, occurredTo, isDateOnly }, format, "2026");

describe("when an event happened, in one line", () => {
  it("names the day once within a day, and both days over midnight", () => {
    expect(say("2026-11-27T19:10:00+01:00", "2026-11-27T19:30:00+01:00")).toBe("fre 27 nov 19:10–19:30");
    expect(say("2026-11-27T22:00:00+01:00", "2026-11-28T07:30:00+01:00")).toBe(
      "fre 27 nov 22:00 – lör 28 nov 07:30",
    );
  });

  it("is one time when there is no end", () => {
    expect(say("2026-11-27T19:10:00+01:00", null)).toBe("fre 27 nov 19:10");
    expect(say("2026-11-27T19:10:00+01:00", "2026-11-27T19:10:00+01:00")).toBe("fre 27 nov 19:10");
  });

  it("has no hour when only the date is known, and says the year of another year", () => {
    expect(say("2025-11-27T00:00:00+01:00", null, true)).toBe("tors 27 nov 2025");
  });
});
