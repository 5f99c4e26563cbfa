import type { Client } from "../db/database.ts";

/** Marks a running import as example data, so that all of its rows are. */
export async function markAsExample(client: Client, no: number): Promise<void> {
  await client.query("update import set is_example = true where no = $1::integer and status = 'running'", [
    no,
  ]);
}

export interface FinishedExample {
  readonly no: number;
  readonly rows: number;
  /** Local dates of the first and last row, YYYY-MM-DD. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

/** Makes the rows of a running example import count, in one short statement. False when it was no longer running. */
export async function publishExample(
  client: Client,
  { no, rows, firstDay, lastDay }: FinishedExample,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update import
    set status = 'published', published_at = now(), rows_total = $2::integer, rows_accepted = $2::integer,
      first_day = $3::date, last_day = $4::date
    where no = $1::integer and status = 'running'`,
    [no, rows, firstDay, lastDay],
  );
  return rowCount === 1;
}

/** Stops all example imports from counting: in one short statement. */
export async function undoExampleImports(client: Client): Promise<void> {
  await client.query(
    `update import
    set status = case status when 'running' then 'cancelled' else 'undone' end, undone_at = now(), is_swept = false
    where municipality_id = app_municipality() and is_example and status in ('published', 'running')`,
  );
}

/** Sets the date on which example data end, null without any; raises the data version. */
export async function setExampleToday(client: Client, today: string | null): Promise<void> {
  await client.query(
    `update municipality
    set example_today = $1::date, data_version = data_version + 1
    where id = app_municipality()`,
    [today],
  );
}
