import { maskText } from "#core/domain/privacy/mask-text.ts";

const LONGEST = 40;
const UNPRINTABLE = /[\p{C}\p{M}]/gu;

/** A value from a file as it may stand in a message: masked, short, without control characters. */
export function quoted(value: string): string {
  const short = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  return `”${maskText(short.normalize("NFC").replace(UNPRINTABLE, "")).masked}”`;
}
