import { z } from "zod";

const flag = z
  .enum(["0", "1"])
  .default("0")
  .transform((text) => text === "1");

const optionalUrl = z
  .url({ protocol: /^https?$/ })
  .optional()
  .or(z.literal("").transform(() => undefined));

// The driver also takes addresses that are none to a browser, such as those of a socket.
const optionalDatabase = z
  .string()
  .regex(/^(?:postgres(?:ql)?:\/\/|socket:)/)
  .optional()
  .or(z.literal("").transform(() => undefined));

/** What each setting may be, where more than a word needs saying. */
const EXPECTED: Readonly<Record<string, string>> = {
  PORT: "ett portnummer från 0 till 65535",
  BASE_URL: "en adress som börjar med http:// eller https://",
  TRUST_PROXY: "0 eller 1",
  DATABASE_URL: "en adress som postgres://användare:lösenord@värd:5432/platsbild",
  DATABASE_OWNER_URL: "en adress som postgres://användare:lösenord@värd:5432/platsbild",
  DATABASE_POOL_SIZE: "ett heltal från 1 till 100",
  QUERY_TIMEOUT_MS: "ett heltal från 1000 till 600000 (millisekunder)",
  PLATSBILD_DEMO: "0 eller 1",
  PLATSBILD_TODAY: "ett datum som 2026-11-23",
  BASEMAP_STYLE_URL: "en adress som börjar med http:// eller https://",
  BASEMAP_PMTILES: "en adress som börjar med http:// eller https://",
  GEOCODER_URL: "en adress som börjar med http:// eller https://",
  MAX_UPLOAD_MB: "ett heltal från 1 till 2000 (megabyte)",
  RATE_LIMIT_PER_MINUTE: "ett heltal från 0 till 1000000 (0: ingen gräns)",
  LOG_LEVEL: "fatal, error, warn, info, debug eller silent",
};
// An address may hold a password.
const SECRET = /PASSWORD|DATABASE_/;

/** The settings the server starts with; .env.example lists and explains them. */
const envSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  HOST: z.string().default("127.0.0.1"),
  BASE_URL: optionalUrl,
  TRUST_PROXY: flag,
  PLATSBILD_DATA_DIR: z.string().min(1).default(".platsbild"),
  DATABASE_URL: optionalDatabase,
  DATABASE_OWNER_URL: optionalDatabase,
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
  QUERY_TIMEOUT_MS: z.coerce.number().int().min(1000).max(600_000).default(30_000),
  PLATSBILD_DEMO: z.enum(["0", "1"]).optional(),
  PLATSBILD_DEMO_PASSWORD: z.string().min(1).optional(),
  PLATSBILD_TODAY: z.iso.date().optional(),
  BASEMAP_STYLE_URL: optionalUrl,
  BASEMAP_PMTILES: optionalUrl,
  GEOCODER_URL: optionalUrl,
  MAX_UPLOAD_MB: z.coerce.number().int().min(1).max(2000).default(200),
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(0).max(1_000_000).default(1200),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

export type Env = z.output<typeof envSchema>;

/** Reads the settings, an empty one as absent, and refuses to start with one that is not understood, naming it. */
export function readEnv(variables: NodeJS.ProcessEnv): Env {
  const given = Object.entries(variables).filter(([, text]) => text !== "");
  const result = envSchema.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  const names = new Set(result.error.issues.map(({ path }) => String(path[0])));
  const reasons = [...names].map((name) => `  ${name}: ${reasonFor(name, variables[name] ?? "")}`);
  throw new Error(`Inställningarna kan inte läsas:\n${reasons.join("\n")}\nSe .env.example.`);
}

function reasonFor(name: string, text: string): string {
  const expected = `väntade ${EXPECTED[name] ?? "ett annat värde"}`;
  return SECRET.test(name) ? expected : `${expected}, men fick ”${text}”`;
}
