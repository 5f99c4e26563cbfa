import type { Client } from "../db/database.ts";

/** The ids of the municipality's land cells of one size, ascending. */
export async function listLandCells(client: Client, cellSize: number): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(
    "select id from cell where across_m = $1::integer and on_land order by id",
    [cellSize],
  );
  return rows.map(({ id }) => id);
}
