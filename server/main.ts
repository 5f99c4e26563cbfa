import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { openDatabase } from "./db/open.ts";
import { readSessionSecret } from "./db/session-secret.ts";
import { readEnv } from "./env.ts";
import { migrationsDir } from "./paths.ts";
import { describeStartError } from "./start-error.ts";
import { printWelcome } from "./welcome.ts";

const STOP_MS = 10_000;
const PUBLISH_MS = 6 * 3_600_000;

async function main(): Promise<void> {
  const env = readEnv(process.env);
  const logger = pino({ level: env.LOG_LEVEL });
  // The embedded database takes its time to open: the rest of the program is read meanwhile.
  const [database, { createApp }, { prepareData }, { publishAllCounts }] = await Promise.all([
    openDatabase(env, logger, migrationsDir),
    import("./app.ts"),
    import("./jobs/prepare-data.ts"),
    import("./jobs/publish-counts.ts"),
  ]);
  const accounts = await prepareData(database, env, logger);
  database.limitQueries(env.QUERY_TIMEOUT_MS);

  const publishing = setInterval(() => {
    publishAllCounts(database).catch((error: unknown) =>
      logger.error({ err: error }, "publiceringen av tal"),
    );
  }, PUBLISH_MS);
  publishing.unref();

  const sessionSecret = await readSessionSecret(database);
  const server = createServer(createApp({ database, env, logger, sessionSecret }));
  server.requestTimeout = 300_000;
  server.headersTimeout = 20_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(env.PORT, env.HOST, resolve);
  });
  printWelcome(env, (server.address() as AddressInfo).port, accounts);

  let isStopping = false;
  const stop = (signal: string) => {
    if (isStopping) return;
    isStopping = true;
    logger.info({ signal }, "stannar");
    setTimeout(() => process.exit(1), STOP_MS).unref();
    server.close(() => {
      void database.close().then(() => process.exit(0));
    });
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), STOP_MS / 4).unref();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

main().catch((error: unknown) => {
  console.error(describeStartError(error));
  if (process.env["LOG_LEVEL"] === "debug") console.error(error);
  process.exit(1);
});
