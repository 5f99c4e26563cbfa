/** Kinds of days that matter to how figures are read: free days, Walpurgis Night, pay day weekends, school breaks. */
export const CALENDAR_KINDS = ["holiday", "valborg", "payday_weekend", "school_break"] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];
