import type { Place } from "#core/contract/place.ts";
import { cellOf } from "#core/domain/place/hexgrid.ts";
import type { Client } from "../db/database.ts";

type Report = Place["unsafetyReports"][number];

/** Which reports of unsafety do `countUnsafety`'s numbers of these cells stand for? Newest first. */
export async function listUnsafetyAt(
  client: Client,
  { from, to, cellSize }: { readonly from: string; readonly to: string; readonly cellSize: number },
  cells: readonly number[],
): Promise<Report[]> {
  const { rows } = await client.query<Report & { x: number; y: number }>(
    `select id, kind, observed_on::text as "observedOn", place_name as "placeName", is_example as "isExample",
      st_x(location) as x, st_y(location) as y
    from current_unsafety_point
    where accuracy in ('exact', 'street') and location is not null
      and observed_on >= $1::date and observed_on < $2::date
    order by observed_on desc, id`,
    [from, to],
  );
  const own = new Set(cells);
  return rows
    .filter(({ x, y }) => own.has(cellOf(x, y, cellSize)))
    .map(({ x: _x, y: _y, ...report }) => report);
}
