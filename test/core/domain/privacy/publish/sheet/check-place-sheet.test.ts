import { describe, expect, it } from "vitest";
import { checkPlaceSheet } from "#core/domain/privacy/publish/sheet/check-place-sheet.ts";
import type { EarlierSheet, PlaceSheetDraft } from "#core/domain/privacy/publish/sheet/place-sheet.ts";
import { DRAFT, earlier, square, steadyDays } from "./sample-draft.ts";

function codes(changes: Partial<PlaceSheetDraft>, published: readonly EarlierSheet[] = []): string[] {
  return checkPlaceSheet({ ...DRAFT, ...changes }, published).map(({ code }) => code);
}
const place = (changes: Partial<PlaceSheetDraft["place"]>) => ({ place: { ...DRAFT.place, ...changes } });

describe("checkPlaceSheet", () => {
  it("lets a sheet out that keeps all rules", () => {
    expect(codes({})).toEqual([]);
    expect(codes({}, [earlier(), earlier({ placeId: "other", rings: [square(5000, 0)] })])).toEqual([]);
  });

  it("wants a named place, no address, no dwelling, 200 m across every way", () => {
    expect(codes(place({ name: " 7" }))).toEqual(["place_unnamed"]);
    expect(codes(place({ name: "Ormingeringen 12B" }))).toEqual(["place_is_address"]);
    expect(codes(place({ isSingleDwelling: true }))).toEqual(["place_is_dwelling"]);
    expect(codes(place({ rings: [square(0, 0, 190)] }))).toEqual(["place_too_small"]);
    const street = [
      { x: 0, y: 0 },
      { x: 900, y: 0 },
      { x: 900, y: 40 },
      { x: 0, y: 40 },
    ];
    expect(codes(place({ rings: [street] }))).toEqual(["place_too_small"]);
  });

  it("wants 12 weeks that are over", () => {
    const short = { from: "2026-09-01", to: "2026-11-23" };
    expect(codes({ period: short, days: steadyDays(short, 5) })).toEqual(["period_too_short"]);
    expect(codes({ publishedOn: "2026-11-22" })).toEqual(["period_not_over"]);
  });

  it("wants 20 events, 5 of them in each window and 5 outside", () => {
    const days = steadyDays(DRAFT.period, 6);
    const [first, ...others] = days;
    if (first === undefined) throw new Error("expected days");
    expect(codes({ days: days.slice(0, 9) })).toEqual(["too_few_events"]);
    const inside = others.map((day) => ({ ...day, windows: [2], outside: 0 }));
    expect(codes({ days: [{ ...first, outside: 4 }, ...inside] })).toEqual(["outside_too_few"]);
    const outside = others.map((day) => ({ ...day, windows: [0], outside: 2 }));
    expect(codes({ days: [{ ...first, windows: [4.9] }, ...outside] })).toEqual(["window_too_few"]);
    const many = others.map((day) => ({ ...day, windows: [0], outside: 30 }));
    expect(codes({ days: [{ ...first, windows: [6] }, ...many] })).toEqual(["window_share_too_small"]);
  });

  it("wants a category group with 5 events", () => {
    expect(codes({ groups: DRAFT.groups.map((group) => ({ ...group, count: 4 })) })).toEqual(["no_group"]);
  });

  it("wants one to three windows of two hours in a row, none over another", () => {
    const days = (count: number) => steadyDays(DRAFT.period, 3, count);
    expect(codes({ windows: [], days: days(0) })).toEqual(["window_number"]);
    const four = [
      [1, 2],
      [4, 5],
      [7, 8],
      [10, 11],
    ];
    expect(codes({ windows: four, days: days(4) })).toEqual(["window_number"]);
    expect(codes({ windows: [[115, 116, 140]] })).toEqual(["window_too_short"]);
    expect(codes({ windows: [[167, 0]] })).toEqual([]);
    expect(
      codes({
        windows: [
          [1, 2, 3],
          [3, 4],
        ],
        days: days(2),
      }),
    ).toEqual(["windows_overlap"]);
  });

  it("wants one sheet a month for a place, withdrawn or not, with the same outline", () => {
    expect(codes({}, [earlier({ publishedOn: "2026-11-02" })])).toEqual(["same_month"]);
    expect(codes({}, [earlier({ rings: [square(0, 0, 320)] })])).toEqual(["outline_changed"]);
  });

  it("refuses a place that overlaps another one with a sheet, whenever that was", () => {
    const other = earlier({ placeId: "other", placeName: "Orminge torg", rings: [square(200, 200)] });
    expect(codes({}, [other])).toEqual(["place_overlaps"]);
    expect(checkPlaceSheet(DRAFT, [other])[0]?.message).toContain("Orminge torg");
    expect(codes({}, [{ ...other, rings: [square(300, 0)] }])).toEqual([]);
  });

  it("wants 5 new events in each window and outside since the place's last sheet", () => {
    const until = (to: string) => [earlier({ period: { from: "2026-06-08", to }, publishedOn: to })];
    expect(codes({}, until("2026-10-20"))).toEqual([]);
    expect(codes({}, until("2026-10-26"))).toEqual(["new_days_too_few", "rest_of_area_too_few"]);
    expect(codes({ publishedOn: "2026-12-01" }, until("2026-11-23"))).toEqual([
      "no_new_days",
      "rest_of_area_too_few",
    ]);
  });

  it("wants 5 events in the rest of the published area, for its month totals are known", () => {
    const days = DRAFT.days.map((day, index) => ({ ...day, restOfAreas: [index < 4 ? 1 : 0] }));
    expect(codes({ days })).toEqual(["rest_of_area_too_few"]);
    expect(codes({ areas: [], days: steadyDays(DRAFT.period, 6, 1, 0) })).toEqual([]);
  });

  it("wants texts without persons and without counts of events", () => {
    expect(codes({ reason: "Ring 070-123 45 67" })).toEqual(["personal_data"]);
    for (const reason of ["Två rån i kiosken", "minst 3 grova misshandlar", "ett butiksrån", "en händelse"]) {
      expect(codes({ reason }), reason).toEqual(["count_in_text"]);
    }
    for (const reason of [
      "Två hotell och tre armaturer",
      "Torget tomt efter 20",
      "Klotter saneras inom 24 h",
    ]) {
      expect(codes({ reason }), reason).toEqual([]);
    }
  });

  it("does not read texts that are held back anyway", () => {
    const measures = [{ text: "Två rån följs upp", status: "", isControl: true }];
    expect(codes({ measures })).toEqual([]);
  });

  it("refuses to count days that are outside of the period, twice there or incomplete", () => {
    const [day] = DRAFT.days;
    if (day === undefined) throw new Error("expected days");
    expect(() => codes({ days: [day, day] })).toThrow(RangeError);
    expect(() => codes({ days: [{ ...day, date: "2026-12-24" }] })).toThrow(RangeError);
    expect(() => codes({ days: [{ ...day, windows: [] }] })).toThrow(RangeError);
    expect(() => codes({ days: [{ ...day, outside: -1 }] })).toThrow(RangeError);
  });
});
