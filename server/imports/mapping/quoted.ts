import { maskText } from "#core/domain/privacy/mask-text.ts";

const LONGEST = 40;
const LONGEST_READ = 400;
const UNPRINTABLE = /[\p{C}\p{M}]/gu;

/** A value from a file as it may stand in a message: masked, short, without control characters. */
export function quoted(value: string): string {
  // Masked before it is cut: half a personnummer is not known for one.
  const visible = value.slice(0, LONGEST_READ).normalize("NFC").replace(UNPRINTABLE, "");
  const { masked } = maskText(visible, { maskDoubtful: true });
  const isWhole = value.length <= LONGEST_READ && masked.length <= LONGEST;
  return `”${isWhole ? masked : `${masked.slice(0, LONGEST)}…`}”`;
}
