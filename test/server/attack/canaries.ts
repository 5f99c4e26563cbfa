import { type Role, ROLES } from "#core/contract/session.ts";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import { noteAudit } from "../../../server/queries/audit.ts";
import type { Database } from "../../../server/db/database.ts";
import { TEST_MUNICIPALITY } from "../../helpers/database-states.ts";
import { plantGroupCanaries } from "./group-canaries.ts";

/** A string planted in one field, and the roles that may ever get it in an answer. */
export const CANARIES: Readonly<Record<string, readonly Role[]>> = {
  "KANARIE-TEXT": ["analyst"],
  "KANARIE-PLATS": ["analyst", "planner"],
  "KANARIE-EXTERNT": ["analyst", "planner"],
  // The point, in degrees as the server writes them.
  "18.171717": ["analyst", "planner"],
  "59.314158": ["analyst", "planner"],
  "KANARIE-MANAD": [],
  "KANARIE-YTA": ["analyst", "planner"],
  "KANARIE-AGARE": ["analyst", "planner"],
  "KANARIE-OTRYGG": ["analyst", "planner"],
  "KANARIE-PASS": ["analyst", "planner"],
  "KANARIE-STOPP": ["analyst", "planner"],
  // When the shift that lies ahead begins.
  "2031-03-03T": ["analyst", "planner"],
  "KANARIE-VANDRING": ["analyst", "planner", "police"],
  "2031-03-04T": ["analyst", "planner", "police"],
  "KANARIE-PROTOKOLL": ["analyst", "planner"],
  "KANARIE-KAMPANJ": ["analyst", "planner", "police"],
  "KANARIE-JÄMFÖRD": ["analyst", "planner", "police"],
  "KANARIE-VALLOKAL": ["analyst", "planner", "police"],
  "2031-03-06T": ["analyst", "planner", "police"],
  "KANARIE-PARTNER": ["analyst", "planner", "admin"],
  "KANARIE-PROBLEM": ["analyst", "planner"],
  "KANARIE-FUNKTION": ["analyst", "planner"],
  "kanarie@example.org": ["analyst", "planner"],
  "KANARIE-SCEN": ["analyst", "planner", "police"],
  // A cause analysis: whole for those inside, its own group and the police; a draft for nobody outside.
  "KANARIE-RUBRIK": ["analyst", "planner", "police", "group_authority"],
  "KANARIE-UTSATT": ["analyst", "planner", "police", "group_authority"],
  "KANARIE-UTKAST": ["analyst", "planner", "police", "group_authority"],
  "KANARIE-FIL": ["analyst"],
  "KANARIE-MEDDELANDE": ["analyst"],
  "KANARIE-RAD": ["analyst"],
  "KANARIE-KOPPLING": ["analyst"],
  "KANARIE-RAPPORT": ["analyst"],
  "KANARIE-BLAD-SKAL": ROLES.filter((role) => role !== "admin"),
  "KANARIE-BLAD-INNEHALL": [],
  "KANARIE-BLAD-ANNAN": ["analyst", "planner", "police"],
  // Said at a held meeting for those inside, and of another group; a planned control, known to those it names.
  "KANARIE-INNE": ["analyst", "planner", "group_authority"],
  "KANARIE-ANNAT-MOTE": ["analyst", "planner"],
  "KANARIE-INSATS": ["analyst", "planner", "police"],
  "KANARIE-KONTROLL": ["analyst"],
  "KANARIE-ROND": ["analyst", "planner"],
  "KANARIE-VECKA": ["analyst", "planner"],
  // The planner chooses among the guards who serves, and the analyst reads the plan.
  "KANARIE-KONTO": ["admin", "analyst", "planner"],
  "KANARIE-LOGG": ["admin"],
  argon2: [],
};

/** Ids of what was planted, to ask for by. */
export interface PlantedIds {
  readonly importId: string;
  readonly accountId: string;
  readonly areaId: number;
}

