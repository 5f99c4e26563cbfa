import type { Cells } from "#core/contract/reference.ts";
import type { Client } from "../db/database.ts";

interface CellRow {
  id: number;
  on_land: boolean;
  /** A GeoJSON polygon whose ring repeats its first corner last. */
  shape: string;
}

function cornersOf(shape: string): number[] {
  const { coordinates } = JSON.parse(shape) as { coordinates: number[][][] };
  return (coordinates[0] ?? []).slice(0, 6).flat();
}

/** The municipality's hexagons of one size, corners in degrees to the sixth decimal (0.1 m). */
export async function listCells(client: Client, cellSize: number): Promise<Cells> {
  const { rows } = await client.query<CellRow>(
    `select id, on_land, st_asgeojson(st_transform(shape, 4326), 6) as shape
    from cell
    where across_m = $1::integer
    order by id`,
    [cellSize],
  );
  return {
    cellSize,
    ids: rows.map((row) => row.id),
    corners: rows.flatMap((row) => cornersOf(row.shape)),
    onLand: rows.map((row) => row.on_land),
  };
}
