import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toStoredText } from "#core/domain/privacy/stored-text.ts";

describe("toStoredText", { timeout: 60_000 }, () => {
  it("composes letters and keeps everything else", () => {
    expect(toStoredText("A\u030Akes cafe\u0301 – ½ ﬁ Å")).toBe("Åkes café – ½ ﬁ Å");
  });

  it("is NFC wherever no more than 30 marks follow each other", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(toStoredText(text)).toBe(text.normalize("NFC"));
      }),
    );
  });

  it("cuts a heap of marks after the thirtieth, and only once", () => {
    const heap = `x${"\u0301\u0316".repeat(500_000)}y`;
    const stored = toStoredText(heap);
    expect(stored).toHaveLength(32);
    expect(toStoredText(stored)).toBe(stored);
  });
});
