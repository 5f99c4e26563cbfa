import type { Audit } from "#core/contract/admin.ts";
import type { Client } from "../db/database.ts";

interface EntryRow {
  no: number;
  at: Date;
  username: string | null;
  role: string;
  action: string;
  subject: string | null;
  detail: Record<string, unknown>;
}

/** The newest entries of the audit log before a number, at most `limit`. */
export async function listAudit(
  client: Client,
  before: number | null,
  limit: number,
): Promise<Audit["items"]> {
  const { rows } = await client.query<EntryRow>(
    `select e.no, e.at, a.username, e.role, e.action, e.subject, e.detail
    from audit_entry e
      left join account a on a.municipality_id = e.municipality_id and a.id = e.account_id
    where $1::bigint is null or e.no < $1
    order by e.no desc
    limit $2::integer`,
    [before, limit],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Notes in the audit log what the actor does. Never with content: `detail` is for counts and formats. */
export async function noteAudit(
  client: Client,
  action: string,
  subject: string | null = null,
  detail: Readonly<Record<string, string | number | boolean>> = {},
): Promise<void> {
  await client.query("select note_audit($1::text, $2::text, $3::jsonb)", [
    action,
    subject,
    JSON.stringify(detail),
  ]);
}

/** One link of the chain as it is stored. */
export interface AuditLink {
  readonly no: number;
  /** What the hash was made of, after the hash before. */
  readonly text: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** The next links of the actor's chain after a number, in order; hashes as hexadecimal. */
export async function readAuditLinks(client: Client, after: number, limit: number): Promise<AuditLink[]> {
  const { rows } = await client.query<AuditLink>(
    `select e.no, audit_text(e) as text, encode(e.previous_hash, 'hex') as "previousHash",
      encode(e.hash, 'hex') as hash
    from audit_entry e
    where e.no > $1::bigint
    order by e.no
    limit $2::integer`,
    [after, limit],
  );
  return rows;
}

/** The last link the chain is known to have; null for an empty one. */
export async function readAuditHead(client: Client): Promise<{ no: number; hash: string } | null> {
  const { rows } = await client.query<{ no: number; hash: string }>(
    "select no, encode(hash, 'hex') as hash from audit_head where municipality_id = app_municipality()",
  );
  return rows[0] ?? null;
}
