import { z } from "zod";
import { parseCellRanges } from "../domain/place/cell-ranges.ts";
import { parseWeekhours } from "../domain/time/week-hour.ts";
import { SETTINGS } from "../domain/event.ts";

const list = z
  .string()
  .min(1)
  .transform((text) => text.split(",").map((part) => part.trim()))
  .refine((parts) => parts.every((part) => part !== ""), "en lista får inte ha tomma delar");

const integers = (from: number, to: number) =>
  list
    .transform((parts) => parts.map(Number))
    .refine(
      (numbers) => numbers.every((n) => Number.isInteger(n) && n >= from && n <= to),
      `heltal ${from}–${to} väntades`,
    );

const isoDate = z.iso.date("datum som ÅÅÅÅ-MM-DD väntades");

const weekhours = z.string().transform((text, context) => {
  try {
    return parseWeekhours(text);
  } catch {
    context.addIssue({ code: "custom", message: "veckotimmar 0–167 väntades, som 116-121,140-145" });
    return z.NEVER;
  }
});

const cells = z.string().transform((text, context) => {
  try {
    return parseCellRanges(text);
  } catch {
    context.addIssue({ code: "custom", message: "hexagoner väntades, som 511705088-511705094,511836160" });
    return z.NEVER;
  }
});

const bbox = list
  .transform((parts) => parts.map(Number))
  .refine(
    (n) => n.length === 4 && n.every(Number.isFinite) && n[0]! < n[2]! && n[1]! < n[3]!,
    "väst,syd,öst,nord i grader väntades",
  );

export const CELL_SIZES = [100, 200, 400] as const;
export type CellSize = (typeof CELL_SIZES)[number];

export const cellSizeSchema = z.enum(["100", "200", "400"]).transform((text) => Number(text) as CellSize);

/** What every question about events may be narrowed by; all parts are optional and combine with "and". */
export const filterSchema = z.strictObject({
  /** First local date, inclusive. */
  from: isoDate.optional(),
  /** Last local date, exclusive. */
  to: isoDate.optional(),
  source: list.optional(),
  /** Category keys; a group key stands for all below it. */
  category: list.optional(),
  setting: list.pipe(z.array(z.enum(SETTINGS))).optional(),
  /** Area ids; within one kind they widen, between kinds they narrow. */
  area: integers(1, 2_147_483_647).optional(),
  /** Cell ids of `cellSize`, single or as inclusive ranges: 511705088-511705094,511836160. */
  cell: cells.optional(),
  cellSize: cellSizeSchema.optional(),
  /** West, south, east, north in degrees (WGS 84). */
  bbox: bbox.optional(),
  /** ISO weekdays, 1 = Monday. */
  weekday: integers(1, 7).optional(),
  hour: integers(0, 23).optional(),
  /** Hours of the week, 0 = Monday 00. */
  weekhour: weekhours.optional(),
  /** With 1, weekdays count from 06. */
  night: z
    .enum(["0", "1"])
    .transform((text) => text === "1")
    .optional(),
});

export type Filter = z.output<typeof filterSchema>;
/** The same filter as it stands in a query string. */
export type FilterQuery = z.input<typeof filterSchema>;
