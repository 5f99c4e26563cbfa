import { z } from "zod";

export const campaignsPath = "/api/campaigns";

export const CAMPAIGN_SEASONS = ["spring", "autumn", "school_end", "other"] as const;
export type CampaignSeason = (typeof CAMPAIGN_SEASONS)[number];

const text = (most: number) => z.string().trim().max(most);
const year = z.number().int().min(2000).max(2100);
const week = z.number().int().min(1).max(53);

export const newCampaignSchema = z.strictObject({
  /** Made by the client: what is sent twice is one. */
  id: z.uuid(),
  title: text(120).min(3),
  season: z.enum(CAMPAIGN_SEASONS),
  /** Of the plan. */
  activityId: z.uuid().nullable().default(null),
  /** A role or an organisation, never a person. */
  owner: text(120).min(1),
  /** ISO weeks, the last one included. */
  firstWeek: week,
  lastWeek: week,
  placeIds: z.array(z.number().int()).min(1).max(12),
  years: z.array(year).min(1).max(20),
  /** The writer has read what was found doubtful in the text, and it names nobody. */
  isTextChecked: z.boolean().default(false),
});
export type NewCampaign = z.input<typeof newCampaignSchema>;

/** In which years it is held. */
export const changeCampaignSchema = z.strictObject({
  version: z.number().int().positive(),
  years: z.array(year).min(1).max(20),
});
export type CampaignChange = z.input<typeof changeCampaignSchema>;

const campaignSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  season: z.enum(CAMPAIGN_SEASONS),
  activityName: z.string().nullable(),
  owner: z.string(),
  firstWeek: z.number().int(),
  lastWeek: z.number().int(),
  places: z.array(
    z.object({ name: z.string(), lon: z.number(), lat: z.number(), radiusM: z.number().int() }),
  ),
  /** What it is compared with, fixed when it was made; none for those who may not count. */
  grounds: z.array(
    z.object({
      name: z.string(),
      lon: z.number(),
      lat: z.number(),
      radiusM: z.number().int(),
      reason: z.string(),
    }),
  ),
  /** The years it is held in, newest first. */
  years: z.array(z.number().int()),
  version: z.number().int(),
  isExample: z.boolean(),
});
export type Campaign = z.output<typeof campaignSchema>;
export const campaignsSchema = z.object({
  today: z.string(),
  /** Whether the asker may know how its weeks stand beside those before. */
  canCompare: z.boolean(),
  items: z.array(campaignSchema),
});
export type Campaigns = z.output<typeof campaignsSchema>;

export const campaignComparisonQuerySchema = z.strictObject({ year: z.coerce.number().int() });

/** A ratio of two rates; null for one without bound, or where nothing happened in either. */
const ratio = {
  ratio: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
};

const compared = z.object({
  now: z.number().int(),
  /** A year's number before, the mean where there are several years. */
  before: z.number(),
  ...ratio,
});

/**
 * A campaign's weeks beside the same ISO weeks of the years before: whole events at its places, without what control
 * finds. An interval that holds 1 is chance.
 */
export const campaignComparisonSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("not_started") }),
  z.object({ kind: z.literal("no_year_before") }),
  z.object({
    kind: z.literal("compared"),
    year: z.number().int(),
    /** The years it is held against. */
    baseYears: z.array(z.number().int()),
    /** The campaign was held in those years too: what is compared is one round with another. */
    isHeldBefore: z.boolean(),
    /** Whether every week of it is over. */
    isWhole: z.boolean(),
    weeks: z.array(compared.extend({ week: z.number().int() })),
    total: compared,
    verdict: z.enum(["fewer", "more", "unclear", "too_few"]),
    /** All of the municipality in the same weeks. */
    municipality: compared,
    /** Against the places fixed when it was made; null where it has none. */
    relative: z
      .object({
        now: z.number().int(),
        before: z.number(),
        /** How the campaign's places changed against how those did; null where there are too few events. */
        effect: z
          .object({
            ratio: z.number(),
            low: z.number(),
            high: z.number(),
            verdict: z.enum(["fewer", "more", "unclear"]),
          })
          .nullable(),
        frozenOn: z.string(),
        /** They were taken when the weeks had begun. */
        isFixedLate: z.boolean(),
      })
      .nullable(),
  }),
]);
export type CampaignComparison = z.output<typeof campaignComparisonSchema>;
