import type { SavedMapping } from "#core/contract/import.ts";
import type { MapRule } from "#core/domain/event.ts";
import type { Client } from "../db/database.ts";

/** What the database knows that reading a file needs. */
export interface ImportSetting {
  readonly srid: number;
  readonly timeZone: string;
  readonly toleranceM: number;
  /** Rings of the boundary, metres, holes included. */
  readonly rings: readonly (readonly (readonly [number, number])[])[];
  readonly source: {
    readonly id: string;
    readonly kind: "events" | "unsafety" | "areas" | "shifts";
    readonly storesText: boolean;
    readonly mapping: SavedMapping | null;
  };
  readonly categories: readonly {
    readonly id: number;
    readonly key: string;
    readonly nameSv: string;
    readonly nameEn: string;
    readonly mapRule: MapRule;
    readonly aliases: readonly string[];
  }[];
  readonly places: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly x: number;
    readonly y: number;
  }[];
}

interface SettingRow {
  srid: number;
  time_zone: string;
  tolerance_m: number;
  boundary: { coordinates: [number, number][][][] };
  source: ImportSetting["source"];
  categories: ImportSetting["categories"] | null;
  places: ImportSetting["places"] | null;
}

/** The municipality, source, categories and gazetteer a file is read with; null for an unknown source. */
export async function readImportSetting(client: Client, sourceId: string): Promise<ImportSetting | null> {
  const { rows } = await client.query<SettingRow>(
    `select m.srid, m.time_zone, m.tolerance_m, st_asgeojson(m.boundary, 2)::json as boundary,
      json_build_object('id', s.id, 'kind', s.kind, 'storesText', s.stores_text, 'mapping', s.mapping) as source,
      (
        select json_agg(json_build_object('id', c.id, 'key', c.key, 'nameSv', c.name_sv, 'nameEn', c.name_en,
          'mapRule', c.map_rule, 'aliases', c.aliases))
        from category c
        where c.municipality_id = m.id
      ) as categories,
      (
        select json_agg(json_build_object('name', p.name, 'aliases', p.aliases,
          'x', st_x(p.location), 'y', st_y(p.location)) order by p.rank, p.id)
        from place p
        where p.municipality_id = m.id
      ) as places
    from municipality m
      join source s on s.municipality_id = m.id
    where m.id = app_municipality() and s.id = $1::text`,
    [sourceId],
  );
  const row = rows[0];
  if (row === undefined) return null;
  return {
    srid: row.srid,
    timeZone: row.time_zone,
    toleranceM: row.tolerance_m,
    rings: row.boundary.coordinates.flat(),
    source: row.source,
    categories: row.categories ?? [],
    places: row.places ?? [],
  };
}
