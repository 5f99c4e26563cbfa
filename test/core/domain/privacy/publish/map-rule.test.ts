import { describe, expect, it } from "vitest";
import type { EventCandidate } from "#core/domain/event.ts";
import { MAP_RULES } from "#core/domain/event.ts";
import { keptOfEvent } from "#core/domain/privacy/publish/map-rule.ts";
import { toStoredEvent } from "../../../../../server/imports/load/to-stored-event.ts";

const CANDIDATE: EventCandidate = {
  externalId: "1",
  categoryKey: "theft",
  x: 680_123,
  y: 6_580_456,
  accuracy: "exact",
  placeName: "Storgatan 12 B",
  fromMs: Date.parse("2026-11-20T21:15:00Z"),
  toMs: null,
  isDateOnly: false,
  reportedAtMs: null,
  setting: "outdoors",
  reportedDuringPresence: false,
  isDwelling: false,
  quantity: 1,
  text: "text",
  graffiti: null,
};

describe("keptOfEvent", () => {
  it("keeps the month alone of what is intimate or not yet interpreted", () => {
    const nothing = { place: "none", hasHours: false, hasText: false, isMapped: false };
    expect(keptOfEvent("municipality", false)).toEqual(nothing);
    expect(keptOfEvent("municipality", true)).toEqual(nothing);
  });

  it("takes a dwelling and a coarse category alike", () => {
    expect(keptOfEvent("exact", false).place).toBe("exact");
    expect(keptOfEvent("exact", true).place).toBe("coarse");
    expect(keptOfEvent("coarse", false)).toEqual(keptOfEvent("coarse", true));
  });

  it.each(MAP_RULES.flatMap((rule) => [false, true].map((isDwelling) => ({ rule, isDwelling }))))(
    "is what the import stores (%o)",
    ({ rule, isDwelling }) => {
      const category = { id: 1, key: "theft", nameSv: "", nameEn: "", aliases: [], mapRule: rule };
      const stored = toStoredEvent({ ...CANDIDATE, isDwelling }, category, "Europe/Stockholm");
      const kept = keptOfEvent(rule, isDwelling);
      expect(stored.table === "event").toBe(kept.isMapped);
      const words = JSON.stringify({ ...stored.values, id: "", contentHash: "" });
      expect(words.includes("680123")).toBe(kept.place === "exact");
      expect(words.includes("12 B")).toBe(kept.place === "exact");
      expect(words.includes("680150")).toBe(kept.place === "coarse");
      expect(words.includes("Storgatan")).toBe(kept.place !== "none");
      expect(words.includes("startWeekhour")).toBe(kept.hasHours);
      expect(words.includes('"text":"text"')).toBe(kept.hasText);
    },
  );
});
