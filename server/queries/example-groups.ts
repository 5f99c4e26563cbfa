import type { ExampleGroupWork } from "#core/domain/example/draw-group-work.ts";
import type { Client } from "../db/database.ts";

/** Stores example actors, meetings with their decisions, and controls. */
export async function insertExampleGroups(client: Client, work: ExampleGroupWork): Promise<void> {
  await client.query(
    `insert into group_actor (municipality_id, group_id, ordinal, function_name, organisation, is_external, joined_on,
      is_example)
    select app_municipality(), a.id, row_number() over (), g."functionName", g.organisation, g."isExternal",
      g."joinedOn", true
    from jsonb_to_recordset($1::jsonb) as g ("groupKey" text, "functionName" text, organisation text,
        "isExternal" boolean, "joinedOn" date)
      join area a on a.kind = 'group' and a.key = g."groupKey"`,
    [JSON.stringify(work.actors)],
  );
  await client.query(
    `with given as (
      select gen_random_uuid() as id, a.id as group_id, g.day, g.status, g.attendance, g.decisions
      from jsonb_to_recordset($1::jsonb) as g ("groupKey" text, day date, status text, attendance jsonb, decisions jsonb)
        join area a on a.kind = 'group' and a.key = g."groupKey"
    ),
    stored as (
      insert into meeting (municipality_id, id, group_id, starts_at, room, status, closed_at, is_example)
      select m.id, g.id, g.group_id, (g.day + time '13:00') at time zone m.time_zone, 'Stadshuset', g.status,
        case when g.status = 'held' then (g.day + time '14:30') at time zone m.time_zone end, true
      from given g
        join municipality m on m.id = app_municipality()
      returning municipality_id, id
    ),
    item as (
      insert into meeting_item (municipality_id, meeting_id, ordinal, kind, title, minutes)
      select s.municipality_id, s.id, i.ordinal, i.kind, i.title, i.minutes
      from stored s
        cross join (values (1, 'since_last', 'Beslut sedan sist', 10), (2, 'situation', 'Läget', 15),
          (3, 'places', 'Platser och orsaker', 45), (4, 'decisions', 'Nya beslut', 15), (5, 'closing', 'Avslut', 5))
          as i (ordinal, kind, title, minutes)
      returning meeting_id
    ),
    came as (
      insert into meeting_attendance (municipality_id, meeting_id, organisation, people)
      select s.municipality_id, g.id, a.organisation, a.people
      from given g
        join stored s on s.id = g.id
        cross join jsonb_to_recordset(g.attendance) as a (organisation text, people smallint)
      returning meeting_id
    )
    insert into decision (municipality_id, group_id, meeting_id, ordinal, body, owner, due_on, status, changed_at)
    select s.municipality_id, g.group_id, g.id, d.ordinal, d.item ->> 'body', d.item ->> 'owner',
      (d.item ->> 'dueOn')::date, d.item ->> 'status', (d.item ->> 'dueOn')::date - 7
    from given g
      join stored s on s.id = g.id
      cross join jsonb_array_elements(g.decisions) with ordinality as d (item, ordinal)`,
    [JSON.stringify(work.meetings)],
  );
  await client.query(
    `insert into inspection (municipality_id, kind, group_id, month, status, authorities, is_example)
    select app_municipality(), g.kind,
      (select a.id from area a where a.kind = 'group' and a.key = g."groupKey"), (g.month || '-01')::date, g.status, g.authorities, true
    from jsonb_to_recordset($1::jsonb) as g (kind text, "groupKey" text, month text, status text, authorities text[])`,
    [JSON.stringify(work.inspections)],
  );
}

interface PlacedMeasure {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  readonly startsOn: string | null;
}

