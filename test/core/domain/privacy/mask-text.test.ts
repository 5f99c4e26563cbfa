import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Finding, MASK_WORDS } from "#core/domain/privacy/finding.ts";
import { maskText } from "#core/domain/privacy/mask-text.ts";
import { ROOT } from "../../../../scripts/repository.ts";
import { LOOK_ALIKES } from "./look-alikes.ts";
import {
  DOUBTFUL,
  type Spelling,
  SURE_ADDRESSES,
  SURE_NUMBERS,
  SURE_PHONES,
  SURE_PLATES,
} from "./personal-spellings.ts";

const BAD_INPUTS = join(ROOT, "../shared/data/bad-inputs");
const SURE: readonly Spelling[] = [...SURE_NUMBERS, ...SURE_PHONES, ...SURE_ADDRESSES, ...SURE_PLATES];

function pieces(text: string, findings: readonly Finding[]): string[] {
  const stored = text.normalize("NFC");
  return findings.map(
    ({ kind, certainty, start, end }) => `${certainty} ${kind}: ${stored.slice(start, end)}`,
  );
}

function found(text: string): string[] {
  return pieces(text, maskText(text).findings);
}

describe("maskText", () => {
  it.each(SURE)("replaces the personal data of %j", (text, piece, kind) => {
    const { masked, findings } = maskText(text);
    expect(pieces(text, findings)).toContain(`sure ${kind}: ${piece.normalize("NFC")}`);
    expect(masked).toContain(MASK_WORDS[kind]);
    expect(masked).not.toContain(piece.normalize("NFC"));
  });

  it.each(DOUBTFUL)("leaves %j to a person", (text, piece, kind) => {
    const { masked, findings } = maskText(text);
    expect(pieces(text, findings)).toContain(`doubtful ${kind}: ${piece}`);
    expect(findings.every(({ certainty }) => certainty === "doubtful")).toBe(true);
    expect(masked).toBe(text);
    expect(maskText(text, { maskDoubtful: true }).masked).toContain(MASK_WORDS[kind]);
  });

  it.each(LOOK_ALIKES)("finds nothing in %j", (text) => {
    expect(found(text)).toEqual([]);
    expect(found(`Klotter, ${text} enligt väktare.`)).toEqual([]);
    expect(maskText(text).masked).toBe(text.normalize("NFC"));
  });

  it("has enough cases to mean something", () => {
    expect(SURE.length).toBeGreaterThanOrEqual(80);
    expect(LOOK_ALIKES.length).toBeGreaterThanOrEqual(60);
  });

  it("replaces each finding where it stands and keeps the rest of the sentence", () => {
    const text = "Ring Anna på 070-174 06 05 eller anna@example.se; bil ABC 123, pnr 19121212-1212.";
    expect(maskText(text).masked).toBe(
      "Ring Anna på [telefon] eller [e-post]; bil [regnummer], pnr [personnummer].",
    );
  });

  it("replaces doubtful findings too when asked, as for a file that leaves without a review", () => {
    const text = "Vittne: Anna Andersson, Ringvägen 3, lgh 1203, klass 8B, pnr 811228-9874";
    expect(maskText(text).masked).toBe(
      "Vittne: Anna Andersson, Ringvägen 3, lgh 1203, klass 8B, pnr [personnummer]",
    );
    expect(maskText(text, { maskDoubtful: true }).masked).toBe(
      "Vittne: [namn], [adress], [dörr], [klass], pnr [personnummer]",
    );
  });

  it("gives places in the NFC text, also when it came decomposed or with invisible characters", () => {
    const text = "A\u030Akes pnr 8112\u00AD28-98\u200B74 på väggen";
    expect(found(text)).toEqual(["sure personnummer: 8112\u00AD28-98\u200B74"]);
    expect(maskText(text).masked).toBe("Åkes pnr [personnummer] på väggen");
  });

  it("makes one finding of overlapping ones, of the longest kind", () => {
    expect(found("abc123@example.se")).toEqual(["sure email: abc123@example.se"]);
    expect(found("8112289874@example.se")).toEqual(["sure email: 8112289874@example.se"]);
  });

  it("does not take the word of an earlier masking for a word before a number", () => {
    expect(found("pnr 850312-1234")).toEqual(["sure personnummer: 850312-1234"]);
    expect(found("[personnummer] 850312-1234")).toEqual(["doubtful personnummer: 850312-1234"]);
    expect(found("[namn], Ringvägen 3, [e-post]")).toEqual([]);
  });

  it("finds what a neighbour hid until it was masked", () => {
    expect(maskText("0701740605-121212 1212").masked).toBe("[telefon]-[personnummer]");
    expect(maskText("08-465 004 00:191212121212").masked).toBe("[telefon]:[personnummer]");
  });

  it("asks for a date that exists", () => {
    expect(found("19001301-1234 19810229-9878 000230-1232 811299-9874")).toEqual([]);
    expect(found("18991231-1232 17991231-1233").length).toBe(1);
  });

  it("leaves an unfinished text and an empty one alone", () => {
    expect(maskText("")).toEqual({ masked: "", findings: [] });
    expect(maskText("@")).toEqual({ masked: "@", findings: [] });
    expect(maskText("8112")).toEqual({ masked: "8112", findings: [] });
  });
});

if (!existsSync(BAD_INPUTS)) console.warn(`Hoppar över filerna med personuppgifter: ${BAD_INPUTS} saknas.`);

describe.skipIf(!existsSync(BAD_INPUTS))("maskText on the files with personal data", () => {
  function texts(file: string): string[] {
    const lines = readFileSync(join(BAD_INPUTS, file), "utf8").trim().split(/\r?\n/);
    return lines.slice(1).map((line) => line.split(";")[7] ?? "");
  }

  it("masks every plain spelling and nothing of the look-alikes", () => {
    const rows = texts("txt-11-personal-data.csv");
    expect(rows.map((row) => maskText(row).masked)).toEqual([
      "Person [personnummer] kontaktad",
      "pnr [personnummer], [personnummer] och [personnummer]",
      "samordningsnr [samordningsnummer], T-nr [interimsnummer]",
      "Ring [telefon] el. [telefon], [telefon]",
      "Mejl: [e-post]",
      "Bil [regnummer] och [regnummer], MC [regnummer]",
      "Vittne: Anna Andersson, Ringvägen 3",
      rows[7],
    ]);
    expect(found(rows[6] ?? "")).toEqual(["doubtful name: Anna Andersson", "doubtful address: Ringvägen 3"]);
    expect(found(rows[7] ?? "")).toEqual([]);
  });

  it("masks every disguised spelling", () => {
    expect(texts("txt-12-pii-obfuscated.csv").map((row) => maskText(row).masked)).toEqual([
      "[personnummer]",
      "[personnummer]",
      "[personnummer] och [personnummer]",
      "[e-post]",
    ]);
  });
});
