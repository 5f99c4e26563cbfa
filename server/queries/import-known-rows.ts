import type { Client } from "../db/database.ts";

export interface KnownRow {
  readonly externalId: string;
  /** Hexadecimal. */
  readonly contentHash: string;
}

/** The two groups of tables that an id is unique in. */
export type RowFamily = "event" | "unsafety_point";

const CURRENT: Readonly<Record<RowFamily, string>> = {
  event: `
    select external_id, content_hash from event
    where municipality_id = app_municipality() and source_id = $1::text and external_id = any($2::text[]) and superseded_by is null
    union all
    select external_id, content_hash from monthly_event
    where municipality_id = app_municipality() and source_id = $1 and external_id = any($2) and superseded_by is null`,
  unsafety_point: `
    select external_id, content_hash from unsafety_point
    where municipality_id = app_municipality() and source_id = $1::text and external_id = any($2::text[]) and superseded_by is null`,
};

const ANY: Readonly<Record<RowFamily, string>> = {
  event: `
    select exists (select from event where municipality_id = app_municipality() and source_id = $1::text)
      or exists (select from monthly_event where municipality_id = app_municipality() and source_id = $1) as found`,
  unsafety_point:
    "select exists (select from unsafety_point where municipality_id = app_municipality() and source_id = $1::text) as found",
};

const SUPERSEDE: Readonly<Record<RowFamily, readonly string[]>> = {
  event: ["event", "monthly_event"].map(supersedeIn),
  unsafety_point: [supersedeIn("unsafety_point")],
};

function supersedeIn(table: string): string {
  return `update ${table} set superseded_by = $3::integer
    where municipality_id = app_municipality() and source_id = $1::text and external_id = any($2::text[]) and superseded_by is null`;
}

/** Which of these ids does a source have already, and with what content? */
export async function findKnownRows(
  client: Client,
  family: RowFamily,
  sourceId: string,
  externalIds: readonly string[],
): Promise<KnownRow[]> {
  const { rows } = await client.query<{ external_id: string; content_hash: Buffer }>(CURRENT[family], [
    sourceId,
    externalIds,
  ]);
  return rows.map((row) => ({ externalId: row.external_id, contentHash: row.content_hash.toString("hex") }));
}

/** Does a source have any rows at all? */
export async function hasRows(client: Client, family: RowFamily, sourceId: string): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>(ANY[family], [sourceId]);
  return rows[0]?.found ?? false;
}

/** Marks the current rows with these ids as replaced by an import; they count until it is published. */
export async function supersedeRows(
  client: Client,
  family: RowFamily,
  replaced: {
    readonly sourceId: string;
    readonly externalIds: readonly string[];
    readonly byImportNo: number;
  },
): Promise<void> {
  for (const statement of SUPERSEDE[family]) {
    await client.query(statement, [replaced.sourceId, replaced.externalIds, replaced.byImportNo]);
  }
}
