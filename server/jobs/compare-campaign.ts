import type { CampaignComparison } from "#core/contract/campaign.ts";
import { compareCounts, compareWeeks } from "#core/domain/measure/compare-weeks.ts";
import { relativeEffect } from "#core/domain/evaluation/relative-effect.ts";
import { cellCentre } from "#core/domain/place/hexgrid.ts";
import { mondayOfDay, mondayOfWeek, weeksInIsoYear } from "#core/domain/time/iso-week.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import type { Client } from "../db/database.ts";
import type { CampaignGround } from "../queries/campaigns.ts";
import { readFirstEventDay } from "../queries/count-by-cell.ts";
import { countWeeksByCell } from "../queries/count-weeks-by-cell.ts";

const CELL_M = 100;
const MOST_YEARS = 3;

/** Events by week at a campaign's places, and of all weeks at those it is compared with and in all. */
interface Counted {
  readonly here: readonly number[];
  readonly compared: number;
  readonly all: number;
}

/**
 * How do a campaign's weeks of a year stand beside the same ISO weeks before? Only weeks that are over; held against
 * up to three years without the campaign, or, where there is none, the year before.
 */
export async function compareCampaign(
  client: Client,
  campaign: CampaignGround,
  { year, today }: { readonly year: number; readonly today: string },
): Promise<CampaignComparison> {
  const { firstWeek } = campaign;
  const lastWeek = Math.min(campaign.lastWeek, weeksInIsoYear(year));
  if (firstWeek > lastWeek) return { kind: "not_started" };
  const thisMonday = mondayOfDay(dayOfDate(today));
  const begins = mondayOfWeek({ year, week: firstWeek });
  const weeks = Math.min(lastWeek - firstWeek + 1, Math.floor((thisMonday - begins) / 7));
  if (weeks < 1) return { kind: "not_started" };
  const first = await readFirstEventDay(client);
  const known = [1, 2, 3, 4, 5, 6]
    .map((back) => year - back)
    .filter((one) => first !== null && isWithin(one, firstWeek, weeks, dayOfDate(first)));
  const free = known.filter((one) => !campaign.years.includes(one)).slice(0, MOST_YEARS);
  const baseYears = free.length > 0 ? free : known.slice(0, 1);
  if (baseYears.length === 0) return { kind: "no_year_before" };
  const count = (one: number) => countYear(client, campaign, { year: one, weeks });
  const now = await count(year);
  const before: Counted[] = [];
  for (const one of baseYears) before.push(await count(one));
  const found = compareWeeks(
    now.here.map((events, at) => ({
      week: firstWeek + at,
      now: events,
      beforeSum: before.reduce((sum, { here }) => sum + (here[at] ?? 0), 0),
    })),
    baseYears.length,
  );
  return {
    kind: "compared",
    year,
    baseYears,
    isHeldBefore: free.length === 0,
    isWhole: weeks === lastWeek - firstWeek + 1,
    weeks: found.weeks.map((week) => ({ ...week })),
    total: found.total,
    verdict: found.verdict,
    municipality: compareCounts(
      now.all,
      before.reduce((sum, { all }) => sum + all, 0),
      baseYears.length,
    ),
    relative: relativeOf(campaign, { now, before, begins: dateOfDay(begins) }),
  };
}

function relativeOf(
  { grounds, frozenOn }: CampaignGround,
  {
    now,
    before,
    begins,
  }: { readonly now: Counted; readonly before: readonly Counted[]; readonly begins: string },
): Extract<CampaignComparison, { kind: "compared" }>["relative"] {
  if (grounds.length === 0 || frozenOn === null) return null;
  const own = (one: Counted) => sumOf(one.here);
  const beforeSum = sumOf(before.map(({ compared }) => compared));
  return {
    now: now.compared,
    before: beforeSum / before.length,
    effect: relativeEffect(
      { before: sumOf(before.map(own)), after: own(now) },
      { before: beforeSum, after: now.compared },
    ),
    frozenOn,
    isFixedLate: frozenOn > begins,
  };
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

// A year whose weeks begin before the first event tells of files that were not there yet.
function isWithin(year: number, firstWeek: number, weeks: number, firstDay: number): boolean {
  return firstWeek + weeks - 1 <= weeksInIsoYear(year) && mondayOfWeek({ year, week: firstWeek }) >= firstDay;
}

async function countYear(
  client: Client,
  { firstWeek, places, grounds }: CampaignGround,
  { year, weeks }: { readonly year: number; readonly weeks: number },
): Promise<Counted> {
  const from = mondayOfWeek({ year, week: firstWeek });
  const rows = await countWeeksByCell(client, dateOfDay(from), dateOfDay(from + weeks * 7));
  const here = Array.from({ length: weeks }, () => 0);
  let [all, compared] = [0, 0];
  for (const { cell, week, count } of rows) {
    all += count;
    const { x, y } = cellCentre(cell, CELL_M);
    const isIn = (circle: CampaignGround["places"][number]) =>
      Math.hypot(circle.x - x, circle.y - y) <= circle.radiusM;
    if (places.some(isIn)) here[week] = (here[week] ?? 0) + count;
    if (grounds.some(isIn)) compared += count;
  }
  return { here, compared, all };
}
