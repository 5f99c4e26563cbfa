const MARKS = /\p{M}/gu;

/** A word as compared with our own words: lower case, one space between parts, Å Ä Ö kept. */
export function foldCase(text: string): string {
  return text.normalize("NFC").trim().toLowerCase().replace(/\s+/g, " ");
}

/** A name as compared in the gazetteer and in headers: lower case, without diacritics and punctuation. */
export function foldName(text: string): string {
  return text
    .normalize("NFKD")
    .replace(MARKS, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
