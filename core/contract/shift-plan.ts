import { z } from "zod";

export const shiftPlanPath = "/api/shift-plan";
export const plannedShiftsPath = "/api/shifts";
export const shiftFeedPath = "/api/shifts.ics";
export const crewFeedsPath = "/api/crew-feeds";
export const permitsPath = "/api/permits";
export const dutyContactsPath = "/api/duty-contacts";

export const SHIFT_KINDS = [
  "kommunvakt",
  "trygghetsvard",
  "ordningsvakt",
  "faltare",
  "foraldravandring",
  "dagvandring",
  "polarverksamhet",
] as const;
export const TRAVEL_WAYS = ["walk", "drive"] as const;
const day = z.iso.date();
const instant = z.iso.datetime({ offset: true });
const text = (most: number) => z.string().trim().max(most);
/** The writer has read what was found doubtful in the text, and it names nobody. */
const isTextChecked = z.boolean().default(false);

/** A stop inside a shift: where, from when to when, and why. */
export const plannedStopSchema = z.strictObject({
  /** Made by the client, and kept when the stop is moved. */
  id: z.uuid(),
  placeKey: z.string().max(80).nullable(),
  name: text(200).min(1),
  lon: z.number().min(-180).max(180),
  lat: z.number().min(-90).max(90),
  from: instant,
  to: instant,
  /** In Swedish: "4 händelser fre 18–21, 0 besök på 9 dagar". */
  reason: text(300),
});
export type PlannedStop = z.output<typeof plannedStopSchema>;

/** What a planner writes of a shift; the version is that it was made from. */
export const stopPlanSchema = z.strictObject({
  version: z.number().int().positive(),
  travel: z.enum(TRAVEL_WAYS),
  policeAgreedOn: day.nullable(),
  breakFrom: instant.nullable(),
  breakTo: instant.nullable(),
  stops: z.array(plannedStopSchema).max(40),
  isTextChecked,
});
export type StopPlan = z.input<typeof stopPlanSchema>;

export const publishSchema = z.strictObject({ version: z.number().int().positive() });

/** What a rule found: `blocks` stops publishing, `warns` does not. */
export const planCheckSchema = z.object({
  rule: z.enum([
    "permit_area",
    "permit_time",
    "police_agreement",
    "outside_frame",
    "overlap",
    "travel",
    "twice",
    "break",
    "rest",
    "active_time",
    "crew",
  ]),
  level: z.enum(["blocks", "warns"]),
  stopId: z.uuid().nullable(),
  /** What the rule speaks of: a place, a number of minutes, a date. */
  value: z.string(),
});

export type PlanCheck = z.output<typeof planCheckSchema>;

export const plannedShiftSchema = z.object({
  id: z.uuid(),
  kind: z.enum(SHIFT_KINDS),
  crew: z.string(),
  status: z.enum(["planned", "under_way", "carried_out", "cancelled"]),
  startsAt: z.string(),
  endsAt: z.string(),
  version: z.number().int(),
  /** The group area it belongs to. */
  areaId: z.number().int().nullable(),
  crewSize: z.number().int(),
  soloDecision: z.string().nullable(),
  travel: z.enum(TRAVEL_WAYS),
  policeAgreedOn: z.string().nullable(),
  breakFrom: z.string().nullable(),
  breakTo: z.string().nullable(),
  publishedAt: z.string().nullable(),
  /** Whether the stops are newer than those published. */
  isDraft: z.boolean(),
  stops: z.array(plannedStopSchema.extend({ carriedOutAt: z.string().nullable() })),
  /** The accounts that see the shift. */
  accountIds: z.array(z.uuid()),
  checks: z.array(planCheckSchema),
  isExample: z.boolean(),
});
export type PlannedShift = z.output<typeof plannedShiftSchema>;

/** Others who are out: walks of parents and adults. */
export const otherPresenceSchema = z.object({
  id: z.uuid(),
  kind: z.string(),
  name: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
});

const LONGEST_DAYS = 92;
const DAY_MS = 86_400_000;

export const shiftPlanQuerySchema = z
  .strictObject({ from: day, to: day })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= LONGEST_DAYS * DAY_MS, {
    path: ["to"],
    message: `högst ${LONGEST_DAYS} dagar i en fråga`,
  });
