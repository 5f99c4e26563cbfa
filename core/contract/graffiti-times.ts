import { z } from "zod";
import { GRAFFITI_KINDS } from "../domain/graffiti/graffiti-kind.ts";
import { filterSchema } from "./filter.ts";

export const graffitiTimesPath = "/api/graffiti-times";

export const graffitiTimesQuerySchema = filterSchema.omit({
  source: true,
  weekday: true,
  hour: true,
  weekhour: true,
  night: true,
});

/** Whether intervals tell a rhythm: they are worth `effective` exact times, and `needed` are needed. */
const rhythmSchema = z.object({
  effective: z.number(),
  needed: z.number().int(),
  canTell: z.boolean(),
  /** How often chance gives a rhythm as strong; null with too few to say. */
  p: z.number().nullable(),
  /** Rounds that would tell, and in how many weeks at the rate there is. */
  advice: z.object({ everyHours: z.number(), weeks: z.number() }).nullable(),
});
export type RhythmItem = z.output<typeof rhythmSchema>;

const week = z.array(z.number()).length(168);

const kindSchema = z.object({
  kind: z.enum(["all", ...GRAFFITI_KINDS]),
  reports: z.number().int(),
  medianHours: z.number().nullable(),
  week,
  uncertain: week,
  hour: rhythmSchema,
  weekday: rhythmSchema,
  reportedToPolice: z.number().int(),
  stillThere: z.number().int(),
  medianDaysToClean: z.number().nullable(),
});
export type GraffitiKindTimes = z.output<typeof kindSchema>;

/** When, where and of which kind graffiti is made, and how soon it is gone; what it says is never stored. */
export const graffitiTimesSchema = z.object({
  /** `to` exclusive. */
  period: z.object({ from: z.iso.date(), to: z.iso.date() }),
  /** The newest reports of the period alone were read: there were more than this. Null where all were. */
  newestOnly: z.number().int().nullable(),
  /** All together first, then each kind. */
  kinds: z.array(kindSchema),
  /** By the week it was discovered. */
  weeks: z.array(
    z.object({ monday: z.iso.date(), discovered: z.number().int(), reportedToPolice: z.number().int() }),
  ),
  /** Where most is found; far from every name it bears that of the nearest. */
  places: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      isNamed: z.boolean(),
      reports: z.number().int(),
      stillThere: z.number().int(),
      medianDaysToClean: z.number().nullable(),
      canTellWeekday: z.boolean(),
      canTellHour: z.boolean(),
    }),
  ),
});
export type GraffitiTimesAnswer = z.output<typeof graffitiTimesSchema>;
