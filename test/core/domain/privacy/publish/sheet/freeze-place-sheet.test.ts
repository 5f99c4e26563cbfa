import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHANGE_WORDS, changeOf } from "#core/domain/privacy/publish/sheet/change-in-words.ts";
import { checkPlaceSheet } from "#core/domain/privacy/publish/sheet/check-place-sheet.ts";
import { freezePlaceSheet } from "#core/domain/privacy/publish/sheet/freeze-place-sheet.ts";
import { heldBack } from "#core/domain/privacy/publish/sheet/held-back.ts";
import { roundedShares } from "#core/domain/privacy/publish/sheet/rounded-shares.ts";
import { DRAFT } from "./sample-draft.ts";

describe("freezePlaceSheet", () => {
  it("holds what may be shown and nothing else", () => {
    expect(freezePlaceSheet(DRAFT)).toEqual({
      placeId: "orminge",
      placeName: "Orminge centrum",
      rings: DRAFT.place.rings,
      period: { from: "2026-08-31", to: "2026-11-23" },
      publishedOn: "2026-11-23",
      eventsAtLeast: 20,
      windows: [{ weekhours: "115-119,139-143", label: "fre–lör 19–00", sharePercent: 50 }],
      groups: [
        { key: "disorder", name: "Ordningsstörning" },
        { key: "theft", name: "Stöld" },
      ],
      change: "fewer",
      sources: ["Polisen", "KIA"],
      reason: "Torget är mörkt och tomt på kvällarna.",
      causes: [{ text: "Mörk gångväg mot Sarvträsk", certainty: "confirmed" }],
      owners: DRAFT.owners,
      measures: [{ text: "Trygghetsvärdar fre–lör 18–22", status: "Pågår" }],
    });
  });

  it("leaves no trace of what is planted in the draft's hidden parts", () => {
    const planted = {
      ...DRAFT,
      groups: [...DRAFT.groups, { key: "canary-key", name: "KANARIE", count: 4 }],
      causes: [...DRAFT.causes, { text: "KANARIE", part: "exposed" as const, certainty: "likely" as const }],
      measures: [...DRAFT.measures, { text: "KANARIE", status: "KANARIE", isControl: true }],
      areas: ["KANARIE"],
      days: DRAFT.days.map((day) => ({ ...day, note: "KANARIE" })),
      secret: "KANARIE",
    };
    expect(JSON.stringify(freezePlaceSheet(planted))).not.toMatch(/kanarie|canary/i);
    expect(freezePlaceSheet(planted)).toEqual(freezePlaceSheet(DRAFT));
  });

  it("is a copy: a draft changed afterwards changes nothing", () => {
    const sheet = freezePlaceSheet(DRAFT);
    expect(sheet.rings[0]).not.toBe(DRAFT.place.rings[0]);
    expect(JSON.parse(JSON.stringify(sheet))).toEqual(sheet);
  });

  it("refuses a draft that breaks a rule", () => {
    expect(() => freezePlaceSheet({ ...DRAFT, days: [] })).toThrow(/too_few_events/);
  });

  it("does not tell the counts by the order of windows and groups", () => {
    const groups = DRAFT.groups.toReversed();
    expect(freezePlaceSheet({ ...DRAFT, groups })).toEqual(freezePlaceSheet(DRAFT));
  });
});

