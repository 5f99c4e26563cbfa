import type { AddressInfo } from "node:net";
import type { Logger } from "pino";
import { createApp } from "./app.ts";
import type { Database } from "./db/database.ts";
import { readSessionSecret } from "./db/session-secret.ts";
import type { Env } from "./env.ts";
import { admitAllTold } from "./jobs/admit-told.ts";
import { createCubeStore } from "./jobs/cube-store.ts";
import { forgetOverOccasions } from "./jobs/forget-occasions.ts";
import { prepareData } from "./jobs/prepare-data.ts";
import { publishAllCounts } from "./jobs/publish-counts.ts";
import { reduceAllCheckIns } from "./jobs/reduce-check-ins.ts";
import { warmCubes } from "./jobs/warm-cubes.ts";
import { limitedServer } from "./web/limited-server.ts";

const PUBLISH_MS = 6 * 3_600_000;
const REDUCE_MS = 24 * 3_600_000;
const FORGET_MS = 3_600_000;
const ADMIT_MS = 60_000;
// How long an answer under way may take once the server stops.
const LAST_ANSWERS_MS = 2_500;

/** A server that answers. */
export interface Serving {
  readonly port: number;
  /** Demo accounts that are new, with their passwords. */
  readonly accounts: readonly { username: string; password: string }[];
  /** Takes no more requests, lets those under way end, and leaves the database. */
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  readonly database: Database;
  readonly env: Env;
  readonly logger: Logger;
}

/** Brings the data up to date, listens, and does in the background what nobody should wait for. */
export async function serve({ database, env, logger }: ServeOptions): Promise<Serving> {
  const accounts = await prepareData(database, env, logger);
  database.limitQueries(env.QUERY_TIMEOUT_MS);
  const cubes = createCubeStore(database);
  const sessionSecret = await readSessionSecret(database);
  const server = limitedServer(createApp({ database, cubes, env, logger, sessionSecret }), {
    onDropped: (most) => logger.warn({ most }, "en anslutning för mycket stängdes"),
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(env.PORT, env.HOST, resolve);
  });

  let isClosing = false;
  const inBackground = (work: Promise<void>, failure: string) => {
    work.catch((error: unknown) => {
      if (!isClosing) logger.error({ err: error }, failure);
    });
  };
  const publish = () => inBackground(publishAllCounts(database), "publiceringen av tal misslyckades");
  const reduce = () => inBackground(reduceAllCheckIns(database), "gallringen av incheckningar misslyckades");
  const forget = () =>
    inBackground(forgetOverOccasions(database), "gallringen av det som är över misslyckades");
  const admit = () => inBackground(admitAllTold(database), "det som berättats kunde inte tas in");
  const warming = warmCubes(database, cubes);
  inBackground(warming, "kuben kunde inte byggas");
  void warming
    .catch(() => {})
    .then(() => {
      if (isClosing) return;
      admit();
      publish();
      reduce();
      forget();
    });
  const admitting = setInterval(admit, ADMIT_MS);
  const publishing = setInterval(publish, PUBLISH_MS);
  const reducing = setInterval(reduce, REDUCE_MS);
  const forgetting = setInterval(forget, FORGET_MS);
  return {
    port: (server.address() as AddressInfo).port,
    accounts,
    close: async () => {
      isClosing = true;
      clearInterval(admitting);
      clearInterval(publishing);
      clearInterval(reducing);
      clearInterval(forgetting);
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS).unref();
      await closed;
      await database.close();
    },
  };
}
