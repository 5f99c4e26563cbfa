/** Why a place sheet may not be published. */
export type ReasonCode =
  | "place_unnamed"
  | "place_is_address"
  | "place_is_dwelling"
  | "place_too_small"
  | "outline_changed"
  | "place_overlaps"
  | "same_month"
  | "period_too_short"
  | "period_not_over"
  | "too_few_events"
  | "no_group"
  | "window_number"
  | "window_too_short"
  | "windows_overlap"
  | "window_too_few"
  | "window_share_too_small"
  | "outside_too_few"
  | "no_new_days"
  | "new_days_too_few"
  | "rest_of_area_too_few"
  | "personal_data"
  | "count_in_text";

/** A reason with its explanation in Swedish, which says what to do. */
export interface Reason {
  readonly code: ReasonCode;
  readonly message: string;
}

/** The reason with this code, as a list, when something is wrong; else an empty one. */
export function reasonIf(isWrong: boolean, code: ReasonCode, message: string): Reason[] {
  return isWrong ? [{ code, message }] : [];
}
