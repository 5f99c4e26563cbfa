import { cellOf } from "#core/domain/place/hexgrid.ts";
import type { Client } from "../db/database.ts";

/** How many reports of unsafety does each cell of a size have from `from` to `to` (exclusive)? */
export async function countUnsafety(
  client: Client,
  { from, to, cellSize }: { readonly from: string; readonly to: string; readonly cellSize: number },
): Promise<Map<number, number>> {
  const { rows } = await client.query<{ x: number; y: number }>(
    `select st_x(location) as x, st_y(location) as y
    from current_unsafety_point
    where accuracy in ('exact', 'street') and location is not null
      and observed_on >= $1::date and observed_on < $2::date`,
    [from, to],
  );
  const points = new Map<number, number>();
  for (const { x, y } of rows) {
    const cell = cellOf(x, y, cellSize);
    points.set(cell, (points.get(cell) ?? 0) + 1);
  }
  return points;
}