/** Stores example measures at the named places, and gives what each is compared with its place. */
export async function insertExampleMeasures(
  client: Client,
  measures: ExampleGroupWork["measures"],
): Promise<PlacedMeasure[]> {
  const { rows } = await client.query<PlacedMeasure>(
    `with stored as (
      insert into measure (municipality_id, title, library_key, cause, place_name, place_key, location, group_id,
        week_hours, activity_id, owner, partners, target, starts_on, follow_up_on, status, chosen_by, is_example)
      select p.municipality_id, g.title, g."libraryKey", g.cause, p.name, p.id::text, p.location,
        (select min(a.id) from area a where a.kind = 'group' and st_covers(a.shape, p.location)),
        g."weekHours",
        (
          select a.id
          from activity a
            join plan_version v on v.id = a.plan_id and not v.is_draft
          where a.key = g."activityKey"
          order by v.year desc
          limit 1
        ),
        g.owner, g.partners, g.target, g."startsOn", g."followUpOn", g.status, g."chosenBy", true
      from jsonb_to_recordset($1::jsonb) as g (title text, "libraryKey" text, cause text, "placeName" text,
          "weekHours" text, "activityKey" text, owner text, partners text[], target text, "startsOn" date,
          "followUpOn" date, status text, "chosenBy" text)
        join place p on p.name = g."placeName"
      returning id, place_name, place_key, starts_on
    )
    select s.id, s.place_name as name, p.kind, st_x(p.location) as x, st_y(p.location) as y,
      s.starts_on::text as "startsOn"
    from stored s
      join place p on p.id = s.place_key::integer`,
    [JSON.stringify(measures)],
  );
  return rows;
}

/** Stores what is told of the plan's activities, and what surveys said of its goal, in the version in force. */
export async function insertExamplePlan(
  client: Client,
  {
    notes,
    surveys,
  }: {
    readonly notes: ExampleGroupWork["notes"];
    readonly surveys: readonly { readonly year: number; readonly share: number; readonly answers: number }[];
  },
): Promise<void> {
  const inForce = `(
    select id from plan_version where not is_draft order by year desc limit 1
  )`;
  await client.query(
    `insert into activity_note (municipality_id, activity_id, noted_at, noted_by, status, count, comment, next_on,
      is_example)
    select a.municipality_id, a.id, (app_today() - n."daysAgo")::timestamptz, null, n.status, n.count, n.comment,
      n."nextOn", true
    from jsonb_to_recordset($1::jsonb) as n ("activityKey" text, status text, count numeric, comment text,
        "nextOn" date, "daysAgo" integer)
      join activity a on a.key = n."activityKey" and a.plan_id = ${inForce}`,
    [JSON.stringify(notes)],
  );
  await client.query(
    `insert into goal_value (municipality_id, goal_id, year, share, answers, source, series, is_example)
    select g.municipality_id, g.id, s.year, s.share, s.answers, 'Exempelmätning', 'exempel', true
    from jsonb_to_recordset($1::jsonb) as s (year smallint, share numeric, answers integer)
      join plan_goal g on g.kind = 'outcome' and g.plan_id = ${inForce}`,
    [JSON.stringify(surveys)],
  );
}

/** Words a new version of the plan otherwise, as an example of what a change list tells. */
export async function rewordExamplePlan(client: Client, planId: string): Promise<void> {
  await client.query(
    `update activity
    set actions = case key
        when 'A22' then actions || 'Första pass senast ett dygn efter att platsen anmälts.'::text
        when 'A24' then actions || 'En områdesansvarig i varje kommundel.'::text
        else actions
      end,
      due_on = case key when 'A15' then (app_today() + 90) when 'A09' then (app_today() + 120) end
    where plan_id = $1::uuid and key in ('A09', 'A15', 'A22', 'A24')`,
    [planId],
  );
}

/** Lets the demo accounts tell of some activities, where example data are in. */
export async function giveExampleActivities(client: Client): Promise<void> {
  await client.query(`
    insert into activity_owner (municipality_id, activity_id, account_id, is_example)
    select a.municipality_id, a.id, c.id, true
    from (values ('planerare', 'A18'), ('planerare', 'A22'), ('planerare', 'A24'), ('analytiker', 'A21'),
        ('grupp-boo', 'A16'), ('polis', 'A03')) as g (username, key)
      join account c on c.username = g.username and c.is_demo
      join plan_version v on v.is_example and not v.is_draft
      join activity a on a.plan_id = v.id and a.key = g.key
    on conflict do nothing`);
}

/** Lets example measures and what they are compared with be made two weeks before each began. */
export async function backdateExampleMeasures(client: Client): Promise<void> {
  await client.query(`
    update measure
    set created_at = least(created_at, (starts_on - 14)::timestamptz)
    where is_example and starts_on is not null`);
  await client.query(`
    update measure_ground g
    set frozen_at = m.created_at
    from measure m
    where m.municipality_id = g.municipality_id and m.id = g.measure_id and m.is_example`);
}
