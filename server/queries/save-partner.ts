import type { NewPartner, OwnedByPartner, PartnerContact } from "#core/contract/partner.ts";
import type { Client } from "../db/database.ts";

/** What is kept of an organisation, beside where it is. */
export interface PartnerContent {
  readonly name: string;
  readonly kind: string;
  readonly owns: string | null;
  readonly joinedOn: string | null;
  readonly contacts: readonly PartnerContact[];
}

/** Stores a new organisation in its industrial area or at its place; false where there is no such place. */
export async function addPartner(
  client: Client,
  { id, areaId, placeId }: Pick<NewPartner, "id" | "areaId" | "placeId">,
  partner: PartnerContent,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `with at as (
      select st_pointonsurface(a.shape) as location, a.id as area_id
      from area a
      where a.municipality_id = app_municipality() and a.kind = 'industrial' and a.id = $5::integer
      union all
      select p.location, (
        select min(a.id)
        from area a
        where a.municipality_id = p.municipality_id and a.kind = 'industrial' and st_covers(a.shape, p.location)
      )
      from place p
      where p.municipality_id = app_municipality() and p.id = $6::integer and $5::integer is null
    )
    insert into partner (municipality_id, id, name, kind, area_id, location, owns, joined_on)
    select app_municipality(), $1::uuid, $2::text, $3::text, at.area_id, at.location, $4::text, $7::date
    from at
    on conflict do nothing`,
    [id, partner.name, partner.kind, partner.owns, areaId, placeId, partner.joinedOn],
  );
  if ((rowCount ?? 0) === 0) return false;
  await storeContacts(client, id, partner.contacts);
  return true;
}

/** Changes an organisation and how it is reached; false where another change came between. */
export async function changePartner(
  client: Client,
  { id, version }: { readonly id: string; readonly version: number },
  partner: PartnerContent,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update partner
    set name = $3::text, kind = $4::text, owns = $5::text, joined_on = $6::date, version = version + 1
    where municipality_id = app_municipality() and id = $1::uuid and version = $2::integer`,
    [id, version, partner.name, partner.kind, partner.owns, partner.joinedOn],
  );
  if ((rowCount ?? 0) === 0) return false;
  await storeContacts(client, id, partner.contacts);
  return true;
}

async function storeContacts(client: Client, id: string, contacts: readonly PartnerContact[]): Promise<void> {
  await client.query(
    "delete from partner_contact where municipality_id = app_municipality() and partner_id = $1::uuid",
    [id],
  );
  await client.query(
    `insert into partner_contact (municipality_id, partner_id, function_name, phone, email)
    select app_municipality(), $1::uuid, c."functionName", c.phone, c.email
    from jsonb_to_recordset($2::jsonb) as c ("functionName" text, phone text, email text)
    on conflict do nothing`,
    [id, JSON.stringify(contacts)],
  );
}

/** Removes an organisation; false where there is none. */
export async function removePartner(client: Client, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    "delete from partner where municipality_id = app_municipality() and id = $1::uuid",
    [id],
  );
  return (rowCount ?? 0) > 0;
}

const SET_OWNER = {
  problem: `
    update problem
    set owner_name = case when $3::boolean then p.name else '' end, version = problem.version + 1, updated_at = now(),
      updated_by_role = 'planner'
    from partner p
    where problem.municipality_id = app_municipality() and problem.id = $2::uuid and p.id = $1::uuid
      and p.municipality_id = problem.municipality_id and ($3::boolean or problem.owner_name = p.name)`,
  measure: `
    update measure
    set owner_partner_id = case when $3::boolean then p.id end,
      owner = case when $3::boolean then coalesce(measure.owner, p.name) else measure.owner end,
      version = measure.version + 1
    from partner p
    where measure.municipality_id = app_municipality() and measure.id = $2::uuid and p.id = $1::uuid
      and p.municipality_id = measure.municipality_id and ($3::boolean or measure.owner_partner_id = p.id)`,
} as const;

/** Says that an organisation owns a cause analysis or a measure, or no longer does; false where there is none. */
export async function setPartnerOwner(
  client: Client,
  partnerId: string,
  { kind, id, isOwner }: OwnedByPartner,
): Promise<boolean> {
  const { rowCount } = await client.query(SET_OWNER[kind], [partnerId, id, isOwner]);
  return (rowCount ?? 0) > 0;
}
