import { maskText } from "#core/domain/privacy/mask-text.ts";
import type { StoredShift } from "../../queries/import-shifts.ts";
import type { ImportContext } from "../import-context.ts";
import { EARLIEST_MS } from "./check-period.ts";
import type { ReadingPlan } from "./reading-plan.ts";
import { readId } from "./read-id.ts";
import { type IntervalFields, readInterval } from "./read-interval.ts";
import { readText, refuse, type RowFields } from "./row-fields.ts";
import { shiftKindOfWord } from "./word-lists.ts";

const DATE_AND_CLOCKS: IntervalFields = { from: "date", fromClock: "start", to: null, toClock: "end" };
const TWO_TIMES: IntervalFields = { from: "start", fromClock: null, to: "end", toClock: null };
const LONGEST_NAME = 200;
const LONGEST_MS = 48 * 3_600_000;
const FURTHEST_AHEAD_MS = 3 * 366 * 86_400_000;

/** The frame of a shift a row gives: who is on duty from when to when, past midnight too. Null with reasons in `fields.problems`. */
export function readShift(fields: RowFields, plan: ReadingPlan, context: ImportContext): StoredShift | null {
  const externalId = readId(fields);
  const names = plan.layout.columnOf.has("date") ? DATE_AND_CLOCKS : TWO_TIMES;
  const interval = readInterval(fields, plan.times, context.timeZone, names);
  const word = readText(fields, "category", LONGEST_NAME);
  const place = readText(fields, "place", LONGEST_NAME);
  readText(fields, "note");
  if (interval === null || externalId === null || fields.problems.length > 0) return null;
  const { fromMs, toMs } = interval;
  if (interval.isDateOnly || toMs === null) {
    return refuse(
      fields,
      interval.isDateOnly ? "start" : "end",
      "missing_value",
      "Passet saknar start eller slut. Fyll i klockslagen.",
    );
  }
  if (toMs === fromMs || toMs - fromMs > LONGEST_MS) {
    return refuse(
      fields,
      "end",
      "end_before_start",
      "Passet måste sluta efter att det börjar, inom två dygn. Rätta tiderna.",
    );
  }
  if (fromMs < EARLIEST_MS || fromMs > context.nowMs + FURTHEST_AHEAD_MS) {
    return refuse(fields, names.from, "date_out_of_range", "Passets datum är orimligt. Rätta det.");
  }
  // How the police patrol is not ours to hold.
  if (word !== null && /^polis(?!voluntär)/iu.test(word)) {
    return refuse(fields, "category", "unknown_category", "Polisens pass tas inte in. Ta bort raden.");
  }
  const kind = (word === null ? null : shiftKindOfWord(word)) ?? "kommunvakt";
  const name = maskText(word ?? place ?? "Pass").masked;
  return { externalId, kind, name, startsMs: fromMs, endsMs: toMs };
}
