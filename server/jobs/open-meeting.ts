import { type Meeting, MEETINGS_A_YEAR } from "#core/contract/meeting.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import type { Client } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { listActors } from "../queries/list-groups.ts";
import { listMeasures } from "../queries/list-measures.ts";
import {
  listAgenda,
  listAttendance,
  listDecisions,
  listEarlierDecisions,
  readMeetingHead,
} from "../queries/read-meeting.ts";
import { readToday } from "../queries/read-today.ts";

/** So long after a meeting its group still takes up what is to be followed up. */
const AHEAD_DAYS = 14;
const GOES_ON: ReadonlySet<string> = new Set(["proposed", "decided", "under_way"]);

/**
 * A meeting with the agenda it builds itself: decisions since the last one, measures that go on and those to follow
 * up. Throws a 404 refusal where the actor may not know of it.
 */
export async function openMeeting(client: Client, id: string, canKeep: boolean): Promise<Meeting> {
  const head = await readMeetingHead(client, id);
  if (head === null) throw new Refusal("not_found");
  const today = await readToday(client);
  const actors = await listActors(client, head.groupId);
  const measures = await listMeasures(client, { group: head.groupId }, today);
  const lastDay = dateOfDay(dayOfDate(head.startsAt.slice(0, 10)) + AHEAD_DAYS);
  return {
    ...head,
    today,
    wanted: MEETINGS_A_YEAR,
    canKeep,
    agenda: await listAgenda(client, id),
    actors: actors.map(({ groupId: _groupId, ...actor }) => actor),
    attendance: await listAttendance(client, id),
    decisions: await listDecisions(client, id),
    sinceLast: await listEarlierDecisions(client, head),
    dueMeasures: measures.filter(
      ({ followUpOn, followedUpOn, status }) =>
        status !== "cancelled" && followedUpOn === null && followUpOn !== null && followUpOn <= lastDay,
    ),
    activeMeasures: measures.filter(({ status }) => GOES_ON.has(status)),
  };
}
