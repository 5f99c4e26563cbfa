import type { Logger } from "pino";
import { jobActor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import type { Env } from "../env.ts";
import { sweepImports } from "../imports/sweep.ts";
import { shippedDataDir } from "../paths.ts";
import { assignExampleShifts } from "../queries/example-plan.ts";
import { ensureDemoAccounts } from "./demo-accounts.ts";
import { loadExampleReports } from "./load-example-reports.ts";
import { loadExample } from "./load-example.ts";
import { loadReference } from "./load-reference.ts";

const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" }).format(new Date());

/**
 * What every start does before it listens: reference data brought up to date, unfinished imports
 * cleared away and, where it is a demonstration, example data (once) and demo accounts. Gives the
 * accounts that are new.
 */
export async function prepareData(
  database: Database,
  env: Env,
  logger: Logger,
): Promise<{ username: string; password: string }[]> {
  const { municipalityId } = await loadReference(database, shippedDataDir);
  await sweepImports(database);
  const isDemo =
    env.PLATSBILD_DEMO === "1" || (env.PLATSBILD_DEMO === undefined && database.engine === "embedded");
  if (!isDemo) return [];
  const loaded = await loadExample(database, { municipalityId, today: env.PLATSBILD_TODAY ?? today() });
  if (loaded.isNew) logger.info(loaded.counts, "exempeldata är inlagda");
  const accounts = await ensureDemoAccounts(database, municipalityId, env.PLATSBILD_DEMO_PASSWORD);
  if (loaded.isNew) await loadExampleReports(database, municipalityId);
  await withActor(database, jobActor(municipalityId), assignExampleShifts, { access: "write" });
  return accounts;
}
