import type { PlanePoint } from "#core/domain/place/hexgrid.ts";
import type { Client } from "../db/database.ts";

/** Where something is done, and how far it reaches. */
export interface TreatedPlace extends PlanePoint {
  readonly radiusM: number;
}

/** The places of measures that were not over at a date, and those of all campaigns, which come again each year. */
export async function listTreatedPlaces(client: Client, asOf: string): Promise<TreatedPlace[]> {
  const { rows } = await client.query<TreatedPlace>(
    `select st_x(location) as x, st_y(location) as y, radius_m as "radiusM"
    from measure
    where location is not null and status <> 'cancelled' and (ends_on is null or ends_on >= $1::date)
    union all
    select st_x(location), st_y(location), radius_m
    from campaign_place`,
    [asOf],
  );
  return rows;
}
