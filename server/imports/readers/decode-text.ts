import { isUtf8 } from "node:buffer";

import type { Pacer } from "./pacer.ts";
import { refusal, type ReaderIssue } from "./reader.ts";
import { looksLikeUtf16, utf16FromBom, utf16ToUtf8, type Utf16 } from "./utf16.ts";
import { cutCharacterLength, surveyUtf8 } from "./utf8-survey.ts";
import { windows1252ToUtf8 } from "./windows-1252.ts";

/** A text file's content as UTF-8. */
export interface DecodedText {
  /** Valid UTF-8 without byte order mark. */
  bytes: Buffer;
  encoding: string;
  normalised: readonly string[];
  issues: readonly ReaderIssue[];
  /** The file ended in the middle of a character, which was left out. */
  hasCutCharacter: boolean;
}

/**
 * A text file as UTF-8, whichever of UTF-8, UTF-16 with mark and Windows-1252 it is written in.
 * `stated` overrides the guess ("utf-8", "utf-16le", "utf-16be", "windows-1252").
 * Throws FileRefused with `empty_file`, `encoding_unknown` or `encoding_mixed`.
 */
export async function decodeText(bytes: Buffer, pace: Pacer, stated?: string): Promise<DecodedText> {
  const text = await decode(bytes, pace, stated?.toLowerCase());
  if (isBlank(text.bytes))
    throw refusal(
      "empty_file",
      "Filen är tom. Kontrollera exporten och skicka en fil med rubrikrad och rader.",
    );
  await pace();
  return { ...text, issues: await damageWarnings(text.bytes, pace) };
}

type Decoded = Omit<DecodedText, "issues">;

async function decode(bytes: Buffer, pace: Pacer, stated: string | undefined): Promise<Decoded> {
  const utf16 = utf16FromBom(bytes);
  if (utf16 !== null) return fromUtf16(bytes.subarray(2), utf16, ["bom_removed"], pace);
  if (bytes.toString("latin1", 0, 3) === "\xef\xbb\xbf")
    return fromUtf8(bytes.subarray(3), ["bom_removed"], pace);
  switch (stated) {
    case undefined:
      return guess(bytes, pace);
    case "utf-8":
    case "utf8":
      return fromUtf8(bytes, [], pace);
    case "utf-16le":
    case "utf-16be":
      return fromUtf16(bytes, stated, [], pace);
    case "windows-1252":
    case "iso-8859-1":
      return fromWindows1252(bytes, pace);
    default:
      throw refusal(
        "encoding_unknown",
        `Teckenkodningen ”${stated}” stöds inte. Välj UTF-8, UTF-16 eller Windows-1252.`,
      );
  }
}

async function guess(bytes: Buffer, pace: Pacer): Promise<Decoded> {
  if (looksLikeUtf16(bytes.subarray(0, 4_096))) {
    throw refusal(
      "encoding_unknown",
      "Filen är inte text i UTF-8 eller Windows-1252 (ser ut som UTF-16 utan BOM). Spara den som UTF-8.",
    );
  }
  if (isUtf8(bytes) || isCutUtf8(bytes)) return fromUtf8(bytes, [], pace);
  const survey = await surveyUtf8(bytes, pace);
  if (survey.plausible > 0 || survey.forbidden === survey.invalid) throw mixed(bytes, survey.firstInvalid);
  return fromWindows1252(bytes, pace);
}

/** Valid but for its last character; a lone last byte after pure ASCII may as well be the å of a Windows-1252 file. */
function isCutUtf8(bytes: Buffer): boolean {
  const cut = cutCharacterLength(bytes);
  const whole = bytes.subarray(0, bytes.length - cut);
  if (cut === 0 || !isUtf8(whole)) return false;
  return cut > 1 || bytes[bytes.length - 1] === 0xc3 || whole.some((byte) => byte >= 0x80);
}

async function fromUtf8(bytes: Buffer, normalised: string[], pace: Pacer): Promise<Decoded> {
  const cut = isUtf8(bytes) ? 0 : cutCharacterLength(bytes);
  const whole = bytes.subarray(0, bytes.length - cut);
  if (!isUtf8(whole)) throw mixed(bytes, (await surveyUtf8(bytes, pace)).firstInvalid);
  return { bytes: whole, encoding: "utf-8", normalised, hasCutCharacter: cut > 0 };
}

async function fromUtf16(
  bytes: Buffer,
  encoding: Utf16,
  normalised: string[],
  pace: Pacer,
): Promise<Decoded> {
  return {
    bytes: await utf16ToUtf8(bytes, encoding, pace),
    encoding,
    normalised: [...normalised, `decoded_as:${encoding}`],
    hasCutCharacter: bytes.length % 2 === 1,
  };
}

async function fromWindows1252(bytes: Buffer, pace: Pacer): Promise<Decoded> {
  const utf8 = await windows1252ToUtf8(bytes, pace);
  if ("fault" in utf8) {
    throw refusal(
      "encoding_unknown",
      `Filen är inte text i UTF-8 eller Windows-1252 (${utf8.fault}). Spara den som UTF-8.`,
    );
  }
  return {
    bytes: utf8,
    encoding: "windows-1252",
    normalised: ["decoded_as:windows-1252"],
    hasCutCharacter: false,
  };
}

function mixed(bytes: Buffer, offset: number) {
  const row = 1 + countLineEnds(bytes.subarray(0, offset));
  return refusal(
    "encoding_mixed",
    `Filen blandar teckenkodningar: byte ${offset + 1} (rad ${row}) är inte UTF-8, annan text i filen är det. ` +
      "Spara om hela filen som UTF-8.",
    { row },
  );
}

function countLineEnds(bytes: Buffer): number {
  let ends = 0;
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index] === 0x0a || (bytes[index] === 0x0d && bytes[index + 1] !== 0x0a)) ends++;
  }
  return ends;
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1a);
}

/** Text that was damaged before it came: replacement characters, or UTF-8 once read as Windows-1252 ("SkadegÃ¶relse"). */
async function damageWarnings(bytes: Buffer, pace: Pacer): Promise<ReaderIssue[]> {
  const issues: ReaderIssue[] = [];
  const hasReplacements = bytes.includes("\u{fffd}");
  await pace();
  if (hasReplacements) {
    issues.push({
      code: "warn:replacement_character",
      severity: "warning",
      message:
        "Filen innehåller tecknet � (U+FFFD): bokstäver gick förlorade redan före exporten. Exportera om möjligt på nytt.",
    });
  }
  const sign = bytes.indexOf("Ã");
  if (sign >= 0 && /Ã[¥¤¶…„–]/.test(bytes.toString("utf8", sign, sign + 1_048_576))) {
    issues.push({
      code: "warn:mojibake",
      severity: "warning",
      message: "Texten ser dubbelkodad ut (till exempel ”Ã¶” för ”ö”). Exportera filen på nytt som UTF-8.",
    });
  }
  return issues;
}
