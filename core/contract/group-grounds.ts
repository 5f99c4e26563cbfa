import { z } from "zod";

/** Which statistical areas each group is made of, for those who name the groups. */
export const groupGroundsPath = "/api/groups/grounds";

const areaId = z.number().int().positive();

export const groupGroundsSchema = z.object({
  groups: z.array(
    z.object({
      id: areaId,
      name: z.string(),
      /** Whether its outline follows its parts; else it will, once it is changed. */
      followsParts: z.boolean(),
    }),
  ),
  parts: z.array(
    z.object({
      id: areaId,
      name: z.string(),
      population: z.number().int().nullable(),
      groupId: areaId.nullable(),
    }),
  ),
});
export type GroupGrounds = z.output<typeof groupGroundsSchema>;

/** Moves parts from one group to another; 409 where one of them is in another group by now. */
export const moveGroupPartsSchema = z.strictObject({
  moves: z
    .array(z.strictObject({ partId: areaId, from: areaId.nullable(), to: areaId }))
    .min(1)
    .max(400),
});
export type GroupPartMoves = z.input<typeof moveGroupPartsSchema>;
export type GroupPartMove = GroupPartMoves["moves"][number];
