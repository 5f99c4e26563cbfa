import type { Client } from "../db/database.ts";

export interface CellRow {
  readonly id: number;
  readonly onLand: boolean;
}

/** The municipality's hexagons of one size, in the order of their ids. */
export async function listCells(client: Client, cellSize: number): Promise<CellRow[]> {
  const { rows } = await client.query<CellRow>(
    `select id, on_land as "onLand"
    from cell
    where across_m = $1::integer
    order by id`,
    [cellSize],
  );
  return rows;
}
