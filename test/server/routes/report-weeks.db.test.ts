import { randomUUID } from "node:crypto";
import ICAL from "ical.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { eventsPath, eventsSchema } from "#core/contract/event.ts";
import { ownReportsPath, ownReportsSchema } from "#core/contract/own-report.ts";
import {
  reportRatesPath,
  reportRatesSchema,
  reportReminderIcsPath,
  reportReminderPath,
  reportReminderSchema,
  weekSummariesPath,
  weekSummariesSchema,
} from "#core/contract/report-week.ts";
import { type Session, sessionPath, type Role, sessionSchema } from "#core/contract/session.ts";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { TEST_MUNICIPALITY } from "../../helpers/database-states.ts";
import { openTestServer, type TestServer } from "../../helpers/server.ts";

const HOUR = 3_600_000;
const WEEK = 168 * HOUR;
const now = Date.now();
const monday = (weeksAgo: number) => {
  const day = Math.floor(now / (24 * HOUR));
  return (day - ((day + 3) % 7)) * 24 * HOUR - weeksAgo * WEEK;
};
const iso = (ms: number) => new Date(ms).toISOString();

describeOnEachDatabase("weeks of reports", (database) => {
  let server: TestServer;
  let areaId = 0;
  const reportId = randomUUID();
  beforeAll(async () => {
    server = await openTestServer(database());
    areaId = (await sessionOf("group_external")).areaIds[0] ?? 0;
  });
  afterAll(() => server.close());

  const sessionOf = async (role: Role): Promise<Session> =>
    sessionSchema.parse(await (await server.as(role)(sessionPath)).json());
  const send = (role: Role, path: string, body: object) =>
    server.as(role)(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const tell = (role: Role, more: object) =>
    send(role, ownReportsPath, {
      id: randomUUID(),
      kind: "disorder",
      areaId,
      placeId: null,
      from: iso(monday(1) + 30 * HOUR),
      to: iso(monday(1) + 32 * HOUR),
      certainty: "seen",
      text: null,
      ...more,
    });
  const judge = async (state: string, category?: string, role: Role = "planner") =>
    (await send(role, `${ownReportsPath}/${reportId}/review`, { state, ...(category && { category }) }))
      .status;
  const told = async () =>
    eventsSchema
      .parse(await (await server.as("analyst")(`${eventsPath}?source=observation&from=2025-01-01`)).json())
      .items.filter(({ externalId }) => externalId === `rapport:${reportId}`);
  const asJob = async (sql: string, values: unknown[] = []) =>
    withActor(
      database(),
      jobActor(TEST_MUNICIPALITY),
      async (client) => (await client.query<Record<string, unknown>>(sql, values)).rows,
      { access: "write" },
    );

  it("reminds of weeks that are not told of, calm ones too", async () => {
    const missing = async () =>
      reportReminderSchema
        .parse(await (await server.as("group_external")(reportReminderPath)).json())
        .missing.map(({ isOver }) => isOver);
    expect(await missing()).toEqual([true, false]);
    const calm = { kind: "nothing", certainty: null, from: iso(monday(0)), to: iso(monday(0) + WEEK) };
    // A report of the whole week may not reach beyond now in its beginning alone.
    expect((await tell("group_external", calm)).status).toBe(201);
    expect(await missing()).toEqual([true]);
    expect((await server.as("planner")(reportReminderPath)).status).toBe(404);
  });

  it("gives reminders that a calendar can read", async () => {
    const text = await (await server.as("group_external")(reportReminderIcsPath)).text();
    const events = ICAL.Component.fromString(text).getAllSubcomponents("vevent");
    expect(events).toHaveLength(26);
    expect(events.map((one) => new ICAL.Event(one).startDate.dayOfWeek()).every((day) => day === 6)).toBe(
      true,
    );
  });

  it("counts a report as an event from when a planner says so, and no longer than that", async () => {
    expect((await tell("group_external", { id: reportId })).status).toBe(201);
    expect(await told()).toEqual([]);
    expect(await judge("accepted", "disorder", "analyst")).toBe(404);
    expect(await judge("accepted", "disorder", "group_external")).toBe(404);
    expect(await judge("accepted", "intimate_violence")).toBe(404);
    expect(await judge("accepted", "disorder")).toBe(204);
    const [event] = await told();
    expect(event).toMatchObject({ category: "disorder", accuracy: "area", setting: "unknown" });
    expect(
      (await asJob("select area_group, cell_200 from event where id = $1::uuid", [event?.id]))[0],
    ).toEqual({
      area_group: areaId,
      cell_200: null,
    });
    expect(await judge("declined")).toBe(204);
    expect(await told()).toEqual([]);
    expect(await judge("accepted", "noise")).toBe(204);
    expect((await told()).map(({ category }) => category)).toEqual(["noise"]);
    const own = ownReportsSchema.parse(await (await server.as("group_external")(ownReportsPath)).json());
    const [mine] = own.items.filter(({ id }) => id === reportId);
    expect([mine?.state, mine?.category]).toEqual(["accepted", undefined]);
  });

  it("takes the event back with the report", async () => {
    expect(
      (await server.as("group_external")(`${ownReportsPath}/${reportId}`, { method: "DELETE" })).status,
    ).toBe(204);
    expect(await told()).toEqual([]);
  });

  it("tells silence from calm, by unit and week", async () => {
    await asJob("update account set created_at = now() - interval '30 days'");
    const { weeks, units } = reportRatesSchema.parse(
      await (await server.as("planner")(reportRatesPath)).json(),
    );
    expect(weeks).toHaveLength(8);
    expect(weeks[0]?.answered).toBe(1);
    const answers = units.map(({ name, answers: [latest] }) => [name, latest?.reports, latest?.isCalm]);
    expect(answers).toContainEqual(["Trygg och säker Boo, extern", 0, true]);
    expect(answers).toContainEqual(["Trygg och säker Boo", 0, false]);
    expect((await server.as("group_authority")(reportRatesPath)).status).toBe(404);
  });

  it("sends a week's summary once, to those who told of it, without numbers under five", async () => {
    for (let no = 0; no < 5; no++) await tell("group_external", { kind: "vandalism" });
    await tell("group_external", { kind: "fire" });
    const week = iso(monday(1)).slice(0, 10);
    const back = { week, areaId, note: "Tack! Belysningen är beställd." };
    expect((await send("planner", weekSummariesPath, { ...back, note: "Ring 070-174 06 05" })).status).toBe(
      400,
    );
    expect((await send("group_external", weekSummariesPath, back)).status).toBe(404);
    expect((await send("planner", weekSummariesPath, back)).status).toBe(204);
    expect((await send("planner", weekSummariesPath, back)).status).toBe(409);
    const read = async (role: Role) =>
      weekSummariesSchema.parse(await (await server.as(role)(weekSummariesPath)).json()).items;
    const [sent] = await read("group_external");
    expect(sent).toMatchObject({
      week,
      areaId,
      answered: 1,
      calm: 0,
      kinds: [{ kind: "vandalism", count: 5 }],
    });
    // Of the same area, but did not tell.
    expect(await read("group_authority")).toEqual([]);
    expect((await server.as("police")(weekSummariesPath)).status).toBe(404);
  });
});