export const shiftPlanSchema = z.object({
  shifts: z.array(plannedShiftSchema),
  others: z.array(otherPresenceSchema),
  /** Accounts of guards, by what they are called. */
  guards: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
export type ShiftPlan = z.output<typeof shiftPlanSchema>;

/** A frame made by hand, where the staff system sends none. */
export const newFrameSchema = z.strictObject({
  id: z.uuid(),
  kind: z.enum(SHIFT_KINDS),
  crew: text(120).min(1),
  startsAt: instant,
  endsAt: instant,
  crewSize: z.number().int().min(1).max(20),
  soloDecision: text(120).nullable(),
  travel: z.enum(TRAVEL_WAYS),
  isTextChecked,
});
export type NewFrame = z.input<typeof newFrameSchema>;
/** `short_notice`: inside two weeks; `rest`: less than 11 h between two shifts of the crew. */
export const savedFrameSchema = z.object({
  id: z.uuid(),
  warnings: z.array(z.enum(["short_notice", "rest"])),
});

export const shiftAccountsSchema = z.strictObject({ accountIds: z.array(z.uuid()).max(40) });

export const shiftChangesSchema = z.object({
  items: z.array(
    z.object({
      no: z.number().int(),
      at: z.string(),
      by: z.string().nullable(),
      kind: z.enum(["frame", "draft", "published"]),
      added: z.array(z.string()),
      removed: z.array(z.string()),
      moved: z.array(z.string()),
    }),
  ),
});
export type ShiftChanges = z.output<typeof shiftChangesSchema>;

export const crewFeedSchema = z.object({
  id: z.uuid(),
  crew: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  isExpired: z.boolean(),
});
export type CrewFeed = z.output<typeof crewFeedSchema>;
export const crewFeedsSchema = z.object({ items: z.array(crewFeedSchema) });
export const FEED_DAYS = [30, 90, 180, 365] as const;
export const newCrewFeedSchema = z.strictObject({
  crew: text(200).min(1),
  /** How long the link opens the calendar. */
  days: z.number().int().min(1).max(366).default(90),
  isTextChecked,
});
export type NewCrewFeed = z.input<typeof newCrewFeedSchema>;
/** The link is shown once: only its hash is kept. */
export const madeCrewFeedSchema = crewFeedSchema.extend({ path: z.string() });

export const permitSchema = z.object({
  id: z.uuid(),
  areaName: z.string(),
  firstDay: z.string(),
  lastDay: z.string(),
  weekhours: z.array(z.number().int()),
  conditions: z.string(),
});
export type Permit = z.output<typeof permitSchema>;
export const permitsSchema = z.object({ items: z.array(permitSchema) });
export const newPermitSchema = z.strictObject({
  areaId: z.number().int(),
  firstDay: day,
  lastDay: day,
  weekhours: z.array(z.number().int().min(0).max(167)).max(168),
  conditions: text(500),
  isTextChecked,
});
export type NewPermit = z.input<typeof newPermitSchema>;

export const dutyContactsSchema = z.object({
  lead: z.string().nullable(),
  social: z.string().nullable(),
});
export type DutyContacts = z.output<typeof dutyContactsSchema>;
const phone = z
  .string()
  .trim()
  .regex(/^[0-9+ -]{3,20}$/, "ett telefonnummer väntades");
export const newDutyContactsSchema = z.strictObject({ lead: phone.nullable(), social: phone.nullable() });

/** Planned against done. */
export const outcomePath = "/api/shift-outcome";
/** Without days: all there is. */
export const outcomeQuerySchema = z
  .strictObject({ from: day.default("2000-01-01"), to: day.default("2100-01-01") })
  .refine(({ from, to }) => from < to, { path: ["to"], message: "sista dagen ska ligga efter den första" });
export const outcomeSchema = z.object({
  shifts: z.array(
    z.object({
      id: z.uuid(),
      crew: z.string(),
      startsAt: z.string(),
      planned: z.number().int(),
      done: z.number().int(),
      notReached: z.number().int(),
      observations: z.number().int(),
    }),
  ),
  /** Visits by place and hour of the week, 0 = Monday 00; minutes on place. */
  dose: z.array(
    z.object({
      name: z.string(),
      lon: z.number(),
      lat: z.number(),
      weekhour: z.number().int(),
      visits: z.number().int(),
      minutes: z.number(),
    }),
  ),
  /** Events reported during own presence: shown, and left out of proposals. */
  eventsDuringPresence: z.number().int(),
});
export type Outcome = z.output<typeof outcomeSchema>;
