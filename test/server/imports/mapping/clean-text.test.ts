import { expect, test } from "vitest";
import { cleanText } from "../../../../server/imports/mapping/clean-text.ts";
import { isMissing } from "../../../../server/imports/mapping/missing-value.ts";

function clean(text: string): [string, string[]] {
  const normalised = new Set<string>();
  const result = cleanText(text, normalised);
  return [result.kind === "clean" ? result.text : result.code, [...normalised]];
}

test("a text is trimmed and otherwise left alone", () => {
  expect(clean("  Björknäs torg\u00a0")).toEqual(["Björknäs torg", []]);
  expect(clean("rad ett\r\n\trad två")).toEqual(["rad ett\r\n\trad två", []]);
  expect(clean("👨‍👩‍👧 𝔘nicode 🏴󠁧󠁢󠁥󠁮󠁧󠁿")).toEqual(["👨‍👩‍👧 𝔘nicode 🏴󠁧󠁢󠁥󠁮󠁧󠁿", []]);
});

test("what is taken out is said", () => {
  expect(clean("\u001b[31mröd\u0007\u0008\u007f\u0085")).toEqual(["[31mröd", ["control_removed"]]);
  expect(clean("Forum\u202e.gnp.exe\u2066 Nacka\u2069")).toEqual(["Forum.gnp.exe Nacka", ["bidi_removed"]]);
  expect(clean("Skade\u200bgörelse\ufeff")).toEqual(["Skadegörelse", ["invisible_removed"]]);
  expect(clean("Skadego\u0308relse")).toEqual(["Skadegörelse", ["nfc"]]);
});

test("what cannot be kept refuses the row", () => {
  expect(clean("före\0efter")[0]).toBe("control_char");
  expect(clean("halv \ud83d")[0]).toBe("control_char");
  expect(clean("x".repeat(10_001))[0]).toBe("too_long");
  expect(clean("𝔘".repeat(10_000))[0]).toBe("𝔘".repeat(10_000));
  expect(clean(`z${"\u0301".repeat(9)}`)[0]).toBe("too_long");
  expect(clean(`z${"\u0323\u0301".repeat(4)}`)[0]).not.toBe("too_long");
});

test("the apostrophe that disarms a formula is taken away again", () => {
  expect(clean("'=1+1")[0]).toBe("=1+1");
  expect(clean("'sextonhundratal")[0]).toBe("'sextonhundratal");
});

test.each([
  "",
  "-",
  "–",
  "NULL",
  "N/A",
  "#SAKNAS!",
  "#N/A",
  "#DIV/0!",
  "#VÄRDEFEL!",
  "saknas",
  "?",
  "Okänd",
  "nan",
])("%s means that nothing is known", (text) => {
  expect(isMissing(text)).toBe(true);
});

test.each(["0", "Nacka", "#1", "-5", "nej", "NAtur"])("%s is a value", (text) => {
  expect(isMissing(text)).toBe(false);
});
