import { z } from "zod";
import { filterSchema } from "./filter.ts";

export const exportedFilesPath = "/api/exported-files";

/** A file somebody takes out of what the screen shows: what, how much, and of which selection. Never its content. */
export const exportedFileSchema = z.strictObject({
  /** Such as "veckomatris". */
  what: z.string().regex(/^[a-zåäö0-9-]{1,60}$/),
  format: z.enum(["csv", "geojson"]),
  rows: z.number().int().min(0).max(10_000_000),
  /** What was asked, as it stands in an address. */
  question: z.record(z.string(), z.string()).refine((asked) => filterSchema.safeParse(asked).success),
});
export type ExportedFile = z.output<typeof exportedFileSchema>;
