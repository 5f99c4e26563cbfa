import type { Pacer } from "./pacer.ts";
import { refusal } from "./reader.ts";

export type Utf16 = "utf-16le" | "utf-16be";

const chunkBytes = 1_048_576;

/** The UTF-16 a byte order mark states, or null. A UTF-32 mark throws, since nothing here reads it. */
export function utf16FromBom(bytes: Buffer): Utf16 | null {
  const mark = bytes.toString("latin1", 0, 4);
  if (mark === "\xff\xfe\0\0" || mark === "\0\0\xfe\xff") {
    throw refusal("encoding_unknown", "Filen är text i UTF-32. Spara den som UTF-8.");
  }
  if (mark.startsWith("\xff\xfe")) return "utf-16le";
  return mark.startsWith("\xfe\xff") ? "utf-16be" : null;
}

/** Does text without NUL characters lie here in two-byte units? Marked, or every other byte mostly zero. */
export function looksLikeUtf16(sample: Buffer): boolean {
  if (/^(\xff\xfe|\xfe\xff)/.test(sample.toString("latin1", 0, 2))) return true;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index++) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  const units = sample.length / 2;
  return units >= 2 && Math.max(even, odd) > units * 0.4 && Math.min(even, odd) < units * 0.1;
}

/** UTF-16 bytes (without mark) as UTF-8. Throws FileRefused on half a surrogate pair; an odd last byte is left out. */
export async function utf16ToUtf8(bytes: Buffer, encoding: Utf16, pace: Pacer): Promise<Buffer> {
  const whole = bytes.length - (bytes.length % 2);
  // A unit of two bytes becomes at most three; what is not written to is never taken from the system.
  const utf8 = Buffer.allocUnsafe(whole * 1.5);
  let written = 0;
  for (let start = 0; start < whole;) {
    let end = Math.min(start + chunkBytes, whole);
    if (end < whole && isHighSurrogate(bytes, end - 2, encoding)) end -= 2;
    const text = decodeChunk(bytes.subarray(start, end), encoding);
    const lone = text.search(/\p{Surrogate}/u);
    if (lone >= 0) {
      throw refusal(
        "encoding_mixed",
        `Texten är skadad: ett halvt tecken vid byte ${start + lone * 2 + 3}. Exportera filen igen, helst som UTF-8.`,
      );
    }
    written += utf8.write(text, written);
    start = end;
    await pace();
  }
  return utf8.subarray(0, written);
}

function decodeChunk(chunk: Buffer, encoding: Utf16): string {
  return (encoding === "utf-16le" ? chunk : Buffer.from(chunk).swap16()).toString("utf16le");
}

function isHighSurrogate(bytes: Buffer, offset: number, encoding: Utf16): boolean {
  const unit = encoding === "utf-16le" ? bytes.readUInt16LE(offset) : bytes.readUInt16BE(offset);
  return unit >= 0xd800 && unit < 0xdc00;
}
