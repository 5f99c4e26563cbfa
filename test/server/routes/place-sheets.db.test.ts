import { afterAll, beforeAll, expect, it } from "vitest";
import {
  placeSheetDraftPath,
  placeSheetDraftSchema,
  type PlaceSheetRequest,
  placeSheetsPath,
  placeSheetsSchema,
  readSheetSchema,
} from "#core/contract/place-sheet.ts";
import { type NewOwnReport, ownReportsPath, ownReportsSchema } from "#core/contract/own-report.ts";
import { publishedCountsPath } from "#core/contract/published.ts";
import { type Role, sessionPath, sessionSchema, viewAsPath } from "#core/contract/session.ts";
import type { Database } from "../../../server/db/database.ts";
import { describeOnEachDatabase, openAsApp } from "../../helpers/database.ts";
import { openTestServer, type TestServer } from "../../helpers/server.ts";

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

describeOnEachDatabase(
  "place sheets, own reports and looking as somebody else",
  (database) => {
    let server: TestServer;
    let app: Database;
    let request: PlaceSheetRequest;
    let boo = 0;
    let kummelberget = 0;
    const ask = (role: Role, path: string, init?: RequestInit) => server.as(role)(path, init);
    const sheetsOf = async (role: Role) =>
      placeSheetsSchema.parse(await (await ask(role, placeSheetsPath)).json()).items;
    const draftOf = async (part: Partial<PlaceSheetRequest>) =>
      placeSheetDraftSchema.parse(
        await (await ask("analyst", placeSheetDraftPath, json("POST", { ...request, ...part }))).json(),
      );
    const idOf = async (sql: string) => (await database().pool.query<{ id: number }>(sql)).rows[0]?.id ?? 0;
    beforeAll(async () => {
      app = openAsApp(database());
      server = await openTestServer(app);
      boo = await idOf("select id from area where kind = 'group' and key = 'boo'");
      kummelberget = await idOf("select id from area where kind = 'industrial' and key = 'kummelberget'");
      const forum = await idOf("select id from place where name = 'Nacka Forum'");
      request = {
        place: { kind: "place", placeId: forum, radiusM: 200 },
        groupAreaId: await idOf("select id from area where kind = 'group' and key = 'sicklaon'"),
        meetingOn: "2026-12-01",
        from: "2026-05-25",
        to: "2026-11-23",
        windows: [],
        reason: "Torget är mörkt på kvällarna.",
        causes: [
          { text: "Dålig belysning", part: "place_and_object", certainty: "likely" },
          { text: "HEMLIG ORSAK", part: "offender", certainty: "assumed" },
        ],
        owners: [{ problem: "Belysning", owner: null }],
        measures: [{ text: "HEMLIG KONTROLL", status: "Planerad", isControl: true }],
      };
    });
    afterAll(async () => {
      await server.close();
      if (app !== database()) await app.close();
    });

    it("come with the example data for groups, and a month later for partners, of their own ground alone", async () => {
      const names = async (role: Role) => (await sheetsOf(role)).map(({ placeName }) => placeName).toSorted();
      expect(await names("analyst")).toEqual([
        "Fisksätra centrum",
        "Kummelbergets industriområde",
        "Orminge centrum",
      ]);
      expect(await names("group_external")).toEqual(["Kummelbergets industriområde", "Orminge centrum"]);
      expect(await names("partner")).toEqual(["Kummelbergets industriområde"]);
      expect((await ask("admin", placeSheetsPath)).status).toBe(404);
      expect((await server.asNobody(placeSheetsPath)).status).toBe(401);
      const [foreign] = (await sheetsOf("analyst")).filter(
        ({ placeName }) => placeName === "Fisksätra centrum",
      );
      expect((await ask("group_external", `${placeSheetsPath}/${foreign?.id}`)).status).toBe(404);
    });

    it("are drafted with windows proposed, what will be seen and what is held back", async () => {
      const draft = await draftOf({});
      expect(draft.reasons).toEqual([]);
      expect(draft.windows.length).toBeGreaterThan(0);
      expect(draft.sheet?.placeName).toBe("Nacka Forum");
      expect(JSON.stringify(draft.sheet)).not.toContain("HEMLIG");
      expect(draft.heldBack.map(({ code }) => code)).toEqual(
        expect.arrayContaining(["exact_count", "exact_share", "cells", "causes", "controls"]),
      );
      const exact = draft.groups.reduce((sum, { count }) => sum + count, 0);
      expect((draft.sheet?.eventsAtLeast ?? 1) % 10).toBe(0);
      expect(draft.sheet?.eventsAtLeast).toBeLessThanOrEqual(exact);
    });

    it("are refused with every reason: too short, too small, overlapping, a person or a count in the text", async () => {
      const codes = async (part: Partial<PlaceSheetRequest>) =>
        (await draftOf(part)).reasons.map(({ code }) => code);
      expect(await codes({ from: "2026-10-12" })).toContain("period_too_short");
      expect(await codes({ to: "2026-12-15" })).toContain("period_not_over");
      expect(await codes({ windows: ["116"] })).toContain("window_too_short");
      expect(await codes({ reason: "Ring 070-174 06 35" })).toContain("personal_data");
      expect(await codes({ reason: "Tre rån skedde här" })).toContain("count_in_text");
      const overlapping = await idOf("select id from place where name = 'Orminge bibliotek'");
      const near = {
        place: { kind: "place" as const, placeId: overlapping, radiusM: 200 },
        groupAreaId: boo,
      };
      expect(await codes(near)).toContain("place_overlaps");
      expect((await ask("analyst", placeSheetsPath, json("POST", { ...request, ...near }))).status).toBe(409);
      expect(
        (await ask("analyst", placeSheetsPath, json("POST", { ...request, groupAreaId: boo }))).status,
      ).toBe(400);
      const street = await idOf("select min(id) as id from place where kind = 'gata'");
      const onStreet = { ...request, place: { kind: "place", placeId: street, radiusM: 200 } };
      expect((await ask("analyst", placeSheetsPath, json("POST", onStreet))).status).toBe(400);
      for (const role of ["planner", "group_authority", "police"] as const) {
        expect((await ask(role, placeSheetsPath, json("POST", request))).status).toBe(404);
        expect((await ask(role, placeSheetDraftPath, json("POST", request))).status).toBe(404);
      }
    });

    it("are frozen, once a month, and withdrawn with a reason; all of it in the log", async () => {
      const made = await ask("analyst", placeSheetsPath, json("POST", request));
      expect(made.status).toBe(201);
      const { id } = (await made.json()) as { id: string };
      const read = readSheetSchema.parse(await (await ask("police", `${placeSheetsPath}/${id}`)).json());
      expect(read.sheet?.owners).toEqual([{ problem: "Belysning", owner: null }]);
      expect((await ask("analyst", placeSheetsPath, json("POST", request))).status).toBe(409);
      const withdrawal = `${placeSheetsPath}/${id}/withdrawal`;
      expect((await ask("planner", withdrawal, json("POST", { reason: "Fel plats" }))).status).toBe(404);
      expect((await ask("analyst", withdrawal, json("POST", { reason: "Fel plats" }))).status).toBe(204);
      expect((await ask("analyst", withdrawal, json("POST", { reason: "Fel plats" }))).status).toBe(404);
      const gone = readSheetSchema.parse(await (await ask("police", `${placeSheetsPath}/${id}`)).json());
      expect([gone.sheet, gone.outline, gone.withdrawnReason]).toEqual([null, [], "Fel plats"]);
      // It has been seen, so it binds still.
      expect((await ask("analyst", placeSheetsPath, json("POST", request))).status).toBe(409);
      const { rows } = await database().pool.query<{ action: string }>(
        "select action from audit_entry where subject = $1 order by no",
        [id],
      );
      expect(rows.map(({ action }) => action)).toEqual(["place_sheet.published", "place_sheet.withdrawn"]);
    });

    const report = (part: Partial<NewOwnReport> = {}): NewOwnReport => ({
      id: crypto.randomUUID(),
      kind: "disorder",
      areaId: boo,
      placeId: null,
      from: "2026-11-20T20:00:00+01:00",
      to: "2026-11-20T22:00:00+01:00",
      certainty: "seen",
      text: "Högljutt vid torget.",
      ...part,
    });
    const reportsOf = async (role: Role) =>
      ownReportsSchema
        .parse(await (await ask(role, ownReportsPath)).json())
        .items.filter(({ isExample }) => !isExample);

    it("own reports are one's own: masked before they are stored, the same id once, taken back within a day", async () => {
      const told = report({ text: "Vittne Anna Karlsson, ring 070-174 06 35" });
      for (let times = 0; times < 2; times++)
        expect((await ask("group_external", ownReportsPath, json("POST", told))).status).toBe(201);
      const nothing = report({ kind: "nothing", certainty: null, text: null });
      expect((await ask("group_authority", ownReportsPath, json("POST", nothing))).status).toBe(201);
      const [own, ...others] = await reportsOf("group_external");
      expect(others).toEqual([]);
      expect(own).toMatchObject({ text: "Vittne [namn], ring [telefon]", role: null, canTakeBack: true });
      expect(await reportsOf("partner")).toEqual([]);
      expect((await reportsOf("analyst")).map(({ role, kind }) => `${role} ${kind}`).toSorted()).toEqual([
        "group_authority nothing",
        "group_external disorder",
      ]);
      for (const one of await reportsOf("planner")) expect(one).not.toHaveProperty("text");
      expect((await ask("police", ownReportsPath)).status).toBe(404);
      expect(
        (await ask("group_authority", `${ownReportsPath}/${told.id}`, { method: "DELETE" })).status,
      ).toBe(404);
      expect((await ask("group_external", `${ownReportsPath}/${told.id}`, { method: "DELETE" })).status).toBe(
        204,
      );
      expect(await reportsOf("group_external")).toEqual([]);
    });

    it("own reports are of one's own areas and of what has been", async () => {
      const statusOf = async (part: Partial<NewOwnReport>, role: Role = "guard") =>
        (await ask(role, ownReportsPath, json("POST", report(part)))).status;
      expect(await statusOf({ areaId: kummelberget })).toBe(400);
      expect(await statusOf({ from: "2031-01-01T00:00:00Z", to: "2031-01-01T01:00:00Z" })).toBe(400);
      expect(await statusOf({ placeId: 999_999 })).toBe(400);
      expect(await statusOf({ text: "x".repeat(201) })).toBe(400);
      expect(await statusOf({ certainty: null })).toBe(400);
      expect(await statusOf({}, "police")).toBe(404);
    });

    it("an analyst who looks as a group sees what it sees, can change nothing, and is in the log", async () => {
      const analyst = (path: string, init?: RequestInit) => ask("analyst", path, init);
      expect((await ask("planner", viewAsPath, json("PUT", { role: "police", areaId: null }))).status).toBe(
        404,
      );
      for (const wrong of [
        { role: "admin", areaId: null },
        { role: "analyst", areaId: null },
        { role: "police", areaId: boo },
        { role: "guard", areaId: null },
        { role: "guard", areaId: 999_999 },
      ])
        expect([wrong, (await analyst(viewAsPath, json("PUT", wrong))).status]).toEqual([wrong, 400]);
      expect((await analyst(viewAsPath, json("PUT", { role: "group_external", areaId: boo }))).status).toBe(
        204,
      );
      const session = sessionSchema.parse(await (await analyst(sessionPath)).json());
      expect(session).toMatchObject({ role: "group_external", areaIds: [boo], isViewAs: true });
      for (const path of ["/api/events", "/api/cube", "/api/imports", "/api/partners"])
        expect([path, (await analyst(path)).status]).toEqual([path, 404]);
      expect(await (await analyst(publishedCountsPath)).json()).toEqual(
        await (await ask("group_external", publishedCountsPath)).json(),
      );
      expect(await sheetsOf("analyst")).toEqual(await sheetsOf("group_external"));
      expect((await analyst(ownReportsPath, json("POST", report()))).status).toBe(409);
      expect((await analyst(viewAsPath, { method: "DELETE" })).status).toBe(204);
      expect((await analyst("/api/events?limit=1")).status).toBe(200);
      const { rows } = await database().pool.query<{ action: string; subject: string; role: string }>(
        "select action, subject, role from audit_entry where action like 'view_as.%' order by no",
      );
      expect(rows).toEqual([
        { action: "view_as.began", subject: "group_external", role: "analyst" },
        { action: "view_as.ended", subject: "group_external", role: "analyst" },
      ]);
    });
  },
  { state: "example" },
);
