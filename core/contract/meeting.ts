import { z } from "zod";
import { measureItemSchema } from "./measure.ts";

export const groupsPath = "/api/groups";
export const meetingsPath = "/api/meetings";
export const decisionsRoot = "/api/decisions";

export const MEETING_STATUSES = ["planned", "under_way", "held", "cancelled"] as const;
export const ITEM_KINDS = ["since_last", "situation", "places", "decisions", "closing", "own"] as const;
export const DECISION_STATUSES = ["open", "done", "dropped"] as const;
/** What each group is to hold in a year. */
export const MEETINGS_A_YEAR = 6;

const text = (most: number) => z.string().trim().max(most);
const day = z.iso.date("datum som ÅÅÅÅ-MM-DD väntades");
const instant = z.iso.datetime({ offset: true });
const isTextChecked = z.boolean().default(false);

const actorSchema = z.object({
  id: z.uuid(),
  functionName: z.string(),
  /** Null: nobody fills the part yet. */
  organisation: z.string().nullable(),
  isExternal: z.boolean(),
  invitedOn: z.string().nullable(),
  joinedOn: z.string().nullable(),
});
export type GroupActor = z.output<typeof actorSchema>;

export const changeActorSchema = z.strictObject({
  functionName: text(80).min(1),
  organisation: text(120).min(1).nullable().default(null),
  isExternal: z.boolean().default(false),
  invitedOn: day.nullable().default(null),
  joinedOn: day.nullable().default(null),
  isTextChecked,
});
export type ActorChange = z.input<typeof changeActorSchema>;

export const renameGroupSchema = z.strictObject({ name: text(100).min(3), isTextChecked });

const meetingHead = {
  id: z.uuid(),
  groupId: z.number().int(),
  startsAt: z.string(),
  durationMin: z.number().int(),
  room: z.string(),
  status: z.enum(MEETING_STATUSES),
  isExample: z.boolean(),
};

/** The groups one may know, with the meetings of this year and those to come. */
export const groupsSchema = z.object({
  today: z.string(),
  /** Whether the asker may change actors and meetings. */
  canKeep: z.boolean(),
  items: z.array(
    z.object({
      id: z.number().int(),
      name: z.string(),
      /** The statistical areas it is made of. */
      parts: z.array(z.string()),
      /** When its outline last changed: what was published before was counted on other ground. */
      reshapedOn: z.string().nullable(),
      actors: z.array(actorSchema),
      meetings: z.array(z.object({ ...meetingHead, decisions: z.number().int() })),
      openDecisions: z.number().int(),
      lateDecisions: z.number().int(),
    }),
  ),
});
export type Groups = z.output<typeof groupsSchema>;
export type Group = Groups["items"][number];

export const newMeetingSchema = z.strictObject({
  id: z.uuid().optional(),
  groupId: z.number().int(),
  startsAt: instant,
  durationMin: z.number().int().min(15).max(480).default(90),
  room: text(120).default(""),
  isTextChecked,
});
export type NewMeeting = z.input<typeof newMeetingSchema>;

/** Begin, end or move a meeting. What has been held does not change. */
export const changeMeetingSchema = z.strictObject({
  status: z.enum(["under_way", "held", "cancelled"]).optional(),
  startsAt: instant.optional(),
  room: text(120).optional(),
  /** What the name check found has been read, and it names nobody. */
  isTextChecked,
});
export type MeetingChange = z.input<typeof changeMeetingSchema>;

const version = z.number().int().positive();
/** Who changed it last. */
const changedBy = z.string().nullable();

/** Replaces who came; 409 when somebody else did so since this version. */
export const attendanceSchema = z.strictObject({
  version,
  items: z
    .array(z.strictObject({ organisation: text(120).min(1), people: z.number().int().min(1).max(50) }))
    .max(40),
  isTextChecked,
});
export type Attendance = z.input<typeof attendanceSchema>;

/** Replaces what is noted to an item of the agenda; 409 when somebody else did so since this version. */
export const notesSchema = z.strictObject({
  version,
  items: z.array(z.strictObject({ body: text(2000).min(1), isOutside: z.boolean() })).max(30),
  isTextChecked,
});
export type Notes = z.input<typeof notesSchema>;

