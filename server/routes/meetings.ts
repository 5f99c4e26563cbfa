import { randomUUID } from "node:crypto";
import { type Request, Router } from "express";
import { z } from "zod";
import {
  attendanceSchema,
  changeDecisionSchema,
  changeMeetingSchema,
  decisionsRoot,
  meetingsPath,
  type NameCheck,
  newDecisionSchema,
  newMeetingSchema,
  notesSchema,
} from "#core/contract/meeting.ts";
import { toStoredText } from "#core/domain/privacy/stored-text.ts";
import { type Actor, withActor } from "../db/actor.ts";
import type { Client, Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { situationOfEvents, situationOfPublished } from "../jobs/meeting-situation.ts";
import { openMeeting } from "../jobs/open-meeting.ts";
import {
  addDecision,
  addMeeting,
  changeDecision,
  changeMeeting,
  type From,
  saveAttendance,
  saveNotes,
} from "../queries/keep-meetings.ts";
import { listAgenda, listAttendance, readDecision, readMeetingHead } from "../queries/read-meeting.ts";
import { readToday } from "../queries/read-today.ts";
import { seesPoints } from "../web/access.ts";
import { checkOwnTexts, findPersonalData, type OwnText } from "../web/check-own-text.ts";
import { cameBetween } from "../web/came-between.ts";
import { keeperOf, keepsMeetings, memberOf } from "../web/group-access.ts";
import { asOutsideOwnGroup } from "../web/outside-own-group.ts";
import { parseBody } from "../web/parse.ts";
import { routeId } from "../web/route-id.ts";

const ONE = `${meetingsPath}/:id`;

/** Meetings of the groups: agenda, who came, what is noted and decided. What has been held does not change. */
export function meetingRoutes(database: Database): Router {
  const router = Router();
  const write = <T>(actor: Actor, fn: (client: Client) => Promise<T>) =>
    withActor(database, actor, fn, { access: "write" }).catch(asOutsideOwnGroup);
  const read = (actor: Actor, id: string) =>
    withActor(database, actor, (client) => openMeeting(client, id, keepsMeetings(actor)));

  router.post(meetingsPath, async (request, response) => {
    const actor = keeperOf(request);
    const { id = randomUUID(), isTextChecked, ...meeting } = parseBody(newMeetingSchema, request);
    checkOwnTexts([{ column: "room", text: meeting.room }], isTextChecked);
    if (!(await write(actor, (client) => addMeeting(client, { ...meeting, id }))))
      throw new Refusal("conflict", { detail: "Gruppen finns inte, eller så är mötet redan sparat." });
    response.status(201).json({ id });
  });

  router.get(ONE, async (request, response) => {
    response.json(await read(memberOf(request), routeId(request)));
  });

  router.get(`${ONE}/situation`, async (request, response) => {
    const actor = memberOf(request);
    const answer = await withActor(database, actor, async (client) => {
      const head = await readMeetingHead(client, routeId(request));
      if (head === null) throw new Refusal("not_found");
      return seesPoints(actor)
        ? situationOfEvents(client, head.groupId, await readToday(client))
        : situationOfPublished(client, head.groupId);
    });
    response.json(answer);
  });

  router.patch(ONE, async (request, response) => {
    const actor = keeperOf(request);
    const id = routeId(request);
    const { isTextChecked, ...change } = parseBody(changeMeetingSchema, request);
    checkOwnTexts([{ column: "room", text: change.room ?? "" }], isTextChecked);
    const changed = write(actor, async (client) => {
      const isDone = await changeMeeting(client, id, change);
      // Of what stands in it when it ends, to which nothing can be added meanwhile.
      if (isDone && change.status === "held")
        checkOwnTexts(textsOf(await openMeeting(client, id, true)), isTextChecked);
      return isDone;
    });
    await refuseUnless(changed);
    response.status(204).end();
  });

  router.get(`${ONE}/name-check`, async (request, response) => {
    const texts = textsOf(await read(keeperOf(request), routeId(request)));
    const answer: NameCheck = {
      checked: texts.length,
      doubtful: findPersonalData(texts, false).map(({ column = "", message }) => ({ column, message })),
    };
    response.json(answer);
  });

  router.put(`${ONE}/attendance`, async (request, response) => {
    const actor = keeperOf(request);
    const { items, isTextChecked, version } = parseBody(attendanceSchema, request);
    checkOwnTexts(
      items.map(({ organisation: text }) => ({ column: "organisation", text })),
      isTextChecked,
    );
    const stored = items.map((item) => ({ ...item, organisation: toStoredText(item.organisation) }));
    const from = { version, role: actor.role };
    await write(actor, async (client) => {
      await requireOpen(client, routeId(request));
      if (await saveAttendance(client, routeId(request), from, stored)) return;
      throw await otherAttendance(client, routeId(request));
    });
    response.status(204).end();
  });

  router.put(`${ONE}/items/:ordinal/notes`, async (request, response) => {
    const actor = keeperOf(request);
    const { items, isTextChecked, version } = parseBody(notesSchema, request);
    checkOwnTexts(
      items.map(({ body: text }) => ({ column: "body", text })),
      isTextChecked,
    );
    const stored = items.map((item) => ({ ...item, body: toStoredText(item.body) }));
    const where = { meetingId: routeId(request), ordinal: ordinalOf(request) };
    const from: From = { version, role: actor.role };
    await write(actor, async (client) => {
      await requireOpen(client, where.meetingId);
      if (await saveNotes(client, where, from, stored)) return;
      throw await otherNotes(client, where);
    });
    response.status(204).end();
  });

  router.post(`${ONE}/decisions`, async (request, response) => {
    const actor = keeperOf(request);
    const { id = randomUUID(), isTextChecked, ...decision } = parseBody(newDecisionSchema, request);
    checkOwnTexts(
      [
        { column: "body", text: decision.body },
        { column: "owner", text: decision.owner },
      ],
      isTextChecked,
    );
    const stored = { ...decision, body: toStoredText(decision.body), owner: toStoredText(decision.owner) };
    const meetingId = routeId(request);
    await refuseUnless(write(actor, (client) => addDecision(client, { ...stored, id, meetingId })));
    response.status(201).json({ id });
  });

  router.patch(`${decisionsRoot}/:id`, async (request, response) => {
    const actor = keeperOf(request);
    const { isTextChecked, version, ...change } = parseBody(changeDecisionSchema, request);
    checkOwnTexts([{ column: "owner", text: change.owner ?? "" }], isTextChecked);
    const which = { id: routeId(request), version };
    await write(actor, async (client) => {
      if (await changeDecision(client, which, change)) return;
      const now = await readDecision(client, which.id);
      throw now === null ? new Refusal("not_found") : cameBetween(now, ["status", "dueOn", "owner"]);
    });
    response.status(204).end();
  });

  return router;
}

async function refuseUnless(isDone: Promise<boolean>): Promise<void> {
  if (await isDone) return;
  throw new Refusal("conflict", {
    detail: "Mötet finns inte, eller så är det avslutat och ändras inte mer.",
  });
}

async function requireOpen(client: Client, id: string): Promise<void> {
  const head = await readMeetingHead(client, id);
  if (head === null) throw new Refusal("not_found");
  if (head.status !== "planned" && head.status !== "under_way")
    throw new Refusal("conflict", { detail: "Mötet är avslutat och ändras inte mer." });
}

async function otherAttendance(client: Client, id: string): Promise<Refusal> {
  const head = await readMeetingHead(client, id);
  if (head === null) return new Refusal("not_found");
  const attendance = (await listAttendance(client, id)).map(
    ({ organisation, people }) => `${organisation} ${people}`,
  );
  const now = { version: head.attendanceVersion, changedBy: head.attendanceBy, attendance };
  return cameBetween(now, ["attendance"]);
}

async function otherNotes(
  client: Client,
  { meetingId, ordinal }: { readonly meetingId: string; readonly ordinal: number },
): Promise<Refusal> {
  const item = (await listAgenda(client, meetingId)).find((one) => one.ordinal === ordinal);
  if (item === undefined) return new Refusal("not_found");
  const notes = item.notes.map(({ body }) => body);
  return cameBetween({ version: item.notesVersion, changedBy: item.notesBy, notes }, ["notes"]);
}

function textsOf({ agenda, decisions }: Awaited<ReturnType<typeof openMeeting>>): OwnText[] {
  return [
    ...agenda.flatMap(({ title, notes }) => notes.map(({ body }) => ({ column: title, text: body }))),
    ...decisions.flatMap(({ ordinal, body, owner }) => [
      { column: `Beslut ${ordinal}`, text: body },
      { column: `Beslut ${ordinal}, ansvarig`, text: owner },
    ]),
  ];
}

function ordinalOf(request: Request): number {
  const ordinal = z.coerce.number().int().min(1).max(100).safeParse(request.params["ordinal"]);
  if (!ordinal.success) throw new Refusal("not_found");
  return ordinal.data;
}
