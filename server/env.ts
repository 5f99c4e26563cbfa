import { z } from "zod";

const flag = z
  .enum(["0", "1"])
  .default("0")
  .transform((text) => text === "1");

const optionalUrl = z
  .url()
  .optional()
  .or(z.literal("").transform(() => undefined));

/** The settings the server starts with; .env.example lists and explains them. */
const envSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  HOST: z.string().default("127.0.0.1"),
  BASE_URL: optionalUrl,
  TRUST_PROXY: flag,
  PLATSBILD_DATA_DIR: z.string().min(1).default(".platsbild"),
  DATABASE_URL: z.string().optional(),
  DATABASE_OWNER_URL: z.string().optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
  QUERY_TIMEOUT_MS: z.coerce.number().int().min(1000).max(600_000).default(30_000),
  PLATSBILD_DEMO: z.enum(["0", "1"]).optional(),
  PLATSBILD_DEMO_PASSWORD: z.string().min(1).optional(),
  PLATSBILD_TODAY: z.iso.date().optional(),
  BASEMAP_STYLE_URL: optionalUrl,
  BASEMAP_PMTILES: optionalUrl,
  GEOCODER_URL: optionalUrl,
  MAX_UPLOAD_MB: z.coerce.number().int().min(1).max(2000).default(200),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

export type Env = z.output<typeof envSchema>;

/** Reads the settings, an empty one as absent, and refuses to start with one that is not understood, naming it. */
export function readEnv(variables: NodeJS.ProcessEnv): Env {
  const given = Object.entries(variables).filter(([, text]) => text !== "");
  const result = envSchema.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  const reasons = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Inställningarna kan inte läsas:\n${reasons.join("\n")}`);
}
