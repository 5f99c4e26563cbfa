import type { PlanePoint } from "#core/domain/place/hexgrid.ts";
import type { NamedPlace } from "#core/domain/place/place-areas.ts";
import type { Client } from "../db/database.ts";

interface PlaceRow {
  id: number;
  name: string;
  kind: string;
  rank: number;
  x: number;
  y: number;
}

/** The gazetteer's places in metres, the most important first. */
export async function listPlanePlaces(client: Client): Promise<NamedPlace<PlanePoint>[]> {
  const { rows } = await client.query<PlaceRow>(`
    select id, name, kind, rank, st_x(location) as x, st_y(location) as y
    from place
    order by rank, name, id`);
  return rows.map(({ id, name, kind, rank, x, y }) => ({
    id: String(id),
    name,
    kind,
    rank,
    position: { x, y },
  }));
}
