import { describe, expect, it } from "vitest";
import { createFormat, weekOfDate } from "../../../client/text/format.ts";

const swedish = createFormat("sv", "Europe/Stockholm");
const english = createFormat("en", "Europe/Stockholm");

describe("numbers", () => {
  it("have a no-break space between thousands, a comma and a true minus in Swedish", () => {
    expect(swedish.number(-1234.5, 1)).toBe("\u22121\u00a0234,5");
    expect(swedish.number(604.4)).toBe("604");
    expect(swedish.number(-0)).toBe("0");
    expect(swedish.fixed(0.5, 2)).toBe("0,50");
  });

  it("have a comma between thousands in English, and the same minus", () => {
    expect(english.number(-1234.5, 1)).toBe("\u22121,234.5");
  });

  it("are per cent with a no-break space, and changes with their sign", () => {
    expect(swedish.percent(0.125, 1)).toBe("12,5\u00a0%");
    expect(swedish.change(0.35)).toBe("+35\u00a0%");
    expect(swedish.change(-0.07)).toBe("\u22127\u00a0%");
    expect(swedish.change(0)).toBe("0\u00a0%");
    expect(english.percent(0.125, 1)).toBe("12.5%");
  });
});

describe("dates and times", () => {
  it("are read on the municipality's clock, summer and winter", () => {
    expect(swedish.dateTime("2026-07-01T22:10:00Z")).toBe("2026-07-02 00:10");
    expect(swedish.dateTime("2026-11-27T18:10:00Z")).toBe("2026-11-27 19:10");
    expect(swedish.time("2026-11-27T19:10:00+01:00")).toBe("19:10");
  });

  it("name the day without a full stop", () => {
    expect(swedish.day("2026-11-27")).toBe("fre 27 nov");
    expect(swedish.day("2026-11-27", true)).toBe("fre 27 nov 2026");
    expect(english.day("2026-11-27")).toBe("Fri 27 Nov");
  });

  it("number weeks by ISO 8601", () => {
    expect(swedish.week(weekOfDate("2027-01-03"))).toBe("v.\u00a053");
    expect(weekOfDate("2027-01-03").year).toBe(2026);
  });
});
