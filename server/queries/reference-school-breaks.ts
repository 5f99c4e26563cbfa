import type { Client } from "../db/database.ts";

export interface ReferenceSchoolBreak {
  readonly nameSv: string;
  readonly nameEn: string;
  readonly first: string;
  readonly last: string;
}

/** Adds school breaks, leaving alone those that one of the same name already touches: somebody may have moved it. */
export async function addMissingSchoolBreaks(
  client: Client,
  breaks: readonly ReferenceSchoolBreak[],
): Promise<void> {
  await client.query(
    `insert into calendar_period (municipality_id, kind, name_sv, name_en, first_day, last_day)
    select app_municipality(), 'school_break', b."nameSv", b."nameEn", b.first, b.last
    from jsonb_to_recordset($1::jsonb) as b ("nameSv" text, "nameEn" text, first date, last date)
    where not exists (
      select
      from calendar_period p
      where p.municipality_id = app_municipality() and p.kind = 'school_break' and p.name_sv = b."nameSv"
        and p.first_day <= b.last and p.last_day >= b.first
    )`,
    [JSON.stringify(breaks)],
  );
}
