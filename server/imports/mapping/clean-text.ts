import { startsFormula } from "#core/domain/csv/starts-formula.ts";

/** A text ready to be kept, or why its row must be refused. */
export type CleanText =
  | { readonly kind: "clean"; readonly text: string }
  | { readonly kind: "refused"; readonly code: "control_char" | "too_long"; readonly reason: string };

export const MAX_TEXT_LENGTH = 10_000;
const MAX_MARKS = 8;

const PLAIN = /^[\x20-\x7e\u00c0-\u00ff]*$/;
const NUL_OR_HALF_CHARACTER = /\0|\p{Surrogate}/u;
const TOO_MANY_MARKS = new RegExp(`\\p{M}{${MAX_MARKS + 1}}`, "u");
// Everything of C0 and C1 but tab, line feed and carriage return.
const CONTROLS = /[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const INVISIBLE = /[\u00ad\u180e\u200b\u2060\ufeff]/g;

/**
 * What is kept of a cell's text: NFC, trimmed, without control, direction and zero-width characters.
 * Each change adds its code to `normalised`. Refuses NUL and halves of characters, more than 10,000
 * code points (`maxLength`), and more than 8 combining marks in a row.
 */
export function cleanText(raw: string, normalised: Set<string>, maxLength = MAX_TEXT_LENGTH): CleanText {
  if (PLAIN.test(raw) && raw.length <= maxLength) return { kind: "clean", text: undisarm(raw.trim()) };
  if (NUL_OR_HALF_CHARACTER.test(raw)) {
    return refused("control_char", "innehåller ett NUL-tecken eller ett halvt tecken");
  }
  if (raw.length > maxLength) {
    const length = codePoints(raw);
    if (length > maxLength)
      return refused("too_long", `är ${length} tecken lång; högst ${maxLength} går bra`);
  }
  if (TOO_MANY_MARKS.test(raw)) return refused("too_long", `har fler än ${MAX_MARKS} accenttecken i rad`);
  const visible = [
    { pattern: CONTROLS, code: "control_removed" },
    { pattern: DIRECTION_MARKS, code: "bidi_removed" },
    { pattern: INVISIBLE, code: "invisible_removed" },
  ].reduce((text, { pattern, code }) => withNote(text, text.replace(pattern, ""), code, normalised), raw);
  const composed = withNote(visible, visible.normalize("NFC"), "nfc", normalised);
  return { kind: "clean", text: undisarm(composed.trim()) };
}

function withNote(before: string, after: string, code: string, normalised: Set<string>): string {
  if (before !== after) normalised.add(code);
  return after;
}

// The apostrophe that our own exports put before a formula sign.
function undisarm(text: string): string {
  return text.startsWith("'") && startsFormula(text.slice(1)) ? text.slice(1) : text;
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

function refused(code: "control_char" | "too_long", reason: string): CleanText {
  return { kind: "refused", code, reason };
}
