import type { SheetPlaceChoice } from "#core/contract/place-sheet.ts";
import type { Client } from "../db/database.ts";

/** A place by its name and a group by its key, as a sheet asks for them; null when one of them is not there. */
export async function findSheetPlace(
  client: Client,
  place: { readonly kind: "place" | "area"; readonly name: string; readonly radiusM: number },
  groupKey: string,
): Promise<{ place: SheetPlaceChoice; groupAreaId: number } | null> {
  const { rows } = await client.query<{ id: number | null; group_id: number | null }>(
    `select case $1::text
        when 'area' then (select min(id) from area where name = $2::text and kind in ('industrial', 'own', 'permit'))
        else (select min(id) from place where name = $2::text)
      end as id,
      (select id from area where kind = 'group' and key = $3::text) as group_id`,
    [place.kind, place.name, groupKey],
  );
  const { id = null, group_id: groupAreaId = null } = rows[0] ?? {};
  if (id === null || groupAreaId === null) return null;
  return {
    groupAreaId,
    place:
      place.kind === "area"
        ? { kind: "area", areaId: id }
        : { kind: "place", placeId: id, radiusM: place.radiusM },
  };
}
