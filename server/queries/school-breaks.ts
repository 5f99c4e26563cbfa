import type { Client } from "../db/database.ts";

export interface SchoolBreakRow {
  id: string;
  nameSv: string;
  nameEn: string;
  first: string;
  last: string;
}

/** School breaks that touch the days from `from` to `to` (exclusive). */
export async function listSchoolBreaks(client: Client, from: string, to: string): Promise<SchoolBreakRow[]> {
  const { rows } = await client.query<SchoolBreakRow>(
    `select id, name_sv as "nameSv", name_en as "nameEn", first_day as first, last_day as last
    from calendar_period
    where kind = 'school_break' and first_day < $2::date and last_day >= $1::date
    order by first_day`,
    [from, to],
  );
  return rows;
}

/** Adds a school break; gives its id. */
export async function addSchoolBreak(client: Client, added: Omit<SchoolBreakRow, "id">): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `insert into calendar_period (municipality_id, kind, name_sv, name_en, first_day, last_day)
    values (app_municipality(), 'school_break', $1::text, $2::text, $3::date, $4::date)
    returning id`,
    [added.nameSv, added.nameEn, added.first, added.last],
  );
  return rows[0]?.id ?? "";
}

/** Removes a school break; false when there is none with the id. */
export async function removeSchoolBreak(client: Client, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    "delete from calendar_period where kind = 'school_break' and id = $1::uuid",
    [id],
  );
  return rowCount === 1;
}