/** Plants a canary in every field that somebody must not see. */
export async function plantCanaries(database: Database): Promise<PlantedIds> {
  return withActor(
    database,
    jobActor(TEST_MUNICIPALITY),
    async (client) => {
      const { rows } = await client.query<PlantedIds>(`
        with brought as (
          insert into import (municipality_id, id, source_id, file_name, file_hash, status, is_swept, published_at, issues,
            columns, rows_rejected)
          values (182, gen_random_uuid(), 'kia', 'KANARIE-FIL.csv', 'x', 'published', true, now(),
            '[{"code": "x", "severity": "warning", "message": "KANARIE-MEDDELANDE"}]', '{"id","text"}', 1)
          returning id, no
        ),
        rejected as (
          insert into import_rejected_row (municipality_id, import_no, "row", record, cells, "column", code, reason)
          select 182, no, 2, 1, '["1", "KANARIE-RAD"]', 'text', 'x', 'KANARIE-RAD' from brought
        ),
        point as (
          select st_transform(st_setsrid(st_makepoint(18.1717175, 59.3141585), 4326), 3006) as location
        ),
        stored as (
          insert into event (municipality_id, source_id, external_id, category_id, import_no, occurred_from, is_date_only,
            start_day, start_weekhour, is_spread, grade, setting, accuracy, place_name, location, cell_100, cell_200,
            cell_400, area_group, content_hash)
          select 182, 'klotter', 'KANARIE-EXTERNT', c.id, brought.no, '2026-10-02T20:00Z', false, '2026-10-02', 118, false, 0,
            'outdoors', 'exact', 'KANARIE-PLATS', p.location,
            hexagon_cell(st_x(p.location), st_y(p.location), 100), hexagon_cell(st_x(p.location), st_y(p.location), 200),
            hexagon_cell(st_x(p.location), st_y(p.location), 400),
            (select id from area where kind = 'group' and st_covers(shape, p.location)), '\\x00'
          from brought, point p, category c
          where c.key = 'graffiti_building'
          returning municipality_id, id
        ),
        text as (
          insert into event_text (municipality_id, event_id, body) select municipality_id, id, 'KANARIE-TEXT' from stored
        ),
        sprayed as (
          insert into graffiti (municipality_id, event_id, motif, surface, owner)
          select municipality_id, id, 'tag', 'KANARIE-YTA', 'KANARIE-AGARE' from stored
        ),
        intimate as (
          insert into monthly_event (municipality_id, source_id, external_id, category_id, month, import_no, content_hash)
          select 182, 'kia', 'KANARIE-MANAD', (select min(id) from category where map_rule = 'municipality'), '2026-10-01', no, '\\x00'
          from brought
        ),
        unsafe as (
          insert into unsafety_point (municipality_id, source_id, external_id, kind, import_no, observed_on, accuracy,
            place_name, location, content_hash)
          select 182, 'otrygghet', 'KANARIE-EXTERNT', 'lighting', no, '2026-10-02', 'exact', 'KANARIE-OTRYGG', p.location, '\\x00'
          from brought, point p
        ),
        added as (
          insert into account (municipality_id, username, display_name, role, password_hash)
          values (182, 'kanarie-konto', 'KANARIE-KONTO', 'guard', '$argon2id$kanarie')
          returning id
        )
        select brought.id as "importId", added.id as "accountId",
          (select min(id) from area where kind = 'group') as "areaId"
        from brought, added`);
      const [ids] = rows;
      if (ids === undefined) throw new Error("inget planterades");
      // One id for everything planted: a path with an id leads to it, whatever it is of.
      const id = [ids.importId];
      await client.query(
        `
        with planned as (
          insert into shift (municipality_id, id, kind, name, status, starts_at, ends_at, area_id)
          select 182, case key when 'boo' then $1::uuid else gen_random_uuid() end, 'kommunvakt', 'KANARIE-PASS', 'planned',
            '2031-03-03T16:00Z', '2031-03-03T22:00Z', id
          from area where kind = 'group'
          returning id
        )
        insert into shift_stop (municipality_id, shift_id, ordinal, name, location, planned_from, planned_to)
        select 182, id, 1, 'KANARIE-STOPP', st_setsrid(st_makepoint(680000, 6580000), 3006),
          '2031-03-03T17:00Z', '2031-03-03T18:00Z'
        from planned`,
        id,
      );
      await client.query(
        `
        with planned as (
          insert into campaign (municipality_id, id, title, season, owner, first_week, last_week)
          values (182, $1::uuid, 'KANARIE-KAMPANJ', 'spring', 'KANARIE-KAMPANJ', 18, 20)
          returning municipality_id, id
        )
        , compared as (
          insert into campaign_ground (municipality_id, campaign_id, ordinal, name, location, reason)
          select municipality_id, id, 1, 'KANARIE-JÄMFÖRD', st_setsrid(st_makepoint(682000, 6579000), 3006),
            'KANARIE-JÄMFÖRD'
          from planned
        )
        insert into campaign_place (municipality_id, campaign_id, ordinal, name, location, group_id)
        select municipality_id, id, 1, 'KANARIE-KAMPANJ', st_setsrid(st_makepoint(681000, 6579000), 3006), (
          select a.id
          from area a
          where a.kind = 'group' and a.name like '%Älta'
        )
        from planned`,
        id,
      );
      await client.query(
        `
        with planned as (
          insert into occasion (municipality_id, id, kind, place_name, location, starts_at, ends_at, responsible)
          values (182, $1::uuid, 'polling_place', 'KANARIE-VALLOKAL', st_setsrid(st_makepoint(681000, 6579000), 3006),
            '2031-03-06T16:00Z', '2031-03-06T18:00Z', 'KANARIE-VALLOKAL')
          returning municipality_id, id
        )
        insert into occasion_item (municipality_id, occasion_id, ordinal, body)
        select municipality_id, id, 1, 'KANARIE-VALLOKAL' from planned`,
        id,
      );
      await client.query(
        `
        with planned as (
          insert into walk (municipality_id, id, kind, name, status, starts_at, ends_at)
          values (182, $1::uuid, 'trygghetsvandring', 'KANARIE-VANDRING', 'planned', '2031-03-04T16:00Z', '2031-03-04T18:00Z')
          returning municipality_id, id
        )
        insert into walk_point (municipality_id, id, walk_id, kind, body, place_name, location, is_unsafety, action, owner,
          due_on)
        select municipality_id, gen_random_uuid(), id, 'bad', 'KANARIE-PROTOKOLL', 'KANARIE-VANDRING',
          st_setsrid(st_makepoint(681000, 6579000), 3006), true, 'KANARIE-VANDRING', 'KANARIE-VANDRING', '2031-03-05'
        from planned`,
        id,
      );
      await client.query(
        `
        with added as (
          insert into partner (municipality_id, id, name, kind, location, owns, area_id)
          select 182, $1::uuid, 'KANARIE-PARTNER', 'property_owner', st_setsrid(st_makepoint(681000, 6579000), 3006),
            'KANARIE-PROBLEM', (select min(id) from area where kind = 'industrial')
          returning id
        )
        insert into partner_contact (municipality_id, partner_id, function_name, phone, email)
        select 182, id, 'KANARIE-FUNKTION', '070', 'kanarie@example.org' from added`,
        id,
      );
      await client.query(
        `
        insert into drug_scene (municipality_id, id, name, status, shape, profile, first_seen, last_seen)
        select 182, case key when 'boo' then $1::uuid else gen_random_uuid() end, 'KANARIE-SCEN', 'active', st_multi(st_buffer(st_pointonsurface(shape), 50)),
          array_fill(0::real, array[168]), '2026-01-01', '2026-11-01'
        from area where kind = 'group'`,
        id,
      );
      await client.query(
        `
        insert into own_report (municipality_id, id, account_id, kind, area_id, occurred_from, occurred_to, certainty, body)
        select 182, $1::uuid, null, 'other', min(id), '2026-10-02T20:00Z', '2026-10-02T21:00Z', 'seen',
          'KANARIE-RAPPORT'
        from area where kind = 'group'`,
        id,
      );
      await client.query(
        `
        with round as (
          insert into graffiti_round (municipality_id, name) values (182, 'KANARIE-ROND') returning id
        )
        insert into graffiti_surface (municipality_id, id, round_id, ordinal, name, kind, owner, location)
        select 182, $1::uuid, id, 1, 'KANARIE-ROND', 'building', 'KANARIE-ROND',
          st_setsrid(st_makepoint(680000, 6580000), 3006)
        from round`,
        id,
      );
      await client.query(`
        insert into report_week_summary (municipality_id, area_id, week, expected, answered, calm, kinds, note)
        select 182, min(id), '2026-09-28', 1, 1, 0, '[]', 'KANARIE-VECKA' from area where kind = 'group'`);
      // A sheet that was withdrawn, and one of a group that no account belongs to.
      await client.query(
        `
        with ground as (
          select id, key, st_multi(st_buffer(st_pointonsurface(shape), 150)) as shape
          from area where kind = 'group' and key in ('boo', 'alta')
        ),
        published as (
          insert into place_sheet (municipality_id, id, place_key, place_name, shape, group_area_id, area_ids, meeting_on,
            period_from, period_to, published_on, withdrawn_at, withdrawn_reason)
          select 182, case key when 'boo' then gen_random_uuid() else $1::uuid end, 'kanarie-' || key, case key when 'boo' then 'Indragen' else 'KANARIE-BLAD-ANNAN' end, shape, id,
            array[id], '2026-10-10', '2026-03-01', '2026-10-01', '2026-10-02',
            case key when 'boo' then now() end, case key when 'boo' then 'KANARIE-BLAD-SKAL' end
          from ground
          returning municipality_id, id, place_name
        )
        insert into place_sheet_content (municipality_id, sheet_id, sheet)
        select municipality_id, id, jsonb_build_object('eventsAtLeast', 20, 'windows', '[1]'::jsonb, 'reason',
          case place_name when 'Indragen' then 'KANARIE-BLAD-INNEHALL' else 'KANARIE-BLAD-ANNAN' end)
        from published`,
        id,
      );
      await client.query(
        `
        with written as (
          insert into problem (municipality_id, id, title, status, place_key, place_name, location, group_area_id, whys,
            conclusion)
          select 182, case when key = 'alta' and status = 'ready' then $1::uuid else gen_random_uuid() end,
            'KANARIE-RUBRIK', status, 'area:' || id, name, st_pointonsurface(shape), id,
            '{KANARIE-RUBRIK}', 'KANARIE-RUBRIK'
          from area
            cross join (values ('ready'), ('draft')) as given (status)
          where kind = 'group'
          returning municipality_id, id, status
        )
        insert into problem_cause (municipality_id, problem_id, ordinal, part, cause, evidence_grade, evidence, kind)
        select municipality_id, id, 1, 'target', 'KANARIE-UTSATT', 'shown', 'KANARIE-UTSATT', 'social' from written
        union all
        select municipality_id, id, 2, 'place', 'KANARIE-UTKAST', 'shown', '', 'situational' from written
        where status = 'draft'`,
        id,
      );
      await plantGroupCanaries(client, ids.importId);
      await client.query(`update source set mapping = '{"KANARIE-KOPPLING": 1}' where id = 'polis'`);
      await noteAudit(client, "prov.kanarie", "KANARIE-LOGG");
      return ids;
    },
    { access: "write" },
  );
}

/** The canaries in a text that a role may not have. */
export const foundIn = (text: string, role: Role | null): string[] =>
  Object.entries(CANARIES).flatMap(([canary, allowed]) =>
    text.includes(canary) && (role === null || !allowed.includes(role)) ? [canary] : [],
  );
