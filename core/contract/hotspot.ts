import { z } from "zod";
import { analysisQuerySchema, basisSchema } from "./analysis.ts";

export const hotspotsPath = "/api/hotspots";
export const concentrationPath = "/api/concentration";

export const hotspotsQuerySchema = analysisQuerySchema;

/** The cells that are busier than chance would make them. */
export const hotspotsSchema = z.object({
  basis: basisSchema,
  /** Events tested; with a clock a sum of weights. */
  events: z.number(),
  /** Cells tested: all land cells. */
  tested: z.number().int(),
  /** Of the cells marked at most this share is expected to be chance. */
  chanceShare: z.number(),
  cells: z.array(
    z.object({
      cell: z.number().int(),
      count: z.number(),
      /** Events in the cell and its neighbours, and what an even spread would give them. */
      around: z.number(),
      expectedAround: z.number(),
    }),
  ),
});
export type Hotspots = z.output<typeof hotspotsSchema>;

const lorenzSchema = z.array(z.object({ shareOfCells: z.number(), shareOfEvents: z.number() }));

/** How few cells hold half of the events, beside the same for random placement; null without events in cells. */
export const concentrationSchema = z.object({
  basis: basisSchema,
  concentration: z
    .object({
      cells: z.number().int(),
      events: z.number().int(),
      gini: z.number(),
      generalisedGini: z.number(),
      cellsForHalf: z.number().int(),
      shareForHalf: z.number(),
      lorenz: lorenzSchema,
      chance: z.object({
        gini: z.number(),
        cellsForHalf: z.number(),
        shareForHalf: z.number(),
        lorenz: lorenzSchema,
        /** What 95 of 100 random placements lie between; null where there are too many events to simulate. */
        range: z
          .object({
            gini: z.tuple([z.number(), z.number()]),
            cellsForHalf: z.tuple([z.number(), z.number()]),
          })
          .nullable(),
      }),
    })
    .nullable(),
});
export type ConcentrationAnswer = z.output<typeof concentrationSchema>;
