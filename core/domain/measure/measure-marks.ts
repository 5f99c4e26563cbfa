/** What decides whether a measure stands out; dates as YYYY-MM-DD. */
export interface MarkedMeasure {
  readonly owner: string | null;
  readonly problemId: string | null;
  readonly cause: string;
  readonly activityId: string | null;
  readonly target: string | null;
  readonly startsOn: string | null;
  readonly followUpOn: string | null;
  readonly followedUpOn: string | null;
  readonly status: string;
}

/** One thing that is missing or late. */
type Mark =
  | "no_owner"
  | "no_problem"
  | "no_activity"
  | "no_target"
  | "no_follow_up"
  | "late_start"
  | "late_follow_up";

const ENDED = new Set(["done", "cancelled"]);
const BEFORE_START = new Set(["proposed", "decided"]);

/**
 * What makes a measure stand out on a day: an owner, a problem, an activity of the plan, a target or a follow-up
 * date that is not there, a start or a follow-up whose day has gone by. A cause in words counts as a problem.
 * What is cancelled has no marks; what is done can only be late in being followed up.
 */
export function measureMarks(measure: MarkedMeasure, today: string): Mark[] {
  if (measure.status === "cancelled") return [];
  const isPast = (day: string | null) => day !== null && day < today;
  const isLate = isPast(measure.followUpOn) && measure.followedUpOn === null;
  if (ENDED.has(measure.status)) return isLate ? ["late_follow_up"] : [];
  const tests: readonly (readonly [Mark, boolean])[] = [
    ["no_owner", measure.owner === null],
    ["no_problem", measure.problemId === null && measure.cause === ""],
    ["no_activity", measure.activityId === null],
    ["no_target", measure.target === null],
    ["no_follow_up", measure.followUpOn === null],
    ["late_start", BEFORE_START.has(measure.status) && isPast(measure.startsOn)],
    ["late_follow_up", isLate],
  ];
  return tests.flatMap(([mark, holds]) => (holds ? [mark] : []));
}
