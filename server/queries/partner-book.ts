import type { PartnerBook } from "#core/contract/partner.ts";
import type { Client } from "../db/database.ts";

/** The organisations that take part with their contacts and reports, and what lies open in their areas. */
export async function readPartnerBook(client: Client): Promise<PartnerBook> {
  const { rows } = await client.query<PartnerBook>(`
    with industrial as (
      select a.id, a.name, a.shape, (
        select g.id
        from area g
        where g.municipality_id = a.municipality_id and g.kind = 'group' and st_intersects(g.shape, a.shape)
        order by st_area(st_intersection(g.shape, a.shape)) desc
        limit 1
      ) as group_id
      from area a
      where a.municipality_id = app_municipality() and a.kind = 'industrial'
    ),
    one as (
      select p.*, coalesce(r.told, 0) as told, coalesce(r.calm, 0) as calm, st_transform(p.location, 4326) as at
      from partner p
        left join partner_reports() r on r.partner_id = p.id
    ),
    problems as (
      select p.id, p.title, p.place_name, p.place_key, p.status, i.id as area_id, o.id as partner_id,
        nullif(p.owner_name, '') as owner_name
      from problem p
        left join industrial i on st_covers(i.shape, p.location)
        left join lateral (
          select o.id
          from partner o
          where o.municipality_id = p.municipality_id and o.name = p.owner_name
          order by o.id
          limit 1
        ) o on true
      where p.status <> 'closed'
    ),
    measures as (
      select m.id, m.title, m.place_name, m.status, m.follow_up_on, i.id as area_id, m.owner_partner_id as partner_id,
        m.owner as owner_name
      from measure m
        left join industrial i on st_covers(i.shape, m.location)
      where m.status <> 'cancelled'
    )
    select
      coalesce((
        select json_agg(json_build_object('id', i.id, 'name', i.name, 'groupId', i.group_id) order by i.name)
        from industrial i
      ), '[]') as areas,
      coalesce((
        select json_agg(json_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'areaId', i.id,
          'groupName', (
            select g.name
            from area g
            where g.municipality_id = o.municipality_id and g.kind = 'group' and st_covers(g.shape, o.location)
            order by g.id
            limit 1
          ),
          'lon', round(st_x(o.at)::numeric, 6), 'lat', round(st_y(o.at)::numeric, 6), 'owns', o.owns,
          'joinedOn', o.joined_on, 'told', o.told, 'calm', o.calm, 'version', o.version, 'isExample', o.is_example,
          'contacts', coalesce((
            select json_agg(json_build_object('functionName', c.function_name, 'phone', c.phone, 'email', c.email)
              order by c.function_name)
            from partner_contact c
            where c.municipality_id = o.municipality_id and c.partner_id = o.id
          ), '[]')) order by o.name)
        from one o
          left join industrial i on i.id = o.area_id
      ), '[]') as partners,
      coalesce((
        select json_agg(json_build_object('id', p.id, 'title', p.title, 'placeName', p.place_name,
          'placeKey', p.place_key, 'status', p.status, 'areaId', p.area_id, 'partnerId', p.partner_id,
          'ownerName', p.owner_name) order by p.place_name, p.title)
        from problems p
        where p.area_id is not null or p.partner_id is not null
      ), '[]') as problems,
      coalesce((
        select json_agg(json_build_object('id', m.id, 'title', m.title, 'placeName', m.place_name,
          'status', m.status, 'followUpOn', m.follow_up_on, 'areaId', m.area_id, 'partnerId', m.partner_id,
          'ownerName', m.owner_name) order by m.follow_up_on nulls last, m.title)
        from measures m
        where m.area_id is not null or m.partner_id is not null
      ), '[]') as measures`);
  return rows[0] ?? { areas: [], partners: [], problems: [], measures: [] };
}
