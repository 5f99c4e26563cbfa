import type { Client } from "../db/database.ts";

/** Points in metres of the municipality's coordinate system. */
interface Point {
  readonly x: number;
  readonly y: number;
}

export interface DrugSceneRow {
  readonly name: string;
  readonly status: string;
  readonly ring: readonly Point[];
  readonly profile: readonly number[];
  readonly firstSeen: string;
  readonly lastSeen: string;
}

/** Stores example drug scenes. */
export async function insertExampleDrugScenes(
  client: Client,
  scenes: readonly DrugSceneRow[],
): Promise<void> {
  const given = scenes.map(({ ring, ...scene }) => ({
    ...scene,
    shape: JSON.stringify({ type: "MultiPolygon", coordinates: [[ring.map(({ x, y }) => [x, y])]] }),
  }));
  await client.query(
    `insert into drug_scene (municipality_id, name, status, shape, profile, first_seen, last_seen, is_example)
    select m.id, s.name, s.status, st_setsrid(st_geomfromgeojson(s.shape), m.srid), s.profile, s."firstSeen",
      s."lastSeen", true
    from municipality m
      cross join jsonb_to_recordset($1::jsonb) as s (name text, status text, shape text, profile real[],
        "firstSeen" date, "lastSeen" date)
    where m.id = app_municipality()`,
    [JSON.stringify(given)],
  );
}

export interface PartnerRow extends Point {
  readonly name: string;
  readonly kind: string;
  readonly owns: string;
  readonly joinedOn: string | null;
  readonly contact: string;
}

/** Stores example partners in the industrial area they lie in, each with a function to turn to, at numbers kept for fiction. */
export async function insertExamplePartners(client: Client, partners: readonly PartnerRow[]): Promise<void> {
  await client.query(
    `with given as (
      select gen_random_uuid() as id, p.*
      from jsonb_to_recordset($1::jsonb) as p (name text, kind text, owns text, "joinedOn" date, contact text,
        x double precision, y double precision)
    ),
    stored as (
      insert into partner (municipality_id, id, name, kind, area_id, location, owns, joined_on, is_example)
      select m.id, g.id, g.name, g.kind,
        (
          select min(a.id)
          from area a
          where a.municipality_id = m.id and a.kind = 'industrial'
            and st_covers(a.shape, st_setsrid(st_makepoint(g.x, g.y), m.srid))
        ),
        st_setsrid(st_makepoint(g.x, g.y), m.srid), g.owns, g."joinedOn", true
      from municipality m
        cross join given g
      where m.id = app_municipality()
      returning municipality_id, id
    )
    insert into partner_contact (municipality_id, partner_id, function_name, phone)
    select s.municipality_id, s.id, g.contact,
      '08-465 004 ' || lpad((20 + row_number() over (order by g.name) % 60)::text, 2, '0')
    from stored s
      join given g on g.id = s.id`,
    [JSON.stringify(partners)],
  );
}

// What hangs on another goes before it.
const EXAMPLE_TABLES = [
  "activity_count",
  "campaign",
  "measure",
  "meeting",
  "inspection",
  "group_actor",
  "activity_note",
  "activity_owner",
  "indicator_value",
  "goal_value",
  "plan_version",
  "check_in",
  "drug_scene",
  "graffiti_round",
  "report_week_summary",
  "duty_contact",
  "occasion",
  "partner",
  "permit",
  "shift",
  "unsafe_place",
  "walk",
  "own_report",
  "place_sheet",
];

/** Deletes every example row of the layers that are not imports. */
export async function deleteExampleLayers(client: Client): Promise<void> {
  for (const table of EXAMPLE_TABLES) {
    await client.query(`delete from ${table} where municipality_id = app_municipality() and is_example`);
  }
}
