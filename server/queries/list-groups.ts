import type { Group, GroupActor } from "#core/contract/meeting.ts";
import type { Client } from "../db/database.ts";
import { listGroupParts } from "./group-grounds.ts";

interface MeetingRow {
  id: string;
  groupId: number;
  startsAt: Date;
  durationMin: number;
  room: string;
  status: Group["meetings"][number]["status"];
  isExample: boolean;
  decisions: number;
}

/** The groups, each with its actors, the meetings of this year and those to come, and its open decisions. */
export async function listGroups(client: Client, groupIds: readonly number[] | null): Promise<Group[]> {
  const { rows } = await client.query<Omit<Group, "meetings" | "actors" | "parts">>(
    `select a.id, a.name, a.reshaped_on::text as "reshapedOn",
      (select count(*) from decision d where d.group_id = a.id and d.status = 'open')::integer as "openDecisions",
      (select count(*) from decision d where d.group_id = a.id and d.status = 'open' and d.due_on < app_today())::integer
        as "lateDecisions"
    from area a
    where a.kind = 'group' and ($1::integer[] is null or a.id = any ($1))
    order by a.name`,
    [groupIds],
  );
  const parts = await listGroupParts(client);
  const actors = await listActors(client, null);
  const meetings = await listMeetings(client);
  return rows.map((group) => ({
    ...group,
    parts: parts.filter(({ groupId }) => groupId === group.id).map(({ name }) => name),
    actors: actors
      .filter(({ groupId }) => groupId === group.id)
      .map(({ groupId: _groupId, ...actor }) => actor),
    meetings: meetings.filter(({ groupId }) => groupId === group.id),
  }));
}

/** The key actors of one group, or of all, in their order. */
export async function listActors(
  client: Client,
  groupId: number | null,
): Promise<(GroupActor & { readonly groupId: number })[]> {
  const { rows } = await client.query<GroupActor & { groupId: number }>(
    `select id, group_id as "groupId", function_name as "functionName", organisation, is_external as "isExternal",
      invited_on::text as "invitedOn", joined_on::text as "joinedOn"
    from group_actor
    where $1::integer is null or group_id = $1
    order by group_id, ordinal, function_name`,
    [groupId],
  );
  return rows;
}

async function listMeetings(client: Client): Promise<Group["meetings"]> {
  const { rows } = await client.query<MeetingRow>(`
    select m.id, m.group_id as "groupId", m.starts_at as "startsAt", m.duration_min as "durationMin", m.room, m.status,
      m.is_example as "isExample",
      (select count(*) from decision d where d.meeting_id = m.id)::integer as decisions
    from meeting m
    where m.starts_at >= date_trunc('year', app_today()::timestamp)
    order by m.starts_at`);
  return rows.map((row) => ({ ...row, startsAt: row.startsAt.toISOString() }));
}
