import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLuhnValid } from "#core/domain/privacy/find/luhn.ts";
import { maskText } from "#core/domain/privacy/mask-text.ts";
import { toStoredText } from "#core/domain/privacy/stored-text.ts";

const pad = (value: number, length: number) => String(value).padStart(length, "0");

/** Twelve digits with a valid check digit; one in four a samordningsnummer. */
const personnummer = fc
  .record({
    day: fc.date({
      min: new Date("1900-01-01T00:00:00Z"),
      max: new Date("2014-12-31T00:00:00Z"),
      noInvalidDate: true,
    }),
    serial: fc.integer({ min: 1, max: 999 }),
    isCoordination: fc.integer({ min: 0, max: 3 }).map((value) => value === 0),
  })
  .map(({ day, serial, isCoordination }) => {
    const written = day.getUTCDate() + (isCoordination ? 60 : 0);
    const date = `${day.getUTCFullYear()}${pad(day.getUTCMonth() + 1, 2)}${pad(written, 2)}`;
    const nine = `${date.slice(2)}${pad(serial, 3)}`;
    const check = Array.from({ length: 10 }, (_, digit) => digit).find((digit) =>
      isLuhnValid(Array.from(`${nine}${digit}`, Number)),
    );
    return `${date}${pad(serial, 3)}${check}`;
  });

const SEPARATORS = [
  "-",
  "+",
  " - ",
  "\u2013",
  "\u2212",
  "\u2011",
  "\uFF0D",
  "\u00AD",
  "\u200B-",
  "- ",
  "\n-",
];
const LOOSE_SEPARATORS = ["", " ", "\u00A0", "\u2009", "  "];
const fullWidth = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const spread = (text: string) => Array.from(text.replace(/\s/g, "")).join(" ");
const taken = (text: string) => text.replace(/^(\d*)(\d\d)(\d\d)(?=\D)/, "$1-$2-$3");
const unseen = (text: string) => text.replace(/\d/g, "$&\u00AD");

const spelling = fc
  .tuple(
    personnummer,
    fc.boolean(),
    fc.constantFrom(...SEPARATORS, ...LOOSE_SEPARATORS),
    fc.constantFrom(String, fullWidth, spread, taken, unseen),
  )
  .map(([digits, hasCentury, separator, disguise]) => {
    const date = digits.slice(hasCentury ? 0 : 2, 8);
    return disguise(`${date}${separator}${digits.slice(8)}`);
  });

const before = fc.constantFrom(
  "",
  "pnr ",
  "pnr:",
  "Person",
  "rum 3 ",
  "kl 21:15 ",
  "(",
  "Å\u0301 ",
  "x@y ",
  "2 st, ",
  "🙂",
);
const after = fc.constantFrom("", ".", ", 3 st", ") kl 21", " Anna", "Anna", "🙂", " ring 112");
// Characters that findings are made of, so that chance makes many, near and through each other.
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "811228",
        "9874",
        "19",
        "1212",
        "070",
        "174 06 05",
        "08",
        "+46",
        "00",
        "ABC",
        "123",
        "anna",
      ),
      fc.constantFrom(
        "@",
        "example.se",
        " punkt ",
        " (at) ",
        "(at)",
        ".se",
        "regnr ",
        "pnr ",
        "tel ",
        "Vittne ",
        "T220",
      ),
      fc.constantFrom(
        " ",
        "-",
        "+",
        ".",
        ",",
        ":",
        "/",
        "(",
        ")",
        "[",
        "]",
        "_",
        "\n",
        "\u00AD",
        "\u200B",
        "\u0301",
        "０",
        "Å",
      ),
      fc.constantFrom("0", "1", "2", "5", "7", "9", "A", "a", "B", "T"),
      spelling,
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(""));

