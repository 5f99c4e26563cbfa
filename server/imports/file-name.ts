const LONGEST = 120;
const PATH = /^.*[/\\]/su;
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** An uploaded file's name as it is kept and shown: without path and control characters, at most 120 characters. */
export function shownFileName(raw: string): string {
  const name = raw.replace(UNPRINTABLE, "").replace(PATH, "").normalize("NFC").trim();
  const short = [...name].slice(0, LONGEST).join("");
  return short === "" || /^\.+$/.test(short) ? "fil" : short;
}
