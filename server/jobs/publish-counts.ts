import type { PublicationState } from "#core/contract/published.ts";
import { freezeMonth, type SourceReach } from "#core/domain/privacy/publish/counts/freeze-month.ts";
import { firstDateAfterMonth, monthsOfPeriod } from "#core/domain/privacy/publish/counts/month.ts";
import type { Publication } from "#core/domain/privacy/publish/counts/publication.ts";
import { SMALL_NUMBER } from "#core/domain/privacy/publish/small-number.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import { jobActor, withActor } from "../db/actor.ts";
import type { Client, Database } from "../db/database.ts";
import { readCategoryGroups } from "../queries/category-groups.ts";
import { listMunicipalityIds } from "../queries/import-sweep.ts";
import {
  countGroupMonth,
  deleteExamplePublication,
  listAreaIds,
  type PublicationProgress,
  readFirstMonth,
  readPublicationProgress,
  readSourceReach,
  storeFrozenMonth,
} from "../queries/publish-month.ts";

/** The one kind of area whose counts go out: a second would overlap it and could be subtracted. */
export const PUBLISHED_AREA_KIND = "group";

const SETTLE_DAYS = 14;
// A source whose files have ended holds nobody up for longer.
const LONGEST_WAIT_DAYS = 45;

interface Plan {
  readonly isExample: boolean;
  readonly from: string | null;
}

// Real and example data are never in one publication: who knows the examples would subtract them.
async function planOf(client: Client, progress: PublicationProgress): Promise<Plan | null> {
  if (progress.publishesFrom !== null) return { isExample: false, from: progress.publishesFrom };
  if (!progress.hasExample || progress.months.some((month) => !month.isExample)) return null;
  return { isExample: true, from: await readFirstMonth(client, true) };
}

/**
 * Freezes the counts of every month that is over and has settled, each in a transaction of its own: from the
 * month somebody decided on, or of the example data where there is no other. Says what the next month waits
 * for, or null. What was frozen before is never touched.
 */
export async function publishCounts(database: Database, municipalityId: number): Promise<string | null> {
  const read = <T>(fn: (client: Client) => Promise<T>) => withActor(database, jobActor(municipalityId), fn);
  const write = <T>(fn: (client: Client) => Promise<T>) =>
    withActor(database, jobActor(municipalityId), fn, { access: "write" });
  const progress = await read(readPublicationProgress);
  const plan = await read((client) => planOf(client, progress));
  if (plan === null || plan.from === null) return null;
  if (!plan.isExample) await write(deleteExamplePublication);
  const frozen = new Set(
    progress.months.flatMap(({ month, isExample }) => (isExample === plan.isExample ? [month] : [])),
  );
  const isFirstRun = frozen.size === 0;
  const reach = plan.isExample ? [] : await read(readSourceReach);
  for (const month of monthsOfPeriod(`${plan.from}-01`, progress.today)) {
    if (frozen.has(month)) continue;
    const waits = await write((client) =>
      freezeOne(client, { month, today: progress.today, isExample: plan.isExample, isFirstRun, reach }),
    );
    if (waits !== null) return waits;
  }
  return null;
}

interface MonthOrder {
  readonly month: string;
  readonly today: string;
  readonly isExample: boolean;
  readonly isFirstRun: boolean;
  readonly reach: readonly SourceReach[];
}

async function freezeOne(client: Client, order: MonthOrder): Promise<string | null> {
  const { month, today, isExample, isFirstRun, reach } = order;
  const groups = [...new Set((await readCategoryGroups(client)).values()).values()];
  const areaIds = await listAreaIds(client, PUBLISHED_AREA_KIND);
  if (areaIds.length === 0 || groups.length === 0) return "Det finns inga gruppområden att publicera för.";
  const monthEnd = dayOfDate(firstDateAfterMonth(month));
  const isLate = dayOfDate(today) >= monthEnd + LONGEST_WAIT_DAYS;
  const counts = {
    areaKind: PUBLISHED_AREA_KIND,
    month,
    areaIds,
    groups,
    counts: (await countGroupMonth(client, month, isExample)).filter(
      // A category may have left the map, or an area the municipality, since the event was stored.
      ({ areaId, group }) => areaIds.includes(areaId) && groups.includes(group),
    ),
  };
  const sources = isLate ? [] : reach;
  const result = freezeMonth(null, counts, { today, sources, settleDays: SETTLE_DAYS });
  if (result.kind !== "frozen") return result.message;
  const due = dateOfDay(monthEnd + SETTLE_DAYS);
  await storeFrozenMonth(client, {
    published: onlyMonth(result.publication),
    areaKind: PUBLISHED_AREA_KIND,
    threshold: SMALL_NUMBER,
    // Months of before the first publication count as shown when they could have been.
    shownFrom: isFirstRun ? due : today,
    isExample,
  });
  return null;
}

function onlyMonth({ months: [month] }: Publication) {
  if (month === undefined) throw new Error("a frozen publication holds its month");
  return month;
}

/** Publishes what is due in every municipality. */
export async function publishAllCounts(database: Database): Promise<void> {
  for (const municipalityId of await withActor(database, jobActor(0), listMunicipalityIds)) {
    await publishCounts(database, municipalityId);
  }
}

/** Which months are published, and why the next is not. */
export async function describePublication(
  database: Database,
  municipalityId: number,
): Promise<PublicationState> {
  const waiting = await publishCounts(database, municipalityId);
  const progress = await withActor(database, jobActor(municipalityId), readPublicationProgress);
  return {
    areaKind: PUBLISHED_AREA_KIND,
    from: progress.publishesFrom,
    months: progress.months.map((month) => ({ ...month })),
    waiting,
  };
}
