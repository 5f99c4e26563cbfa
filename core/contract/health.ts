import { z } from "zod";

export const healthPath = "/api/health";

export const healthSchema = z.object({
  status: z.enum(["ok", "unavailable"]),
  database: z.object({ engine: z.enum(["embedded", "postgres"]), postgis: z.string().nullable() }),
  version: z.string(),
});
export type Health = z.output<typeof healthSchema>;
