import { z } from "zod";

export const ROLES = [
  "analyst",
  "planner",
  "group_authority",
  "group_external",
  "guard",
  "partner",
  "police",
  "admin",
] as const;
export type Role = (typeof ROLES)[number];

export const sessionPath = "/api/session";

export const signInSchema = z.strictObject({
  username: z.string().min(1).max(200),
  password: z.string().min(1).max(1000),
});

/** Who is signed in, and what the interface may offer them. */
export const sessionSchema = z.object({
  username: z.string(),
  displayName: z.string(),
  role: z.enum(ROLES),
  /** The areas one belongs to. */
  areaIds: z.array(z.number().int()),
  /** Whether an analyst looks at the pages as this role sees them; nothing can be changed meanwhile. */
  isViewAs: z.boolean(),
  municipality: z.object({
    id: z.number().int(),
    name: z.string(),
    srid: z.number().int(),
    timeZone: z.string(),
    /** West, south, east, north in degrees. */
    bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    /** The date the example data count as today, or null without example data. */
    exampleToday: z.string().nullable(),
    /** Changes whenever data are taken in or undone; always 0 for roles that see only published counts. */
    dataVersion: z.number().int(),
  }),
});
export type Session = z.output<typeof sessionSchema>;

/** Where the one signed in is signed in; the whole list can be ended at once. */
export const sessionsPath = "/api/sessions";

export const sessionsSchema = z.object({
  items: z.array(z.object({ id: z.uuid(), startedAt: z.string(), seenAt: z.string(), isThis: z.boolean() })),
});
export type Sessions = z.output<typeof sessionsSchema>;

export const passwordPath = "/api/session/password";

export const changePasswordSchema = z.strictObject({
  current: z.string().min(1).max(1000),
  wanted: z.string().min(1).max(1000),
});

/** The roles whose pages an analyst may look at: all that see content, and less of it. */
export const VIEW_AS_ROLES = [
  "planner",
  "group_authority",
  "group_external",
  "guard",
  "partner",
  "police",
] as const satisfies readonly Role[];
export type ViewAsRole = (typeof VIEW_AS_ROLES)[number];

export const viewAsPath = "/api/session/view-as";

/** As whom: roles that belong somewhere need an area. */
export const viewAsSchema = z
  .strictObject({ role: z.enum(VIEW_AS_ROLES), areaId: z.number().int().nullable() })
  .refine(
    ({ role, areaId }) => (role === "planner" || role === "police") === (areaId === null),
    "grupper, vakter och partner hör till ett område; planerare och polis till inget",
  );
export type ViewAs = z.output<typeof viewAsSchema>;
