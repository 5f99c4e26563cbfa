import { z } from "zod";
import { CELL_SIZES } from "./filter.ts";

export const ownPlacesPath = "/api/own-places";

const name = z.string().trim().min(1).max(80);

/** A place of one's own: the hexagons that a drawn shape marked, with a name. */
export const newOwnPlaceSchema = z.strictObject({
  name,
  cells: z.array(z.number().int().positive()).min(1).max(600),
  /** Metres across. */
  cellSize: z.union(CELL_SIZES.map((size) => z.literal(size))),
});
export type NewOwnPlace = z.input<typeof newOwnPlaceSchema>;

export const renameOwnPlaceSchema = z.strictObject({ name });

/** The id of its area. */
export const savedOwnPlaceSchema = z.object({ id: z.number().int() });
