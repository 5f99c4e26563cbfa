import type { Import } from "#core/contract/import.ts";
import type { Client } from "../db/database.ts";

interface ImportRow {
  id: string;
  no: number;
  source_id: string;
  file_name: string;
  status: Import["status"];
  rows_total: number;
  rows_accepted: number;
  rows_rejected: number;
  rows_duplicate: number;
  rows_updated: number;
  normalised: string[];
  issues: Import["issues"];
  columns: string[];
  is_example: boolean;
  created_at: Date;
  published_at: Date | null;
  first_day: string | null;
  last_day: string | null;
}

/** An import with its number and the columns of its file. */
export interface FoundImport {
  readonly no: number;
  readonly columns: readonly string[];
  readonly item: Import;
}

const COLUMNS = `i.id, i.no, i.source_id, i.file_name, i.status, i.rows_total, i.rows_accepted, i.rows_rejected,
  i.rows_duplicate, i.rows_updated, i.normalised, i.columns, i.is_example, i.created_at, i.published_at,
  i.first_day::text, i.last_day::text`;

function present(row: ImportRow): FoundImport {
  return {
    no: row.no,
    columns: row.columns,
    item: {
      id: row.id,
      source: row.source_id,
      fileName: row.file_name,
      status: row.status,
      rowsTotal: row.rows_total,
      rowsAccepted: row.rows_accepted,
      rowsRejected: row.rows_rejected,
      rowsDuplicate: row.rows_duplicate,
      rowsUpdated: row.rows_updated,
      normalised: row.normalised,
      issues: row.issues,
      createdAt: row.created_at.toISOString(),
      publishedAt: row.published_at?.toISOString() ?? null,
      isExample: row.is_example,
      canUndo: row.status === "published",
      firstDay: row.first_day,
      lastDay: row.last_day,
    },
  };
}

/** The newest imports, at most `limit`, without their issues. */
export async function listImports(client: Client, limit: number): Promise<Import[]> {
  const { rows } = await client.query<ImportRow>(
    `select ${COLUMNS}, '[]'::jsonb as issues from import i where i.origin = 'file' order by i.no desc limit $1::integer`,
    [limit],
  );
  return rows.map((row) => present(row).item);
}

/** One import, or null. */
export async function findImport(client: Client, id: string): Promise<FoundImport | null> {
  const { rows } = await client.query<ImportRow>(
    `select ${COLUMNS}, i.issues from import i where i.id = $1::uuid and i.origin = 'file'`,
    [id],
  );
  return rows[0] === undefined ? null : present(rows[0]);
}
