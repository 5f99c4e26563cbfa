import { describe, expect, it } from "vitest";
import { calendarKindsOf, localCalendar, swedishCalendar } from "#core/domain/time/swedish-calendar.ts";

const autumnBreak = { nameSv: "Höstlov", nameEn: "Autumn break", first: "2026-10-26", last: "2026-10-30" };

describe("the calendar of a period", () => {
  it("tells holidays, Walpurgis Night, pay day weekends and school breaks in order", () => {
    const marks = swedishCalendar({ from: "2026-10-01", to: "2026-12-01", schoolBreaks: [autumnBreak] });
    expect(marks.map(({ kind, first, last }) => [kind, first, last])).toEqual([
      ["payday_weekend", "2026-10-23", "2026-10-25"],
      ["school_break", "2026-10-26", "2026-10-30"],
      ["holiday", "2026-10-31", "2026-10-31"],
      ["payday_weekend", "2026-11-27", "2026-11-29"],
    ]);
  });

  it("holds what touches the period: its first day counts, its end does not", () => {
    const kinds = (from: string, to: string) =>
      swedishCalendar({ from, to, schoolBreaks: [autumnBreak] }).map(({ kind }) => kind);
    expect(kinds("2026-04-30", "2026-05-01")).toEqual(["valborg"]);
    expect(kinds("2026-10-30", "2026-10-31")).toEqual(["school_break"]);
    expect(kinds("2026-10-20", "2026-10-23")).toEqual([]);
    expect(kinds("2026-10-25", "2026-10-26")).toEqual(["payday_weekend"]);
  });

  it("runs over years, and is empty for an empty period", () => {
    const names = swedishCalendar({ from: "2026-12-30", to: "2027-01-07", schoolBreaks: [] }).map(
      (mark) => mark.nameSv,
    );
    expect(names).toEqual(["Nyårsafton", "Nyårsdagen", "Trettondedag jul"]);
    expect(swedishCalendar({ from: "2026-12-30", to: "2026-12-30", schoolBreaks: [] })).toEqual([]);
    expect(swedishCalendar({ from: "2026-12-30", to: "2025-12-30", schoolBreaks: [] })).toEqual([]);
  });

  it("knows only the municipality's own school breaks where clocks are not Swedish", () => {
    const question = { from: "2026-10-01", to: "2026-12-01", schoolBreaks: [autumnBreak] };
    expect(localCalendar(question, "America/New_York")).toEqual([{ kind: "school_break", ...autumnBreak }]);
    expect(localCalendar(question, "Europe/Stockholm")).toEqual(swedishCalendar(question));
    expect(calendarKindsOf("America/New_York")).toEqual(["school_break"]);
    expect(calendarKindsOf("Europe/Stockholm")).toContain("valborg");
  });
});
