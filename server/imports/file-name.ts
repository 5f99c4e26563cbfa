import { maskText } from "#core/domain/privacy/mask-text.ts";

const LONGEST = 120;
const LONGEST_READ = 1_000;
const PATH = /^.*[/\\]/su;
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** An uploaded file's name as it is kept and shown: without path, control characters and personal data, at most 120 characters. */
export function shownFileName(raw: string): string {
  const given = raw.replace(UNPRINTABLE, "").replace(PATH, "").normalize("NFC").trim();
  const name = maskText(given.slice(0, LONGEST_READ)).masked;
  const short = [...name].slice(0, LONGEST).join("");
  return short === "" || /^\.+$/.test(short) ? "fil" : short;
}
