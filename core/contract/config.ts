import { z } from "zod";

export const configPath = "/api/config";

/** What the operator has set and the interface needs to know. */
export const configSchema = z.object({
  basemapStyleUrl: z.string().nullable(),
  basemapPmtilesUrl: z.string().nullable(),
});
export type Config = z.output<typeof configSchema>;
