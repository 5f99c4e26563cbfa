import { serialToClock, serialToLocal, type DateFormat, type DateSystem } from "./excel-date.ts";
import type { Cell } from "./reader.ts";
import { unescapeText } from "./xlsx-strings.ts";

/** A cell as the sheet's XML has it. */
export interface RawCell {
  /** The `t` attribute: s, inlineStr, str, b, e, d or n. */
  type: string;
  style: number;
  /** Text of `v`, or of the inline string; null when the cell has none. */
  value: string | null;
  hasFormula: boolean;
}

/** What cells refer to. */
export interface CellContext {
  strings: readonly string[];
  formats: readonly DateFormat[];
  dateSystem: DateSystem;
}

const numberPattern = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The value of a cell; a string in `fault` says in Swedish why it has none. Formulas are never evaluated. */
export function readCell(raw: RawCell, context: CellContext): { cell: Cell } | { fault: string } {
  if (raw.value === null)
    return { cell: raw.hasFormula ? { kind: "error", text: "formel utan sparat värde" } : null };
  if (raw.value === "") return { cell: null };
  switch (raw.type) {
    case "s":
      return sharedString(raw.value, context.strings);
    case "inlineStr":
    case "str":
      return { cell: unescapeText(raw.value) };
    case "b":
      return boolean(raw.value);
    case "e":
      return { cell: { kind: "error", text: raw.value } };
    case "d":
      return { cell: raw.value.trim() };
    case "n":
      return number(raw.value.trim(), raw.style, context);
    default:
      return { fault: `okänd celltyp ”${raw.type}”` };
  }
}

function sharedString(value: string, strings: readonly string[]): { cell: Cell } | { fault: string } {
  const text = /^\d+$/.test(value.trim()) ? strings[Number(value)] : undefined;
  if (text === undefined)
    return { fault: `hänvisar till text nummer ${value.slice(0, 20)}, som inte finns i arbetsboken` };
  return { cell: text === "" ? null : text };
}

function boolean(value: string): { cell: Cell } | { fault: string } {
  if (/^(1|true)$/i.test(value)) return { cell: { kind: "boolean", value: true } };
  if (/^(0|false)$/i.test(value)) return { cell: { kind: "boolean", value: false } };
  return { fault: `”${value.slice(0, 20)}” är inte sant eller falskt` };
}

function number(
  text: string,
  style: number,
  { formats, dateSystem }: CellContext,
): { cell: Cell } | { fault: string } {
  const value = Number(text);
  if (!numberPattern.test(text) || !Number.isFinite(value))
    return { fault: `”${text.slice(0, 20)}” är inte ett tal` };
  return {
    cell: dateCell(value, formats[style] ?? null, dateSystem) ?? {
      kind: "number",
      value,
      text: plainText(text, value),
    },
  };
}

function dateCell(serial: number, format: DateFormat, system: DateSystem): Cell {
  if (format === null) return null;
  if (format === "clock") {
    const clock = serialToClock(serial);
    if (clock !== null) return clock;
  }
  const local = serialToLocal(serial, system);
  return local === null
    ? null
    : { kind: "date", local, isDateOnly: format === "date" && local.endsWith("T00:00:00") };
}

/** Whole numbers digit for digit, as ids need; others in the shortest form that means the same double. */
function plainText(text: string, value: number): string {
  return /^[+-]?\d+$/.test(text) ? text.replace(/^\+/, "") : String(value);
}
