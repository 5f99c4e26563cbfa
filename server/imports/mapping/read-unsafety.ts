import { dateOfDay, dayOfLocal } from "#core/domain/time/local-day.ts";
import { instantToLocal } from "#core/domain/time/zoned-time.ts";
import type { ImportContext } from "../import-context.ts";
import { checkPeriod } from "./check-period.ts";
import type { ReadingPlan } from "./reading-plan.ts";
import { readId } from "./read-id.ts";
import { readInterval } from "./read-interval.ts";
import { readPlace, type ReadPlace } from "./read-place.ts";
import { readText, type RowFields } from "./row-fields.ts";
import { unsafetyKindOfWord } from "./word-lists.ts";

/** A point of perceived unsafety: where and on which date, never an hour. */
export interface UnsafetyCandidate extends ReadPlace {
  readonly externalId: string;
  readonly kind: NonNullable<ReturnType<typeof unsafetyKindOfWord>>;
  /** Local date, YYYY-MM-DD. */
  readonly observedOn: string;
}

/** The point of unsafety a row tells of, or null with the reasons in `fields.problems`. */
export function readUnsafety(
  fields: RowFields,
  plan: ReadingPlan,
  context: ImportContext,
): UnsafetyCandidate | null {
  const externalId = readId(fields);
  const interval = readInterval(fields, plan.times, context.timeZone, {
    from: "from",
    fromClock: null,
    to: null,
    toClock: null,
  });
  if (interval !== null) checkPeriod(fields, "from", interval, context);
  const kind = readText(fields, "category", 300);
  const place = readPlace(fields, {
    plan,
    mayLack: false,
  });
  if (fields.problems.length > 0 || externalId === null || interval === null || place === null) return null;
  const observedOn = dateOfDay(dayOfLocal(instantToLocal(interval.fromMs, context.timeZone)));
  return {
    externalId,
    observedOn,
    kind: kind === null ? "other" : (unsafetyKindOfWord(kind) ?? "other"),
    ...place,
  };
}
