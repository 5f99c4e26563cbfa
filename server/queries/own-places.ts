import type { Client } from "../db/database.ts";

/** What came of storing a place of one's own. */
export type OwnPlaceStored =
  | { readonly kind: "stored"; readonly id: number }
  | { readonly kind: "overlaps"; readonly name: string }
  | { readonly kind: "unknownCells" };

interface OwnPlace {
  readonly name: string;
  readonly cells: readonly number[];
  readonly cellSize: number;
}

const SHAPE = `
  with shape as (
    select st_multi(st_union(c.shape)) as shape, count(*)::integer as cells
    from cell c
    where c.municipality_id = app_municipality() and c.across_m = $2::smallint and c.id = any ($1::integer[])
  )`;

/**
 * Stores hexagons as an area of the kind "own". An event is in one area of a kind at most, so one that lies over
 * another is not stored, and the other is named.
 */
export async function addOwnPlace(
  client: Client,
  { name, cells, cellSize }: OwnPlace,
): Promise<OwnPlaceStored> {
  const found = await client.query<{ cells: number; overlapped: string | null }>(
    `${SHAPE}
    select shape.cells, (
      select a.name
      from area a
      where a.municipality_id = app_municipality() and a.kind = 'own' and st_intersects(a.shape, shape.shape)
        and st_area(st_intersection(a.shape, shape.shape)) > 100
      order by a.name
      limit 1
    ) as overlapped
    from shape`,
    [cells, cellSize],
  );
  const { cells: known = 0, overlapped = null } = found.rows[0] ?? {};
  if (known !== new Set(cells).size) return { kind: "unknownCells" };
  if (overlapped !== null) return { kind: "overlaps", name: overlapped };
  const { rows } = await client.query<{ id: number }>(
    `${SHAPE}
    insert into area (municipality_id, kind, key, name, shape)
    select app_municipality(), 'own', gen_random_uuid()::text, $3::text, shape.shape
    from shape
    returning id`,
    [cells, cellSize, name],
  );
  return { kind: "stored", id: rows[0]?.id ?? 0 };
}

/** Gives a place of one's own another name; false where there is none. */
export async function renameOwnPlace(client: Client, id: number, name: string): Promise<boolean> {
  const { rowCount } = await client.query(
    "update area set name = $2::text where municipality_id = app_municipality() and kind = 'own' and id = $1::integer",
    [id, name],
  );
  return (rowCount ?? 0) > 0;
}

/** Takes a place of one's own away; false where there is none. */
export async function removeOwnPlace(client: Client, id: number): Promise<boolean> {
  const { rowCount } = await client.query(
    "delete from area where municipality_id = app_municipality() and kind = 'own' and id = $1::integer",
    [id],
  );
  return (rowCount ?? 0) > 0;
}