export const newDecisionSchema = z.strictObject({
  id: z.uuid().optional(),
  body: text(400).min(3),
  /** A role or an organisation, never a person. */
  owner: text(120).min(1),
  dueOn: day,
  measureId: z.uuid().nullable().default(null),
  /** Whether it stands in the minutes for those outside. */
  isOutside: z.boolean().default(true),
  isTextChecked,
});
export type NewDecision = z.input<typeof newDecisionSchema>;

/** How a decision stands. Owner and day change only while its meeting goes on. */
export const changeDecisionSchema = z.strictObject({
  version,
  status: z.enum(DECISION_STATUSES).optional(),
  dueOn: day.optional(),
  owner: text(120).min(1).optional(),
  isTextChecked,
});
export type DecisionChange = z.input<typeof changeDecisionSchema>;

const decisionSchema = z.object({
  id: z.uuid(),
  meetingId: z.uuid(),
  ordinal: z.number().int(),
  body: z.string(),
  owner: z.string(),
  dueOn: z.string(),
  status: z.enum(DECISION_STATUSES),
  measureId: z.uuid().nullable(),
  isOutside: z.boolean(),
  /** Open after its day. */
  isLate: z.boolean(),
  version: z.number().int(),
  changedBy,
});
export type Decision = z.output<typeof decisionSchema>;

export const meetingSchema = z.object({
  ...meetingHead,
  today: z.string(),
  groupName: z.string(),
  /** Which of the year's meetings it is, cancelled ones left out. */
  ordinal: z.number().int(),
  wanted: z.number().int(),
  canKeep: z.boolean(),
  agenda: z.array(
    z.object({
      ordinal: z.number().int(),
      kind: z.enum(ITEM_KINDS),
      title: z.string(),
      minutes: z.number().int(),
      notes: z.array(z.object({ body: z.string(), isOutside: z.boolean() })),
      notesVersion: z.number().int(),
      notesBy: changedBy,
    }),
  ),
  actors: z.array(actorSchema),
  attendance: z.array(z.object({ organisation: z.string(), people: z.number().int() })),
  attendanceVersion: z.number().int(),
  attendanceBy: changedBy,
  decisions: z.array(decisionSchema),
  /** What earlier meetings decided and is open, or was settled since the last one. */
  sinceLast: z.array(decisionSchema),
  /** Measures to follow up at the latest two weeks after the meeting. */
  dueMeasures: z.array(measureItemSchema),
  /** Measures of the group that go on. */
  activeMeasures: z.array(measureItemSchema),
});
export type Meeting = z.output<typeof meetingSchema>;

/**
 * The five largest changes in the group's area. From the events for roles that count them: the last twelve whole
 * weeks against the same ISO weeks last year; else from published counts: the last published month against the
 * same month a year before.
 */
export const situationSchema = z.object({
  from: z.string().nullable(),
  to: z.string().nullable(),
  basis: z.enum(["events", "published"]),
  rows: z.array(
    z.object({
      key: z.string(),
      now: z.number().int(),
      before: z.number().int(),
      ratio: z.number().nullable(),
      low: z.number(),
      high: z.number().nullable(),
      verdict: z.enum(["more", "fewer", "unclear"]),
    }),
  ),
  /** Rows that cannot be compared because a number is under five. */
  hidden: z.number().int(),
});
export type Situation = z.output<typeof situationSchema>;

const MINUTES_VERSIONS = ["inside", "outside"] as const;
export const minutesQuerySchema = z.strictObject({
  version: z.enum(MINUTES_VERSIONS).default("inside"),
  format: z.enum(["docx", "pdf"]).default("docx"),
});

/** Texts of a meeting that look as if they named somebody: where, and what sort. */
export const nameCheckSchema = z.object({
  checked: z.number().int(),
  doubtful: z.array(z.object({ column: z.string(), message: z.string() })),
});
export type NameCheck = z.output<typeof nameCheckSchema>;
