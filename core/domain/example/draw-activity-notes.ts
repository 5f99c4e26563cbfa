import { dateOfDay } from "../time/local-day.ts";

/** What somebody might have told of an activity of the plan. */
export interface ExampleActivityNote {
  readonly activityKey: string;
  readonly status: string;
  readonly count: number | null;
  readonly comment: string;
  readonly nextOn: string | null;
  /** How long ago it was told. */
  readonly daysAgo: number;
}

/** What is told of the plan, one note an activity, some of them late. `today` in days since 1970-01-01. */
export function drawActivityNotes(today: number): ExampleActivityNote[] {
  const on = (days: number) => dateOfDay(today + days);
  const note = (
    activityKey: string,
    status: string,
    more: Partial<ExampleActivityNote> = {},
  ): ExampleActivityNote => ({
    activityKey,
    status,
    count: null,
    comment: "",
    nextOn: null,
    daysAgo: 20,
    ...more,
  });
  const underWay = [
    "A01",
    "A02",
    "A07",
    "A08",
    "A11",
    "A13",
    "A14",
    "A15",
    "A18",
    "A19",
    "A20",
    "A21",
    "A22",
    "A23",
    "A24",
    "A25",
  ];
  return [
    ...underWay.map((key, at) => note(key, "under_way", { daysAgo: 12 + at * 5, nextOn: on(24 + at * 9) })),
    note("A03", "under_way", { comment: "Två scener bekräftade i oktober", nextOn: on(-12), daysAgo: 40 }),
    note("A05", "under_way", { comment: "En gjord, en planerad", nextOn: on(21) }),
    note("A06", "done_for_year", { comment: "Båda gjorda", daysAgo: 60 }),
    note("A09", "paused", { comment: "Väntar på beslut" }),
    note("A10", "under_way", { nextOn: on(7), daysAgo: 9 }),
    note("A12", "done_for_year", { count: 2, comment: "Vårglöd och Höstglöd genomförda", daysAgo: 30 }),
    note("A16", "under_way", { count: 14, comment: "Anslag i fjorton tvättstugor", nextOn: on(40) }),
    note("A17", "done_for_year", { count: 2, comment: "Äldre Brå bildat, två möten", daysAgo: 50 }),
    note("A26", "done_for_year", { count: 1, comment: "Utbildning hållen i mars", daysAgo: 240 }),
    note("A27", "done_for_year", { daysAgo: 70 }),
    note("A28", "done_for_year", { daysAgo: 70 }),
  ];
}
