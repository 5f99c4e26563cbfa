import type { SavedMeasure } from "#core/contract/measure.ts";
import type { PlanePoint } from "#core/domain/place/hexgrid.ts";
import type { Client } from "../db/database.ts";
import type { KnownPlace } from "./read-place.ts";

/** A measure as it is first stored. */
export interface MeasureToAdd {
  readonly id: string;
  readonly title: string;
  readonly libraryKey: string | null;
  readonly problemId: string | null;
  readonly cause: string;
  readonly groupId: number | null;
  readonly weekHours: string | null;
  readonly activityId: string | null;
  readonly owner: string;
  readonly ownerPartnerId: string | null;
  readonly partners: readonly string[];
  readonly target: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly hours: number | null;
  readonly followUpOn: string;
  readonly status: string;
  readonly chosenBy: string;
  readonly meetingId: string | null;
}

/** Stores a measure at a place; null where its id is taken. Its group is the one of the place unless given. */
export async function addMeasure(
  client: Client,
  measure: MeasureToAdd,
  {
    place,
    radiusM,
    userId,
  }: { readonly place: KnownPlace; readonly radiusM: number; readonly userId: string | null },
): Promise<SavedMeasure | null> {
  const { rows } = await client.query<SavedMeasure>(
    `with point as (
      select st_setsrid(st_makepoint($1::double precision, $2::double precision), srid) as location
      from municipality
      where id = app_municipality()
    )
    insert into measure (municipality_id, id, title, library_key, problem_id, cause, place_name, place_key, location,
      radius_m, group_id, week_hours, activity_id, owner, owner_partner_id, partners, target, starts_on, ends_on,
      hours, follow_up_on, status, chosen_by, meeting_id, created_by)
    select app_municipality(), m.id, m.title, m."libraryKey", m."problemId", m.cause, $3::text, $4::text,
      point.location, $5::smallint,
      coalesce(m."groupId",
        (select min(a.id) from area a where a.kind = 'group' and st_covers(a.shape, point.location))),
      m."weekHours", m."activityId", m.owner, m."ownerPartnerId", m.partners, m.target, m."startsOn", m."endsOn",
      m.hours, m."followUpOn", m.status, m."chosenBy", m."meetingId", $6::uuid
    from point
      cross join jsonb_to_record($7::jsonb) as m (id uuid, title text, "libraryKey" text, "problemId" uuid, cause text,
        "groupId" integer, "weekHours" text, "activityId" uuid, owner text, "ownerPartnerId" uuid, partners text[],
        target text, "startsOn" date, "endsOn" date, hours numeric, "followUpOn" date, status text, "chosenBy" text,
        "meetingId" uuid)
    on conflict do nothing
    returning id, version`,
    [place.position.x, place.position.y, place.name, place.key, radiusM, userId, JSON.stringify(measure)],
  );
  return rows[0] ?? null;
}

/** What a measure is compared with, in the municipality's metres. */
export interface GroundToAdd extends PlanePoint {
  readonly kind: "comparison" | "buffer";
  readonly name: string;
  readonly innerM: number;
  readonly outerM: number;
  readonly reason: string;
}

/** Fixes what a measure is compared with, in the transaction that makes it; the database refuses it later. */
export async function freezeMeasureGrounds(
  client: Client,
  measureId: string,
  grounds: readonly GroundToAdd[],
): Promise<void> {
  await client.query("select freeze_measure_grounds($1::uuid, $2::jsonb)", [
    measureId,
    JSON.stringify(grounds),
  ]);
}

/** Gives an example measure what it is compared with; what is fixed already stays. For jobs. */
export async function addExampleGrounds(
  client: Client,
  measureId: string,
  grounds: readonly GroundToAdd[],
): Promise<void> {
  await client.query(
    `insert into measure_ground (municipality_id, measure_id, kind, name, location, inner_m, outer_m, reason)
    select m.id, $1::uuid, g.kind, g.name, st_setsrid(st_makepoint(g.x, g.y), m.srid), g."innerM", g."outerM", g.reason
    from municipality m
      cross join jsonb_to_recordset($2::jsonb) as g (kind text, name text, x double precision, y double precision,
        "innerM" smallint, "outerM" smallint, reason text)
    where m.id = app_municipality()
    on conflict do nothing`,
    [measureId, JSON.stringify(grounds)],
  );
}

/** Columns that may change, by their names in the contract. Roles have rights to some: only what changes is named. */
const COLUMNS = {
  title: "title",
  problemId: "problem_id",
  activityId: "activity_id",
  owner: "owner",
  target: "target",
  startsOn: "starts_on",
  endsOn: "ends_on",
  hours: "hours",
  followUpOn: "follow_up_on",
  status: "status",
  verdict: "verdict",
} as const;

/** The parts of a measure that a change names, null where it empties one. */
export type MeasureParts = { readonly [K in keyof typeof COLUMNS]?: string | number | null | undefined };

/**
 * Changes a measure that still has this version; null where it has another, or the actor may not. A verdict is
 * dated today.
 */
export async function changeMeasure(
  client: Client,
  parts: MeasureParts,
  { id, version }: SavedMeasure,
): Promise<SavedMeasure | null> {
  const names = (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).filter(
    (name) => parts[name] !== undefined,
  );
  const sets = names.map((name, at) => `${COLUMNS[name]} = $${at + 3}`);
  if (parts.verdict !== undefined)
    sets.push(parts.verdict === null ? "followed_up_on = null" : "followed_up_on = app_today()");
  const { rows } = await client.query<SavedMeasure>(
    `update measure
    set ${[...sets, "version = version + 1"].join(", ")}
    where id = $1::uuid and version = $2::integer
    returning id, version`,
    [id, version, ...names.map((name) => parts[name])],
  );
  return rows[0] ?? null;
}
