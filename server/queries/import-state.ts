import type { Client } from "../db/database.ts";

export interface ImportCounts {
  readonly rowsTotal: number;
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
  readonly rowsDuplicate: number;
  readonly rowsUpdated: number;
}

/**
 * Writes how far a running import has come, and keeps its row locked until the transaction ends. False
 * when it is no longer running: somebody has cancelled it.
 */
export async function noteProgress(client: Client, no: number, counts: ImportCounts): Promise<boolean> {
  const { rowCount } = await client.query(
    `update import
    set rows_total = $2::integer, rows_accepted = $3::integer, rows_rejected = $4::integer,
      rows_duplicate = $5::integer, rows_updated = $6::integer
    where no = $1::integer and status = 'running'`,
    [
      no,
      counts.rowsTotal,
      counts.rowsAccepted,
      counts.rowsRejected,
      counts.rowsDuplicate,
      counts.rowsUpdated,
    ],
  );
  return rowCount === 1;
}

export interface ImportOutcome {
  readonly no: number;
  readonly counts: ImportCounts;
  readonly format: string;
  readonly normalised: readonly string[];
  readonly issues: string;
  readonly columns: readonly string[];
  readonly mapping: string;
  /** Local dates of the first and last row, YYYY-MM-DD. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

/** Makes all rows of a running import count, in one short statement. False when it was no longer running. */
export async function publishImport(
  client: Client,
  { no, counts, ...outcome }: ImportOutcome,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `with published as (
      update import
      set status = 'published', published_at = now(), rows_total = $2::integer, rows_accepted = $3::integer,
        rows_rejected = $4::integer, rows_duplicate = $5::integer, rows_updated = $6::integer,
        format = $7::text, normalised = $8::text[], issues = $9::jsonb, columns = $10::text[], mapping = $11::jsonb,
        first_day = $12::date, last_day = $13::date
      where no = $1::integer and status = 'running'
      returning municipality_id
    )
    update municipality m
    set data_version = m.data_version + 1
    from published p
    where m.id = p.municipality_id`,
    [
      no,
      counts.rowsTotal,
      counts.rowsAccepted,
      counts.rowsRejected,
      counts.rowsDuplicate,
      counts.rowsUpdated,
      outcome.format,
      outcome.normalised,
      outcome.issues,
      outcome.columns,
      outcome.mapping,
      outcome.firstDay,
      outcome.lastDay,
    ],
  );
  return rowCount === 1;
}

/** Stops a running import; false when it was not running. */
export async function stopImport(
  client: Client,
  no: number,
  status: "cancelled" | "failed",
): Promise<boolean> {
  const { rowCount } = await client.query(
    "update import set status = $2::text where no = $1::integer and status = 'running'",
    [no, status],
  );
  return rowCount === 1;
}

/** Takes back a published import in one short statement. False when it is not published. */
export async function undoImport(client: Client, no: number): Promise<boolean> {
  const { rowCount } = await client.query(
    `with undone as (
      update import
      set status = 'undone', undone_at = now(), is_swept = false
      where no = $1::integer and status = 'published'
      returning municipality_id
    )
    update municipality m
    set data_version = m.data_version + 1
    from undone u
    where m.id = u.municipality_id`,
    [no],
  );
  return rowCount === 1;
}
