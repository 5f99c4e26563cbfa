/** A number as a person wrote it, or why it is none. */
export type NumberReading =
  | {
      readonly kind: "number";
      readonly value: number;
      readonly decimals: number;
      readonly mark: DecimalMark;
      readonly hadThousands: boolean;
    }
  | { readonly kind: "ambiguous" }
  | { readonly kind: "not_a_number" };

export type DecimalMark = "." | "," | null;

const PLAIN = /^[+-]?\d+(?:([.,])(\d+))?$/;
const SPACED = /^[+-]?\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?$/;
const MINUS = /[−–]/g;
const ONLY_NUMBER_SIGNS = /^[+-]?[\d.,\s'’]+$/;

/**
 * Which number does a text stand for? Reads decimal comma or point, and space or apostrophe between
 * thousands. Commas and points that could be either are `ambiguous`; exponents, units and degrees are
 * `not_a_number`. `decimals`: digits written after the mark.
 */
export function parseNumber(raw: string): NumberReading {
  const text = raw.trim().replace(MINUS, "-");
  const plain = PLAIN.exec(text);
  if (plain) return read(text, plain, false);
  if (SPACED.test(text)) {
    const joined = text.replace(/[\s'’]/g, "");
    const match = PLAIN.exec(joined);
    if (match) return read(joined, match, true);
  }
  return { kind: ONLY_NUMBER_SIGNS.test(text) && /[.,]/.test(text) ? "ambiguous" : "not_a_number" };
}

function read(text: string, match: RegExpExecArray, hadThousands: boolean): NumberReading {
  const mark = (match[1] ?? null) as DecimalMark;
  const value = Number(mark === "," ? text.replace(",", ".") : text);
  return { kind: "number", value, decimals: match[2]?.length ?? 0, mark, hadThousands };
}
