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

/** What the bytes above ASCII say of a text's encoding. */
interface Traits {
  /** Offset of the first byte without meaning in Windows-1252, −1 if none. */
  undefinedAt: number;
  hasLatinLetters: boolean;
  /** Bytes from 0x80 to 0x9F that stand between two ASCII letters. */
  embedded: Set<number>;
  utf8Length: number;
}

/**
 * Windows-1252 bytes as UTF-8, written straight into one buffer of the right length; or why they cannot be
 * Windows-1252, in Swedish: a byte has no meaning there, or all letters lie where an older encoding has å, ä and ö.
 */
export async function windows1252ToUtf8(bytes: Buffer, pace: Pacer): Promise<Buffer | { fault: string }> {
  const traits: Traits = { undefinedAt: -1, hasLatinLetters: false, embedded: new Set(), utf8Length: 0 };
  for (let start = 0; start < bytes.length; start += chunkBytes) {
    surveyChunk(bytes, start, traits);
    await pace();
  }
  const fault = faultOf(traits);
  return fault === null ? transcode(bytes, traits.utf8Length, pace) : { fault };
}

async function transcode(bytes: Buffer, length: number, pace: Pacer): Promise<Buffer> {
  const utf8 = Buffer.allocUnsafe(length);
  let written = 0;
  for (let start = 0; start < bytes.length; start += chunkBytes) {
    const text = bytes.toString("latin1", start, start + chunkBytes);
    written += utf8.write(
      text.replace(/[\x80-\x9f]/g, (char) => upperControls.charAt(char.charCodeAt(0) - 0x80)),
      written,
    );
    await pace();
  }
  return utf8;
}

function surveyChunk(bytes: Buffer, start: number, traits: Traits): void {
  const end = Math.min(bytes.length, start + chunkBytes);
  traits.utf8Length += end - start;
  for (let index = start; index < end; index++) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) continue;
    traits.utf8Length++;
    if (byte >= 0xc0) traits.hasLatinLetters = true;
    if (byte >= 0xa0) continue;
    traits.utf8Length += Buffer.byteLength(upperControls.charAt(byte - 0x80)) - 2;
    if (traits.undefinedAt < 0 && undefinedBytes.has(byte)) traits.undefinedAt = index;
    if (isAsciiLetter(bytes[index - 1]) && isAsciiLetter(bytes[index + 1])) traits.embedded.add(byte);
  }
}

function faultOf({ undefinedAt, hasLatinLetters, embedded }: Traits): string | null {
  const looksOld = !hasLatinLetters && embedded.size > 0;
  const old = looksOld ? oldEncodings.find(({ letters }) => isSubset(embedded, letters)) : undefined;
  if (old !== undefined) return `ser ut som ${old.name}`;
  return undefinedAt < 0 ? null : `byte ${undefinedAt + 1} har ingen betydelse där`;
}

function isAsciiLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
}

function isSubset(part: ReadonlySet<number>, whole: ReadonlySet<number>): boolean {
  return [...part].every((value) => whole.has(value));
}
