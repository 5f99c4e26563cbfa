import type { GraffitiDetails } from "#core/domain/event.ts";
import type { Client } from "../db/database.ts";

/** A find of a round that is no event yet. Metres in the municipality's coordinate system. */
export interface WaitingFind {
  readonly id: string;
  readonly atMs: number;
  /** When the surface was seen before; null for never. */
  readonly seenBeforeMs: number | null;
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly kind: "building" | "structure" | "furniture";
  readonly owner: string;
  readonly motif: GraffitiDetails["motif"];
  /** Local date. */
  readonly removedOn: string | null;
  readonly isReportedToPolice: boolean;
  readonly isExample: boolean;
}

/** The finds that wait to become events, the oldest first, at most 500, all example data or none. */
export async function listWaitingFinds(client: Client): Promise<WaitingFind[]> {
  const { rows } = await client.query<WaitingFind>(`
    select l.id, (extract(epoch from l.at) * 1000)::double precision as "atMs",
      (
        select (extract(epoch from max(greatest(b.at, case when b.removed_at < l.at then b.removed_at end))) * 1000)::double precision
        from graffiti_look b
        where b.municipality_id = l.municipality_id and b.surface_id = l.surface_id and b.at < l.at
          and b.undone_at is null
      ) as "seenBeforeMs",
      st_x(s.location) as x, st_y(s.location) as y, s.name, s.kind, s.owner, l.motif,
      (l.removed_at at time zone m.time_zone)::date::text as "removedOn",
      l.is_reported_to_police as "isReportedToPolice", l.is_example as "isExample"
    from graffiti_look l
      join graffiti_surface s on s.municipality_id = l.municipality_id and s.id = l.surface_id
      join municipality m on m.id = l.municipality_id
    where l.kind = 'graffiti' and l.admitted_at is null and l.undone_at is null
      and l.is_example = (
        select bool_or(w.is_example) from graffiti_look w
        where w.kind = 'graffiti' and w.admitted_at is null and w.undone_at is null)
    order by l.at
    limit 500`);
  return rows;
}

/** An accepted report that is no event yet. */
export interface WaitingReport {
  readonly id: string;
  readonly categoryKey: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly reportedAtMs: number;
  readonly x: number;
  readonly y: number;
  readonly placeName: string;
  readonly isExample: boolean;
}

/**
 * The accepted reports that wait to become events, the oldest first, at most 500, all example data or none.
 * Where is the named place, or somewhere in the area: neither is exact.
 */
export async function listWaitingReports(client: Client): Promise<WaitingReport[]> {
  const { rows } = await client.query<WaitingReport>(`
    select r.id, r.category_key as "categoryKey", (extract(epoch from r.occurred_from) * 1000)::double precision as "fromMs",
      (extract(epoch from r.occurred_to) * 1000)::double precision as "toMs",
      (extract(epoch from r.created_at) * 1000)::double precision as "reportedAtMs",
      st_x(at) as x, st_y(at) as y, coalesce(p.name, a.name) as "placeName", r.is_example as "isExample"
    from own_report r
      join area a on a.municipality_id = r.municipality_id and a.id = r.area_id
      left join place p on p.municipality_id = r.municipality_id and p.id = r.place_id
      cross join lateral coalesce(p.location, st_pointonsurface(a.shape)) as at
    where r.state = 'accepted' and r.admitted_at is null
      and r.is_example = (select bool_or(w.is_example) from own_report w where w.state = 'accepted' and w.admitted_at is null)
    order by r.created_at
    limit 500`);
  return rows;
}

/** What was told and the event it became, or null where only the month is kept. */
export interface Admitted {
  readonly id: string;
  readonly eventId: string;
}

/** Notes which events became of finds; those undone meanwhile are given back, for their events to go. */
export async function noteAdmittedFinds(client: Client, admitted: readonly Admitted[]): Promise<void> {
  await noteAdmitted(client, "graffiti_look", "l.undone_at is not null", admitted);
}

/** Notes which events became of reports, as `noteAdmittedFinds`. */
export async function noteAdmittedReports(client: Client, admitted: readonly Admitted[]): Promise<void> {
  await noteAdmitted(client, "own_report", "l.state <> 'accepted'", admitted);
}

async function noteAdmitted(
  client: Client,
  table: "graffiti_look" | "own_report",
  isGone: string,
  admitted: readonly Admitted[],
): Promise<void> {
  const ids = admitted.map(({ id }) => id);
  const events = admitted.map(({ eventId }) => eventId);
  await client.query(
    `update ${table} l
    set admitted_at = now(), event_id = t.event_id
    from unnest($1::uuid[], $2::uuid[]) as t (id, event_id)
    where l.municipality_id = app_municipality() and l.id = t.id and not (${isGone})`,
    [ids, events],
  );
  // Withdrawn while it was taken in.
  for (const kept of ["event", "monthly_event"])
    await client.query(
      `delete from ${kept}
      where municipality_id = app_municipality() and id in (
        select t.event_id
        from unnest($1::uuid[], $2::uuid[]) as t (id, event_id)
        where not exists (
          select from ${table} l
          where l.municipality_id = app_municipality() and l.id = t.id and l.event_id = t.event_id))`,
      [ids, events],
    );
}

/** Brings the details of finds that are events already up to date: kind, removal, police report. */
export async function refreshAdmittedFinds(client: Client): Promise<void> {
  await client.query(`
    with changed as (
      update graffiti g
      set motif = l.motif, removed_on = (l.removed_at at time zone m.time_zone)::date,
        is_reported_to_police = l.is_reported_to_police
      from graffiti_look l
        join municipality m on m.id = l.municipality_id
      where g.municipality_id = l.municipality_id and g.event_id = l.event_id and l.undone_at is null
        and (g.motif, g.removed_on, g.is_reported_to_police)
          is distinct from (l.motif, (l.removed_at at time zone m.time_zone)::date, l.is_reported_to_police)
      returning 1
    )
    update municipality set data_version = data_version + 1
    where id = app_municipality() and exists (select from changed)`);
}
