import i18next from "i18next";
import { beforeAll, describe, expect, it } from "vitest";
import { createFormat } from "../../../client/text/format.ts";
import { fetchWords, startText } from "../../../client/text/i18n.ts";
import { ratioText } from "../../../client/text/ratio-text.ts";
import { reasonText, windowHours } from "../../../client/text/target-text.ts";

const format = createFormat("sv", "Europe/Stockholm");

describe("why a place is in the list", () => {
  beforeAll(async () => {
    await startText();
    await fetchWords("targets");
  });
  const words = () => ({ t: i18next.getFixedT("sv"), format });

  it("is said with the interval that it may lie in", () => {
    const reason = { key: "likeMore", type: "centre", ratio: 1.42, low: 1.1, high: 1.84 } as const;
    expect(reasonText(reason, words())).toBe("Fler än andra centrum: 1,4 × (1,1–1,8).");
    expect(reasonText({ ...reason, key: "likeSame", low: 0.9 }, words())).toContain("kan vara slump");
  });

  it("names what is too little to go by", () => {
    expect(reasonText({ key: "fewEvents", count: 4 }, words())).toBe(
      "Bara 4 händelser: läs med försiktighet.",
    );
    expect(reasonText({ key: "windowsBorrowed", events: 4, ownPart: 0.05 }, words())).toContain("för få");
  });

  it("never says a ratio without bound as a number", () => {
    expect(ratioText({ ratio: null, low: 2.04, high: null }, words())).toBe("minst 2,0 ×");
    expect(ratioText({ ratio: 0.897, low: 0.867, high: 0.928 }, words())).toBe("0,90 × (0,87–0,93)");
    expect(ratioText({ ratio: null, low: null, high: null }, words())).toBe("kan inte räknas");
    expect(ratioText({ ratio: 14.2, low: 11.6, high: 18 }, words())).toBe("14 × (12–18)");
  });

  it("fills its hours round the end of the week", () => {
    const windows = { windows: [{ firstHour: 166, hours: 4, share: 0.1 }] };
    expect(windowHours({ windows: windows as never })).toEqual([0, 1, 166, 167]);
  });
});