describe("what a reader can work out from one sheet", () => {
  const drafts = fc
    .record({
      groups: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 8 }),
      inWindow: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    })
    .map(({ groups, inWindow }) => {
      const events = groups.reduce((sum, count) => sum + count, 0);
      const [first] = DRAFT.days;
      const day = {
        ...first,
        date: DRAFT.period.from,
        windows: [Math.round(events * inWindow)],
        restOfAreas: [9],
      };
      return {
        ...DRAFT,
        groups: groups.map((count, index) => ({ key: `g${index}`, name: `Grupp ${index}`, count })),
        days: [{ ...day, outside: events - Math.round(events * inWindow) }],
      };
    })
    .filter((draft) => checkPlaceSheet(draft, []).length === 0);

  it("leaves every group that is not named all of 0 to 4, n minus the named ones included", () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const { eventsAtLeast, groups } = freezePlaceSheet(draft);
        const unnamed = draft.groups.length - groups.length;
        if (unnamed === 0) return;
        const isPossible = (value: number) =>
          Array.from({ length: 10 }, (_, more) => eventsAtLeast + more).some(
            (n) => 5 * groups.length + value <= n && groups.length > 0,
          );
        expect([0, 1, 2, 3, 4].filter(isPossible)).toEqual([0, 1, 2, 3, 4]);
      }),
      { numRuns: 100 },
    );
  });

  it("leaves 5 or more possible for each window and for the hours outside of all", () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const { eventsAtLeast, windows } = freezePlaceSheet(draft);
        const share = windows[0]?.sharePercent ?? 0;
        const possible = Array.from({ length: 10 }, (_, more) => eventsAtLeast + more).flatMap((n) =>
          Array.from({ length: n + 1 }, (_, count) => count)
            .filter((count) => roundedShares([count], n)[0] === share)
            .map((count) => ({ inside: count, outside: n - count })),
        );
        expect(possible.some(({ inside, outside }) => inside >= 5 && outside >= 5)).toBe(true);
        const truth = draft.days[0];
        expect(Math.min(truth?.windows[0] ?? 0, truth?.outside ?? 0)).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 100 },
    );
  });
});

describe("roundedShares", () => {
  it("is within 2.5 of the truth, and by more only to stay within 100", () => {
    const parts = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 200 }), (windows, outside) => {
        const whole = windows.reduce((sum, count) => sum + count, outside);
        const shares = roundedShares(windows, whole);
        expect(shares.every((share) => share % 5 === 0 && share >= 0)).toBe(true);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(100);
        for (const [index, share] of shares.entries()) {
          expect(Math.abs(share - (100 * (windows[index] ?? 0)) / whole)).toBeLessThanOrEqual(5);
        }
      }),
      { numRuns: 100 },
    );
    expect(roundedShares([330, 330, 330], 1000)).toEqual([30, 35, 35]);
  });
});

describe("changeOf", () => {
  it("speaks of fewer or more only when the whole interval does", () => {
    expect(changeOf({ low: 0.3, high: 0.99 })).toBe("fewer");
    expect(changeOf({ low: 1.01, high: Number.POSITIVE_INFINITY })).toBe("more");
    expect(changeOf({ low: 0.8, high: 1 })).toBe("may_be_chance");
    expect(Object.values(CHANGE_WORDS).join()).not.toMatch(/\d|säker/);
    expect(() => changeOf({ low: 2, high: 1 })).toThrow(RangeError);
    expect(() => changeOf({ low: Number.NaN, high: 1 })).toThrow(RangeError);
  });
});

describe("heldBack", () => {
  it("names everything that is held back, with the numbers, and why", () => {
    const items = heldBack(DRAFT);
    expect(items.map(({ code }) => code)).toEqual([
      "exact_count",
      "exact_share",
      "other_hours",
      "cells",
      "group_counts",
      "small_groups",
      "causes",
      "controls",
    ]);
    expect(items.map(({ what }) => what).join("\n")).toMatch(
      /28[\s\S]*50 %[\s\S]*Rån \(3\)[\s\S]*fritidsgården[\s\S]*Riktad kontroll/,
    );
    expect(items.every(({ why }) => why.length > 10)).toBe(true);
  });

  it("names nothing that is not there", () => {
    const plain = { ...DRAFT, groups: [], causes: [], measures: [] };
    expect(heldBack(plain).map(({ code }) => code)).toEqual([
      "exact_count",
      "exact_share",
      "other_hours",
      "cells",
    ]);
  });
});
