import type { Client } from "../db/database.ts";

export interface MeetingToAdd {
  readonly id: string;
  readonly groupId: number;
  readonly startsAt: string;
  readonly durationMin: number;
  readonly room: string;
}

interface AgendaItem {
  readonly kind: string;
  readonly title: string;
  /** Of a meeting of 90 minutes. */
  readonly minutes: number;
}

const AGENDA: readonly AgendaItem[] = [
  { kind: "since_last", title: "Beslut sedan sist", minutes: 10 },
  { kind: "situation", title: "Läget", minutes: 15 },
  { kind: "places", title: "Platser och orsaker", minutes: 45 },
  { kind: "decisions", title: "Nya beslut", minutes: 15 },
  { kind: "closing", title: "Avslut", minutes: 5 },
];
const WHOLE_MIN = 90;

/** Adds a meeting with the usual agenda, in proportion to its length. False where its id is taken. */
export async function addMeeting(client: Client, meeting: MeetingToAdd): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into meeting (municipality_id, id, group_id, starts_at, duration_min, room)
    select app_municipality(), $1::uuid, a.id, $3::timestamptz, $4::smallint, $5::text
    from area a
    where a.id = $2::integer and a.kind = 'group'
    on conflict do nothing`,
    [meeting.id, meeting.groupId, meeting.startsAt, meeting.durationMin, meeting.room],
  );
  if (rowCount !== 1) return false;
  const minutes = AGENDA.map((item) =>
    Math.max(1, Math.round((item.minutes * meeting.durationMin) / WHOLE_MIN)),
  );
  await client.query(
    `insert into meeting_item (municipality_id, meeting_id, ordinal, kind, title, minutes)
    select app_municipality(), $1::uuid, i.ordinal, i.kind, i.title, i.minutes
    from unnest($2::text[], $3::text[], $4::smallint[]) with ordinality as i (kind, title, minutes, ordinal)`,
    [meeting.id, AGENDA.map(({ kind }) => kind), AGENDA.map(({ title }) => title), minutes],
  );
  return true;
}

export interface StoredMeetingChange {
  readonly status?: string | undefined;
  readonly startsAt?: string | undefined;
  readonly room?: string | undefined;
}

/** Changes a meeting that is not over. False where there is none. */
export async function changeMeeting(
  client: Client,
  id: string,
  change: StoredMeetingChange,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update meeting
    set status = coalesce($2::text, status), starts_at = coalesce($3::timestamptz, starts_at),
      room = coalesce($4::text, room), closed_at = case when $2 = 'held' then now() end
    where id = $1::uuid and status in ('planned', 'under_way')`,
    [id, change.status ?? null, change.startsAt ?? null, change.room ?? null],
  );
  return rowCount === 1;
}

/** From which version something is changed, and by which role. */
export interface From {
  readonly version: number;
  readonly role: string;
}

/** Replaces who came. False where it has another version, or there is no such meeting. */
export async function saveAttendance(
  client: Client,
  meetingId: string,
  { version, role }: From,
  items: readonly { readonly organisation: string; readonly people: number }[],
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update meeting
    set attendance_version = attendance_version + 1, attendance_by = $3::text
    where id = $1::uuid and attendance_version = $2::integer`,
    [meetingId, version, role],
  );
  if (rowCount !== 1) return false;
  await client.query("delete from meeting_attendance where meeting_id = $1::uuid", [meetingId]);
  await client.query(
    `insert into meeting_attendance (municipality_id, meeting_id, organisation, people)
    select app_municipality(), $1::uuid, a.organisation, max(a.people)
    from unnest($2::text[], $3::smallint[]) as a (organisation, people)
    group by a.organisation`,
    [meetingId, items.map(({ organisation }) => organisation), items.map(({ people }) => people)],
  );
  return true;
}

/** Replaces what is noted to an item of the agenda. False where it has another version, or there is none. */
export async function saveNotes(
  client: Client,
  { meetingId, ordinal }: { readonly meetingId: string; readonly ordinal: number },
  { version, role }: From,
  items: readonly { readonly body: string; readonly isOutside: boolean }[],
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update meeting_item
    set notes_version = notes_version + 1, notes_by = $4::text
    where meeting_id = $1::uuid and ordinal = $2::smallint and notes_version = $3::integer`,
    [meetingId, ordinal, version, role],
  );
  if (rowCount !== 1) return false;
  await client.query("delete from meeting_note where meeting_id = $1::uuid and ordinal = $2::smallint", [
    meetingId,
    ordinal,
  ]);
  await client.query(
    `insert into meeting_note (municipality_id, meeting_id, ordinal, body, is_outside)
    select app_municipality(), $1::uuid, $2::smallint, n.body, n.is_outside
    from unnest($3::text[], $4::boolean[]) as n (body, is_outside)`,
    [meetingId, ordinal, items.map(({ body }) => body), items.map(({ isOutside }) => isOutside)],
  );
  return true;
}

export interface DecisionToAdd {
  readonly id: string;
  readonly meetingId: string;
  readonly body: string;
  readonly owner: string;
  readonly dueOn: string;
  readonly measureId: string | null;
  readonly isOutside: boolean;
}

/** Adds a decision to a meeting that is not over. False where there is no such meeting, or the id is taken. */
export async function addDecision(client: Client, decision: DecisionToAdd): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into decision (municipality_id, id, group_id, meeting_id, ordinal, body, owner, due_on, measure_id, is_outside)
    select m.municipality_id, $1::uuid, m.group_id, m.id,
      (select coalesce(max(d.ordinal), 0) + 1 from decision d where d.meeting_id = m.id),
      $3::text, $4::text, $5::date, $6::uuid, $7::boolean
    from meeting m
    where m.id = $2::uuid and m.status in ('planned', 'under_way')
    on conflict do nothing`,
    [
      decision.id,
      decision.meetingId,
      decision.body,
      decision.owner,
      decision.dueOn,
      decision.measureId,
      decision.isOutside,
    ],
  );
  return rowCount === 1;
}

export interface StoredDecisionChange {
  readonly status?: string | undefined;
  readonly dueOn?: string | undefined;
  readonly owner?: string | undefined;
}

/** Changes how a decision stands. False where it has another version, or there is none. */
export async function changeDecision(
  client: Client,
  { id, version }: { readonly id: string; readonly version: number },
  change: StoredDecisionChange,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update decision
    set status = coalesce($2::text, status), due_on = coalesce($3::date, due_on), owner = coalesce($4::text, owner),
      changed_at = now()
    where id = $1::uuid and version = $5::integer`,
    [id, change.status ?? null, change.dueOn ?? null, change.owner ?? null, version],
  );
  return rowCount === 1;
}
