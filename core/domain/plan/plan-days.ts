import { dateOfDay, dayOfYearMonthDay } from "../time/local-day.ts";

/** When a version of the plan was adopted and last evaluated; dates as YYYY-MM-DD. */
export interface DatedPlan {
  /** The year it is called after, counted from its first day where the day of adoption is not known. */
  readonly year: number;
  readonly adoptedOn: string | null;
  readonly evaluatedOn: string | null;
}

/**
 * By when is the plan to be evaluated, and by when renewed? A year after it was adopted or last evaluated, whichever
 * is later, and two years after it was adopted.
 */
export function planDays({ year, adoptedOn, evaluatedOn }: DatedPlan): {
  evaluateBy: string;
  renewBy: string;
} {
  const adopted = adoptedOn ?? dateOfDay(dayOfYearMonthDay(year, 1, 1));
  const evaluated = evaluatedOn !== null && evaluatedOn > adopted ? evaluatedOn : adopted;
  return { evaluateBy: yearsAfter(evaluated, 1), renewBy: yearsAfter(adopted, 2) };
}

function yearsAfter(date: string, years: number): string {
  const moved = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
  return moved.endsWith("-02-29") ? moved.replace("-02-29", "-02-28") : moved;
}
