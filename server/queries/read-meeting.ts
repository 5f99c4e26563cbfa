import type { Decision, Meeting } from "#core/contract/meeting.ts";
import type { Client } from "../db/database.ts";

interface MeetingRow {
  id: string;
  groupId: number;
  groupName: string;
  startsAt: Date;
  durationMin: number;
  room: string;
  status: Meeting["status"];
  isExample: boolean;
  attendanceVersion: number;
  attendanceBy: string | null;
  ordinal: number;
}

/** The head of a meeting: which of its group's meetings of the year it is. Null where there is none. */
export async function readMeetingHead(client: Client, id: string) {
  const { rows } = await client.query<MeetingRow>(
    `select m.id, m.group_id as "groupId", g.name as "groupName", m.starts_at as "startsAt",
      m.duration_min as "durationMin", m.room, m.status, m.is_example as "isExample",
      m.attendance_version as "attendanceVersion", m.attendance_by as "attendanceBy",
      (
        select count(*)
        from meeting o
        where o.group_id = m.group_id and o.status <> 'cancelled' and o.starts_at <= m.starts_at
          and date_trunc('year', o.starts_at at time zone u.time_zone)
            = date_trunc('year', m.starts_at at time zone u.time_zone)
      )::integer as ordinal
    from meeting m
      join municipality u on u.id = m.municipality_id
      join area g on g.municipality_id = m.municipality_id and g.id = m.group_id
    where m.id = $1::uuid`,
    [id],
  );
  const row = rows[0];
  return row === undefined ? null : { ...row, startsAt: row.startsAt.toISOString() };
}

/** The agenda of a meeting with what is noted to each item, as far as the actor may read it. */
export async function listAgenda(client: Client, meetingId: string): Promise<Meeting["agenda"]> {
  const { rows } = await client.query<Meeting["agenda"][number]>(
    `select i.ordinal, i.kind, i.title, i.minutes, i.notes_version as "notesVersion", i.notes_by as "notesBy",
      coalesce((
        select json_agg(json_build_object('body', n.body, 'isOutside', n.is_outside) order by n.id)
        from meeting_note n
        where n.meeting_id = i.meeting_id and n.ordinal = i.ordinal
      ), '[]'::json) as notes
    from meeting_item i
    where i.meeting_id = $1::uuid
    order by i.ordinal`,
    [meetingId],
  );
  return rows;
}

/** How many came from each organisation. */
export async function listAttendance(client: Client, meetingId: string): Promise<Meeting["attendance"]> {
  const { rows } = await client.query<Meeting["attendance"][number]>(
    "select organisation, people from meeting_attendance where meeting_id = $1::uuid order by people desc, organisation",
    [meetingId],
  );
  return rows;
}

const DECISION = `
  select d.id, d.meeting_id as "meetingId", d.ordinal, d.body, d.owner, d.due_on::text as "dueOn", d.status,
    d.measure_id as "measureId", d.is_outside as "isOutside", d.version, d.changed_by as "changedBy",
    d.status = 'open' and d.due_on < app_today() as "isLate"
  from decision d
    join meeting m on m.municipality_id = d.municipality_id and m.id = d.meeting_id`;

/** What a meeting decided, in its order. */
export async function listDecisions(client: Client, meetingId: string): Promise<Decision[]> {
  const { rows } = await client.query<Decision>(
    `${DECISION} where d.meeting_id = $1::uuid order by d.ordinal`,
    [meetingId],
  );
  return rows;
}

/** One decision, or null where the actor knows none. */
export async function readDecision(client: Client, id: string): Promise<Decision | null> {
  const { rows } = await client.query<Decision>(`${DECISION} where d.id = $1::uuid`, [id]);
  return rows[0] ?? null;
}

/** What earlier meetings of the group decided and is open, or was settled after the meeting before this one. */
export async function listEarlierDecisions(
  client: Client,
  { groupId, startsAt }: { readonly groupId: number; readonly startsAt: string },
): Promise<Decision[]> {
  const { rows } = await client.query<Decision>(
    `${DECISION}
    where d.group_id = $1::integer and m.starts_at < $2::timestamptz
      and (d.status = 'open' or d.changed_at >= (
        select coalesce(max(o.starts_at), '-infinity')
        from meeting o
        where o.group_id = $1 and o.starts_at < $2 and o.status = 'held'
      ))
    order by d.status <> 'open', d.due_on, d.ordinal`,
    [groupId, startsAt],
  );
  return rows;
}
