import type { Client } from "../db/database.ts";
import type { RowOwner } from "./import-insert-events.ts";

/** What is kept of an event of a category under the rule "municipality". */
export interface StoredMonth {
  readonly id: string;
  readonly externalId: string;
  readonly categoryId: number;
  /** First day of the month, YYYY-MM-DD. */
  readonly month: string;
  readonly contentHash: string;
}

/** Stores the months of some events that are never mapped. */
export async function insertMonths(
  client: Client,
  owner: RowOwner,
  months: readonly StoredMonth[],
): Promise<void> {
  await client.query(
    `insert into monthly_event (municipality_id, source_id, import_no, id, external_id, category_id, month, content_hash)
    select app_municipality(), $2::text, $1::integer, t.id, t.external_id, t.category_id, t.month, decode(t.content_hash, 'hex')
    from unnest($3::uuid[], $4::text[], $5::smallint[], $6::date[], $7::text[])
      as t (id, external_id, category_id, month, content_hash)`,
    [
      owner.importNo,
      owner.sourceId,
      months.map((row) => row.id),
      months.map((row) => row.externalId),
      months.map((row) => row.categoryId),
      months.map((row) => row.month),
      months.map((row) => row.contentHash),
    ],
  );
}
