import type { Client } from "../../../server/db/database.ts";

/**
 * Plants what groups work with: a held meeting of Boo with notes and decisions for those inside, another of Älta,
 * a measure of Älta's, and a control that is planned and names the analyst. All that a path may lead to has the id.
 */
export async function plantGroupCanaries(client: Client, id: string): Promise<void> {
  await client.query(
    `with held as (
      insert into meeting (municipality_id, id, group_id, starts_at, status, room)
      select 182, case key when 'boo' then $1::uuid else gen_random_uuid() end, id, '2026-10-14T11:00Z', 'planned',
        case key when 'boo' then '' else 'KANARIE-ANNAT-MOTE' end
      from area where kind = 'group' and key in ('boo', 'alta')
      returning municipality_id, id, group_id, case id when $1::uuid then 'KANARIE-INNE' else 'KANARIE-ANNAT-MOTE' end as said
    ),
    item as (
      insert into meeting_item (municipality_id, meeting_id, ordinal, kind, title, minutes)
      select municipality_id, id, 1, 'own', 'Läget', 10 from held
      returning municipality_id, meeting_id
    ),
    note as (
      insert into meeting_note (municipality_id, meeting_id, ordinal, body, is_outside)
      select i.municipality_id, i.meeting_id, 1, h.said, h.said <> 'KANARIE-INNE'
      from item i join held h on h.id = i.meeting_id
    )
    insert into decision (municipality_id, id, group_id, meeting_id, ordinal, body, owner, due_on, is_outside)
    select municipality_id, case id when $1::uuid then $1::uuid else gen_random_uuid() end, group_id, id, 1, said, said,
      '2027-01-15', said <> 'KANARIE-INNE'
    from held`,
    [id],
  );
  await client.query(
    "update meeting set status = 'held', closed_at = now() where starts_at = '2026-10-14T11:00Z'",
  );
  await client.query(
    `insert into measure (municipality_id, id, title, cause, place_name, group_id, owner, partners, target)
    select 182, $1::uuid, 'KANARIE-INSATS', 'KANARIE-INSATS', 'KANARIE-INSATS', id, 'KANARIE-INSATS', '{KANARIE-INSATS}',
      'KANARIE-INSATS'
    from area where kind = 'group' and key = 'alta'`,
    [id],
  );
  await client.query(
    `insert into inspection (municipality_id, id, kind, group_id, month, status, authorities, named)
    select 182, $1::uuid, 'pub', id, '2031-03-01', 'planned', '{KANARIE-KONTROLL}',
      array(select id from account where role = 'analyst')
    from area where kind = 'group' and key = 'boo'`,
    [id],
  );
}
