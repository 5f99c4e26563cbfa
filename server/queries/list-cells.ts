import type { Cells } from "#core/contract/reference.ts";
import type { Client } from "../db/database.ts";

interface CellRow {
  id: number;
  on_land: boolean;
  corners: number[];
}

/** The municipality's hexagons of one size, corners in degrees to the sixth decimal (0.1 m). */
export async function listCells(client: Client, cellSize: number): Promise<Cells> {
  const { rows } = await client.query<CellRow>(
    `select c.id, c.on_land, corner.corners
    from cell c
      cross join lateral (
        select array_agg(part.value order by dumped.path, part.axis) as corners
        from st_dumppoints(st_transform(c.shape, 4326)) as dumped
          cross join lateral (values
            (1, round(st_x(dumped.geom)::numeric, 6)::double precision),
            (2, round(st_y(dumped.geom)::numeric, 6)::double precision)) as part (axis, value)
        where dumped.path[2] <= 6
      ) as corner
    where c.across_m = $1::integer
    order by c.id`,
    [cellSize],
  );
  return {
    cellSize,
    ids: rows.map((row) => row.id),
    corners: rows.flatMap((row) => row.corners),
    onLand: rows.map((row) => row.on_land),
  };
}
