import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldText, isPlain, sourceSpan } from "#core/domain/privacy/fold-text.ts";

function fold(text: string): string {
  return foldText(text).text;
}

describe("foldText", { timeout: 60_000 }, () => {
  test("leaves ordinary Swedish text as it is", () => {
    expect(fold("Klotter på väggen, åtgärdat 3 dagar senare!\n")).toBe(
      "Klotter på väggen, åtgärdat 3 dagar senare!\n",
    );
  });

  test("folds widths, scripts and styles of digits to 0–9", () => {
    expect(fold("０１９ ٠١٩ ۰۱۹ ०१९ 𝟎𝟏𝟗 𝟘𝟙𝟡 ⁰¹⁹ ①")).toBe("019 019 019 019 019 019 019 1");
  });

  test("folds every dash and minus to a hyphen and every space to a space", () => {
    expect(fold("a‐b‑c‒d–e—f―g−h﹣i－j")).toBe("a-b-c-d-e-f-g-h-i-j");
    expect(fold("a\u00A0b\u2009c\u3000d\u202Fe")).toBe("a b c d e");
  });

  test("leaves out what cannot be seen", () => {
    expect(fold("1\u00AD9\u200B1\u200D2\u2060\u202E-\uFEFF1\u0000\u03362\uFE0F")).toBe("1912-12");
  });

  test("reads Cyrillic and Greek look-alikes as Latin letters", () => {
    expect(fold("АВС ΑΒΕ")).toBe("ABC ABE");
  });

  test("knows where a folded part stood", () => {
    const source = "på \u{1D7CF}\u00AD𝟗-㎏ x";
    const folded = foldText(source);
    expect(folded.text).toBe("på 19-kg x");
    const digits = sourceSpan(folded, { start: 3, end: 5 });
    expect(source.slice(digits.start, digits.end)).toBe("\u{1D7CF}\u00AD𝟗");
    const kilograms = sourceSpan(folded, { start: 6, end: 8 });
    expect(source.slice(kilograms.start, kilograms.end)).toBe("㎏");
    const last = sourceSpan(folded, { start: 9, end: 10 });
    expect(source.slice(last.start, last.end)).toBe("x");
  });

  test("leads every part back to a part inside the source, in order", () => {
    const strings = fc.string({ unit: "binary", maxLength: 40 });
    fc.assert(
      fc.property(strings, (text) => {
        const source = text.normalize("NFC");
        const folded = foldText(source);
        let lastEnd = 0;
        for (let start = 0; start < folded.text.length; start++) {
          const span = sourceSpan(folded, { start, end: start + 1 });
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeGreaterThanOrEqual(lastEnd);
          expect(span.end).toBeLessThanOrEqual(source.length);
          lastEnd = span.end;
        }
      }),
    );
  });

  test("never grows a letter when the folded text is written small", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const folded = fold(text.normalize("NFC"));
        expect(folded.toLowerCase()).toHaveLength(folded.length);
      }),
    );
    expect(fold("İstanbul")).toBe("Istanbul");
  });
});

describe("isPlain", () => {
  test("holds only for text that neither NFC nor folding would change", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
        fc.pre(isPlain(text));
        expect(text.normalize("NFC")).toBe(text);
        expect(text.normalize("NFKC")).toBe(text);
      }),
    );
    const plain = Array.from({ length: 0x400 }, (_, code) => String.fromCharCode(code)).filter(isPlain);
    expect(plain.map((character) => character.normalize("NFKC"))).toEqual(plain);
  });
});
