import type { Pacer } from "./pacer.ts";

const chunkBytes = 1_048_576;

/** Windows-1252 at 0x80–0x9F; the five bytes it leaves undefined are spaces here. Source: WHATWG Encoding Standard. */
const upperControls = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
const undefinedBytes: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Letters å ä ö Å Ä Ö (and é) in the old encodings that put them where Windows-1252 has punctuation. */
const oldEncodings: readonly { name: string; letters: ReadonlySet<number> }[] = [
  { name: "DOS (CP850)", letters: new Set([0x82, 0x84, 0x86, 0x8e, 0x8f, 0x94, 0x99]) },
  { name: "gammal Mac (Mac OS Roman)", letters: new Set([0x80, 0x81, 0x85, 0x8a, 0x8c, 0x8e, 0x9a]) },
];

/** Windows-1252 bytes as UTF-8. */
export async function windows1252ToUtf8(bytes: Buffer, pace: Pacer): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let start = 0; start < bytes.length; start += chunkBytes) {
    const text = bytes.toString("latin1", start, start + chunkBytes);
    parts.push(
      Buffer.from(text.replace(/[\x80-\x9f]/g, (char) => upperControls.charAt(char.charCodeAt(0) - 0x80))),
    );
    await pace();
  }
  return Buffer.concat(parts);
}

/**
 * Why bytes that are no UTF-8 are no Windows-1252 either, in Swedish, or null if they may be.
 * They are not when a byte has no meaning there, or when all letters lie where an older encoding has å, ä and ö.
 */
export function whyNotWindows1252(bytes: Buffer): string | null {
  const embedded = new Set<number>();
  let undefinedAt = -1;
  let hasLatinLetters = false;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) continue;
    if (byte >= 0xc0) hasLatinLetters = true;
    if (undefinedAt < 0 && undefinedBytes.has(byte)) undefinedAt = index;
    if (byte < 0xa0 && isAsciiLetter(bytes[index - 1]) && isAsciiLetter(bytes[index + 1])) embedded.add(byte);
  }
  const old =
    hasLatinLetters || embedded.size === 0
      ? undefined
      : oldEncodings.find(({ letters }) => isSubset(embedded, letters));
  if (old !== undefined) return `ser ut som ${old.name}`;
  return undefinedAt < 0 ? null : `byte ${undefinedAt + 1} har ingen betydelse där`;
}

function isAsciiLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
}

function isSubset(part: ReadonlySet<number>, whole: ReadonlySet<number>): boolean {
  return [...part].every((value) => whole.has(value));
}