describe("maskText", { timeout: 60_000 }, () => {
  it("finds a valid personnummer in any spelling among any words", () => {
    fc.assert(
      fc.property(before, spelling, after, (left, written, right) => {
        const text = `${left}${written}${right}`;
        const stored = toStoredText(text);
        const start = toStoredText(left).length;
        const end = stored.length - toStoredText(right).length;
        const covering = maskText(text).findings.filter(
          (finding) => finding.start <= start && finding.end >= end - 1 && finding.kind !== "email",
        );
        expect(covering.map(({ kind }) => kind)).toHaveLength(1);
      }),
      { numRuns: 3000 },
    );
  });

  it("masks a personnummer with a hyphen or with its century, whatever the year", () => {
    fc.assert(
      fc.property(personnummer, fc.constantFrom("-", "+", "\u2013"), (digits, hyphen) => {
        const kinds = /\[(?:personnummer|samordningsnummer)\]/;
        expect(maskText(`${digits.slice(2, 8)}${hyphen}${digits.slice(8)}`).masked).toMatch(kinds);
        expect(maskText(`${digits.slice(0, 8)}${hyphen}${digits.slice(8)}`).masked).toMatch(kinds);
        expect(maskText(digits).masked).toMatch(kinds);
      }),
    );
  });

  it("finds nothing sure in what it has masked", () => {
    fc.assert(
      fc.property(hostile, fc.boolean(), (text, maskDoubtful) => {
        const { masked } = maskText(text, { maskDoubtful });
        const again = maskText(masked);
        expect(again.findings.filter(({ certainty }) => certainty === "sure")).toEqual([]);
        expect(again.masked).toBe(masked);
      }),
      { numRuns: 3000 },
    );
  });

  it("keeps findings inside the text, in order and apart", () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: "binary" })), (text) => {
        const stored = toStoredText(text);
        let last = 0;
        for (const { start, end } of maskText(text).findings) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(stored.length);
          last = end;
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("changes nothing but the parts found", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const stored = toStoredText(text);
        const { masked, findings } = maskText(text);
        const sure = findings.filter(({ certainty }) => certainty === "sure");
        let at = 0;
        let from = 0;
        for (const { start, end } of sure) {
          const kept = stored.slice(from, start);
          expect(masked.slice(at, at + kept.length)).toBe(kept);
          at = masked.indexOf("]", at + kept.length) + 1;
          from = end;
        }
        expect(masked.slice(at)).toBe(stored.slice(from));
      }),
      { numRuns: 1500 },
    );
  });

  it("leaves a text without digits and signs for e-mail as it is, in NFC", () => {
    const words = fc.stringMatching(/^[A-Za-zÅÄÖåäöé ,.:;!?/"–-]{0,80}$/);
    fc.assert(
      fc.property(words, (text) => {
        fc.pre(!/ at |snabel/i.test(text));
        expect(maskText(text).masked).toBe(text);
        expect(maskText(text.normalize("NFD")).masked).toBe(text);
      }),
    );
  });

  it("finds nothing in coordinates, dates and clock times", () => {
    const latitude = fc.double({ min: 59.2, max: 59.4, noNaN: true });
    const longitude = fc.double({ min: 18.1, max: 18.5, noNaN: true });
    const decimals = fc.integer({ min: 2, max: 7 });
    fc.assert(
      fc.property(latitude, longitude, decimals, (lat, lon, places) => {
        const text = `${lat.toFixed(places)} ${lon.toFixed(places)}`;
        expect(maskText(text).findings).toEqual([]);
        expect(maskText(text.replaceAll(".", ",")).findings).toEqual([]);
      }),
    );
    const moment = fc.date({
      min: new Date("2015-01-01T00:00:00Z"),
      max: new Date("2035-12-31T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, moment, (first, second) => {
        const from = first.toISOString();
        const to = second.toISOString();
        const [day, clock] = [from.slice(0, 10), from.slice(11, 16)];
        for (const text of [
          from,
          `${day} ${clock}`,
          `${day} ${clock.replace(":", ".")}`,
          `${day} ${clock}–${to.slice(11, 16)}`,
          `${day}–${to.slice(0, 10)}`,
          `${day} - ${to.slice(0, 10)}`,
          day.replaceAll("-", ""),
          `${day.slice(8)}-${day.slice(5, 7)}-${day.slice(0, 4)} ${clock}`,
        ]) {
          expect([text, maskText(text).findings]).toEqual([text, []]);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("finds nothing in metres of SWEREF 99", () => {
    const north = fc.double({ min: 6_560_000, max: 6_590_000, noNaN: true });
    const east = fc.oneof(
      fc.double({ min: 670_000, max: 710_000, noNaN: true }),
      fc.double({ min: 150_000, max: 180_000, noNaN: true }),
    );
    fc.assert(
      fc.property(north, east, fc.integer({ min: 0, max: 3 }), (n, e, places) => {
        for (const text of [
          `${n.toFixed(places)} ${e.toFixed(places)}`,
          `${e.toFixed(places)}, ${n.toFixed(places)}`,
        ]) {
          expect([text, maskText(text).findings]).toEqual([text, []]);
        }
      }),
      { numRuns: 1500 },
    );
  });
});
