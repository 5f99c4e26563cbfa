import type { MapRule } from "#core/domain/event.ts";
import type { Client } from "../db/database.ts";

export interface ReferenceCategory {
  readonly id: number;
  readonly key: string;
  readonly parentKey: string | null;
  readonly nameSv: string;
  readonly nameEn: string;
  readonly colour: string;
  readonly mapRule: MapRule;
  readonly foundByControl: boolean;
  readonly aliases: readonly string[];
}

/** Adds categories or brings them up to date; groups must stand before what lies in them. */
export async function saveCategories(
  client: Client,
  categories: readonly ReferenceCategory[],
): Promise<void> {
  await client.query(
    `with given as (
      select *
      from jsonb_to_recordset($1::jsonb) as c (id smallint, key text, "parentKey" text, "nameSv" text, "nameEn" text,
        colour text, "mapRule" text, "foundByControl" boolean, aliases text[], ordinal smallint)
    )
    insert into category (municipality_id, id, key, parent_id, name_sv, name_en, colour, map_rule, found_by_control,
      aliases, ordinal)
    select app_municipality(), c.id, c.key, parent.id, c."nameSv", c."nameEn", c.colour, c."mapRule",
      c."foundByControl", c.aliases, c.ordinal
    from given c
      left join given parent on parent.key = c."parentKey"
    order by c.ordinal
    on conflict (municipality_id, id) do update
    set key = excluded.key, parent_id = excluded.parent_id, name_sv = excluded.name_sv, name_en = excluded.name_en,
      colour = excluded.colour, map_rule = excluded.map_rule, found_by_control = excluded.found_by_control,
      aliases = excluded.aliases, ordinal = excluded.ordinal`,
    [JSON.stringify(categories.map((category, index) => ({ ...category, ordinal: index + 1 })))],
  );
}
