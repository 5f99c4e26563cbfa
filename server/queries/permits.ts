import type { DutyContacts, NewPermit, Permit } from "#core/contract/shift-plan.ts";
import type { Client } from "../db/database.ts";

/** When and where ordningsvakter may serve. */
export async function listPermits(client: Client): Promise<Permit[]> {
  const { rows } = await client.query<Permit>(`
    select p.id, p.name as "areaName", p.first_day::text as "firstDay",
      p.last_day::text as "lastDay", p.weekhours, p.conditions
    from permit p
    where p.municipality_id = app_municipality()
    order by p.last_day desc, p.name`);
  return rows;
}

/** Stores a permit for the ground of a permit area; null where the area is none. */
export async function addPermit(client: Client, permit: NewPermit): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `insert into permit (municipality_id, name, shape, first_day, last_day, weekhours, conditions)
    select a.municipality_id, a.name, a.shape, $2::date, $3::date, $4::smallint[], $5::text
    from area a
    where a.municipality_id = app_municipality() and a.id = $1::integer and a.kind = 'permit'
    returning id`,
    [permit.areaId, permit.firstDay, permit.lastDay, permit.weekhours, permit.conditions],
  );
  return rows[0]?.id ?? null;
}

/** Takes a permit away; false where there is none. */
export async function removePermit(client: Client, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    "delete from permit where municipality_id = app_municipality() and id = $1::uuid",
    [id],
  );
  return (rowCount ?? 0) > 0;
}

/** The numbers of the crews' lead and of social services on call. */
export async function readContacts(client: Client): Promise<DutyContacts> {
  const { rows } = await client.query<{ function: "lead" | "social"; phone: string }>(
    "select function, phone from duty_contact where municipality_id = app_municipality()",
  );
  const phoneOf = (name: string) => rows.find((row) => row.function === name)?.phone ?? null;
  return { lead: phoneOf("lead"), social: phoneOf("social") };
}

/** Sets those numbers; null takes one away. */
export async function saveContacts(client: Client, contacts: DutyContacts): Promise<void> {
  await client.query("delete from duty_contact where municipality_id = app_municipality()");
  await client.query(
    `insert into duty_contact (municipality_id, function, phone)
    select app_municipality(), t.function, t.phone
    from unnest($1::text[], $2::text[]) as t (function, phone)
    where t.phone is not null`,
    [
      ["lead", "social"],
      [contacts.lead, contacts.social],
    ],
  );
}
