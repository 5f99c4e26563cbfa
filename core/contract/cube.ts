import { z } from "zod";
import { cellSizeSchema } from "./filter.ts";

/** The cube's whereabouts; its file is at `${cubePath}/${hash}`. */
export const cubePath = "/api/cube";

export const cubeQuerySchema = z.strictObject({ cellSize: cellSizeSchema.default(200) });

export const cubeSchema = z.object({
  /** SHA-256 of the file, so that it never changes under its address. */
  hash: z.string(),
  /** Size of the file before it is compressed. */
  bytes: z.number().int(),
  /** The municipality's data version it was built from. */
  dataVersion: z.number().int(),
});
export type CubeWhereabouts = z.output<typeof cubeSchema>;
