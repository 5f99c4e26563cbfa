import { pino } from "pino";
import { openDatabase } from "./db/open.ts";
import { readEnv } from "./env.ts";
import { migrationsDir } from "./paths.ts";
import { describeStartError } from "./start-error.ts";
import { printWelcome } from "./welcome.ts";

const STOP_MS = 10_000;

async function main(): Promise<void> {
  const env = readEnv(process.env);
  const logger = pino({ level: env.LOG_LEVEL });
  // The embedded database takes its time to open: the rest of the program is read meanwhile.
  const [database, { serve }] = await Promise.all([
    openDatabase(env, logger, migrationsDir),
    import("./serve.ts"),
  ]);
  const { port, accounts, close } = await serve({ database, env, logger });
  printWelcome(env, port, accounts);

  let isStopping = false;
  const stop = (signal: string) => {
    if (isStopping) return;
    isStopping = true;
    logger.info({ signal }, "stannar");
    setTimeout(() => process.exit(1), STOP_MS).unref();
    void close().then(() => process.exit(0));
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

main().catch((error: unknown) => {
  console.error(describeStartError(error));
  if (process.env["LOG_LEVEL"] === "debug") console.error(error);
  process.exit(1);
});
