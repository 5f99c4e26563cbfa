import { z } from "zod";
import { ROLES } from "./session.ts";

export const accountsPath = "/api/accounts";
export const organisationsPath = "/api/organisations";
export const auditPath = "/api/audit";

const MEMBERSHIP_KINDS = ["group", "area", "organisation"] as const;

/** A user as an administrator keeps it; what they see of places follows from the memberships. */
export const accountSchema = z.object({
  id: z.uuid(),
  username: z.string(),
  displayName: z.string(),
  role: z.enum(ROLES),
  isDisabled: z.boolean(),
  isDemo: z.boolean(),
  createdAt: z.string(),
  memberships: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(MEMBERSHIP_KINDS),
      areaId: z.number().int().nullable(),
      organisationId: z.uuid().nullable(),
    }),
  ),
});
export type Account = z.output<typeof accountSchema>;
export const accountsSchema = z.object({ items: z.array(accountSchema) });

const displayName = z.string().trim().min(1).max(100);

export const newAccountSchema = z.strictObject({
  /** Small letters, digits and . _ @ -; a function, such as planerare-boo, rather than a person. */
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-zåäö0-9][a-zåäö0-9._@-]{1,99}$/, "2–100 små bokstäver, siffror och . _ @ - väntades"),
  displayName,
  role: z.enum(ROLES),
  password: z.string().min(1).max(1000),
});
export type NewAccount = z.output<typeof newAccountSchema>;

export const changeAccountSchema = z
  .strictObject({
    displayName: displayName.optional(),
    role: z.enum(ROLES).optional(),
    isDisabled: z.boolean().optional(),
  })
  .refine((change) => Object.keys(change).length > 0, "något att ändra väntades");
export type AccountChange = z.output<typeof changeAccountSchema>;

export const setPasswordSchema = z.strictObject({ password: z.string().min(1).max(1000) });

export const newMembershipSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("group"), areaId: z.number().int() }),
  z.strictObject({ kind: z.literal("area"), areaId: z.number().int() }),
  z.strictObject({ kind: z.literal("organisation"), organisationId: z.uuid() }),
]);
export type NewMembership = z.output<typeof newMembershipSchema>;

/** Organisations that accounts can belong to, by name alone. */
export const organisationsSchema = z.object({ items: z.array(z.object({ id: z.uuid(), name: z.string() })) });
export type Organisations = z.output<typeof organisationsSchema>;

export const auditQuerySchema = z.strictObject({
  /** Only entries before this number. */
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** Who did what and when, newest first; never with what content. */
export const auditSchema = z.object({
  items: z.array(
    z.object({
      no: z.number().int(),
      at: z.string(),
      /** Null for the server's own work and for accounts that are gone. */
      username: z.string().nullable(),
      role: z.string(),
      action: z.string(),
      subject: z.string().nullable(),
      detail: z.record(z.string(), z.unknown()),
    }),
  ),
  nextBefore: z.number().int().nullable(),
});
export type Audit = z.output<typeof auditSchema>;
