const MARKS = /\p{M}/gu;
const APART: Readonly<Record<string, string>> = { æ: "a", ø: "o", ß: "s", đ: "d", ł: "l" };

/**
 * A name as it is searched: small letters without dots, rings and accents, because many keyboards lack
 * them ("alta" finds Älta); as many characters as the name has, so that places in one are places in the other.
 */
export function foldName(name: string): string {
  return Array.from(name.normalize("NFC"), foldCharacter).join("");
}

function foldCharacter(character: string): string {
  const plain = character.toLowerCase().normalize("NFD").replaceAll(MARKS, "");
  const folded = APART[plain] ?? plain;
  return folded.length === character.length ? folded : character;
}
