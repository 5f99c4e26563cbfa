import type { MapRule } from "#core/domain/event.ts";
import type { Client } from "../db/database.ts";

export interface CategoryRule {
  readonly id: number;
  readonly key: string;
  readonly nameSv: string;
  readonly nameEn: string;
  readonly mapRule: MapRule;
  readonly aliases: readonly string[];
}

/** Every category of the municipality with the rule that says how it may be stored. */
export async function listCategoryRules(client: Client): Promise<CategoryRule[]> {
  const { rows } = await client.query<CategoryRule>(
    `select id, key, name_sv as "nameSv", name_en as "nameEn", map_rule as "mapRule", aliases
    from category
    where municipality_id = app_municipality()`,
  );
  return rows;
}
