import { z } from "zod";

/** One problem in a file, a row or a parameter; `message` is Swedish and says what to do. */
export const issueSchema = z.object({
  code: z.string(),
  severity: z.enum(["error", "warning"]),
  message: z.string(),
  row: z.number().int().optional(),
  record: z.number().int().optional(),
  column: z.string().optional(),
});
export type Issue = z.output<typeof issueSchema>;

/** What somebody else made of it meanwhile: the version to go on from, by which role, and how its parts stand now. */
export const meanwhileSchema = z.object({
  version: z.number().int(),
  byRole: z.string().nullable(),
  parts: z.array(z.object({ part: z.string(), text: z.string() })),
});
export type Meanwhile = z.output<typeof meanwhileSchema>;

/** Problem details, RFC 9457. `code` is stable, `title` and `detail` are in the user's language. */
export const problemSchema = z.object({
  type: z.string(),
  code: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  issues: z.array(issueSchema).optional(),
  meanwhile: meanwhileSchema.optional(),
});
export type Problem = z.output<typeof problemSchema>;
