/** What is known of an activity's course; dates as YYYY-MM-DD. */
export interface ToldActivity {
  readonly status: "not_started" | "under_way" | "done_for_year" | "paused";
  readonly isContinuous: boolean;
  /** When it was last told of, or null. */
  readonly notedOn: string | null;
  readonly nextOn: string | null;
  readonly dueOn: string | null;
}

/**
 * How does an activity stand today? What has no end is never done, only under way; what was done for a year is not
 * started when the next has begun; it is late when the next date that was named, or the last day, has gone by.
 */
export function activityState(
  { status, isContinuous, notedOn, nextOn, dueOn }: ToldActivity,
  today: string,
): { status: ToldActivity["status"]; isLate: boolean } {
  const isOfEarlierYear = status === "done_for_year" && notedOn?.slice(0, 4) !== today.slice(0, 4);
  const now = isOfEarlierYear
    ? "not_started"
    : isContinuous && status === "done_for_year"
      ? "under_way"
      : status;
  const isOver = now === "done_for_year" || now === "paused";
  const isPast = (date: string | null) => date !== null && date < today;
  return { status: now, isLate: !isOver && (isPast(nextOn) || isPast(dueOn)) };
}
