import { afterAll, beforeAll, expect, it } from "vitest";
import { cubePath } from "#core/contract/cube.ts";
import { type Role, ROLES, sessionPath, sessionsPath } from "#core/contract/session.ts";
import type { Database } from "../../../server/db/database.ts";
import { describeApi } from "../../../server/openapi.ts";
import { describeOnEachDatabase, openAsApp } from "../../helpers/database.ts";
import { openTestServer, type TestClient, type TestServer } from "../../helpers/server.ts";
import { CANARIES, foundIn, type PlantedIds, plantCanaries } from "./canaries.ts";

const METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"] as const;
const QUESTIONS = [
  "",
  "?by=cell,category&cellSize=100",
  "?by=area&areaKind=group",
  "?from=2026-01-01&to=2032-01-01",
  "?format=csv",
  "?format=geojson&head=1",
  "?order=oldest&limit=1000",
  "?bbox=18,59,19,60",
  "?hittas=inte",
];
const FEW_QUESTIONS = ["", "?hittas=inte"];
const ELSEWHERE = [
  "/",
  "/basemap/land.geojson",
  "/api/openapi.json",
  "/api/finns-inte",
  "/api/shifts.ics",
  "/api/partner-contacts",
  "/ogc",
  "/tiles/events/12/2260/1200",
];
const AT_ONCE = 6;
const NOWHERE = "00000000-0000-4000-8000-000000000000";

describeOnEachDatabase("a walk through every route, with canaries in every field", (database) => {
  let server: TestServer;
  let asApp: Database;
  let ids: PlantedIds;
  let hash = "";
  beforeAll(async () => {
    asApp = openAsApp(database());
    server = await openTestServer(asApp);
    ids = await plantCanaries(database());
    hash = ((await (await server.as("analyst")(cubePath)).json()) as { hash: string }).hash;
  });
  afterAll(async () => {
    await server.close();
    if (asApp !== database()) await asApp.close();
  });

  const api = describeApi("1").paths ?? {};
  /** Which questions are asked of a path: all where it takes any, else one with none and one it does not know. */
  const questionsOf = (path: string): readonly string[] => {
    const takesAny = (api[path]?.get?.parameters ?? []).some((one) => "in" in one && one.in === "query");
    return takesAny || !(path in api) ? QUESTIONS : FEW_QUESTIONS;
  };
  const paths = (): { path: string; questions: readonly string[] }[] => {
    const described = Object.keys(api).flatMap((path) => {
      const known = path.startsWith("/api/accounts")
        ? ids.accountId
        : path.startsWith("/api/sources")
          ? "kia"
          : ids.importId;
      const fill = (id: string) =>
        path
          .replace("{id}", id)
          .replace("{groupId}", String(ids.areaId))
          .replace("{ordinal}", "1")
          .replace("{hash}", hash)
          .replace(/\{(membershipId|pointId)\}/, NOWHERE);
      const walked = { path: fill(known), questions: questionsOf(path) };
      // What is nowhere is refused before anything asked of it is read.
      return path.includes("{") ? [walked, { path: fill(NOWHERE), questions: FEW_QUESTIONS }] : [walked];
    });
    return [...described, ...ELSEWHERE.map((path) => ({ path, questions: QUESTIONS }))];
  };
  const seen = async (response: Response) =>
    [...response.headers].map(([name, value]) => `${name}: ${value}`).join("\n") +
    "\n\n" +
    (await response.text());
  const isSigningOut = (path: string, method: string) =>
    method === "DELETE" && (path.startsWith(sessionPath) || path.startsWith(sessionsPath));

  async function walk(ask: TestClient, role: Role | null, methods: readonly string[]) {
    const found: string[] = [];
    const answered: string[] = [];
    const asked = paths().flatMap(({ path, questions }) =>
      methods
        .filter((method) => !isSigningOut(path, method))
        .flatMap((method) =>
          (method === "GET" ? questions : [""]).map((question) => ({ path, method, question })),
        ),
    );
    const askOne = async ({ path, method, question }: (typeof asked)[number]) => {
      const writes = method === "POST" || method === "PUT" || method === "PATCH";
      const response = await ask(path + question, {
        method,
        signal: AbortSignal.timeout(path.endsWith("/progress") ? 1000 : 20_000),
        ...(writes && { headers: { "content-type": "application/json" }, body: "{}" }),
      }).catch(() => null);
      if (response === null) return;
      const text = await seen(response).catch(() => "");
      found.push(...foundIn(text, role).map((canary) => `${method} ${path}${question}: ${canary}`));
      if (response.status >= 500) found.push(`${method} ${path}${question}: ${response.status}`);
      if (response.ok && method !== "GET" && method !== "HEAD" && method !== "OPTIONS")
        answered.push(`${method} ${path}`);
    };
    for (let at = 0; at < asked.length; at += AT_ONCE)
      await Promise.all(asked.slice(at, at + AT_ONCE).map(askOne));
    return { found, answered };
  }

  it("finds the canaries where they may be seen, so that the walk can fail", async () => {
    const analyst = server.as("analyst");
    const texts = await Promise.all(
      [
        "/api/events",
        "/api/graffiti",
        "/api/shifts",
        "/api/walks",
        "/api/partners",
        "/api/partner-book",
        "/api/occasions",
        `/api/safety-walks/${ids.importId}/points`,
        "/api/campaigns",
        "/api/drug-scenes",
        "/api/unsafety-points",
        "/api/own-reports",
        "/api/own-reports/week-summaries",
        "/api/graffiti-rounds",
        "/api/place-sheets",
        "/api/problems",
        "/api/measures",
        "/api/inspections",
        "/api/groups",
        `/api/meetings/${ids.importId}`,
        `/api/imports/${ids.importId}`,
        `/api/imports/${ids.importId}/rejected.csv`,
      ].map(async (path) => seen(await analyst(path))),
    );
    texts.push(
      await seen(await server.as("admin")("/api/accounts")),
      await seen(await server.as("admin")("/api/audit")),
    );
    const all = texts.join("\n");
    const nowhere = Object.entries(CANARIES).flatMap(([canary, roles]) =>
      roles.length > 0 && !all.includes(canary) ? [canary] : [],
    );
    expect(nowhere).toEqual(["KANARIE-KOPPLING"]);
  });

  it.each(["group_authority", "group_external", "guard", "partner", "police"] as const)(
    "gives a %s none of them, by any method",
    async (role) => {
      const { found, answered } = await walk(server.as(role), role, METHODS);
      expect(found).toEqual([]);
      expect(answered).toEqual([]);
    },
    400_000,
  );

  it("gives the planner, the administrator and the analyst only their own", async () => {
    for (const role of ["planner", "admin", "analyst"] as const) {
      expect((await walk(server.as(role), role, ["GET", "HEAD", "OPTIONS"])).found).toEqual([]);
    }
  }, 400_000);

  it("gives nobody at all none of them", async () => {
    const { found, answered } = await walk(server.asNobody, null, METHODS);
    expect(found).toEqual([]);
    expect(answered).toEqual([]);
  }, 400_000);

  it("answers what is forbidden like what does not exist", async () => {
    const content: Partial<Record<string, readonly Role[]>> = {
      "/api/events": ["analyst", "planner"],
      "/api/cube": ["analyst", "planner"],
      "/api/imports": ["analyst"],
      [`/api/imports/${ids.importId}`]: ["analyst"],
      "/api/graffiti": ["analyst", "planner"],
      "/api/partners": ["analyst", "planner"],
      "/api/partner-book": ["analyst", "planner"],
      "/api/safety-walks": ["analyst", "planner", "guard", "group_authority", "police"],
      "/api/walk-link": [],
      "/api/campaigns": ["analyst", "planner", "police", "group_authority"],
      "/api/groups/grounds": ["analyst", "planner"],
      "/api/activity-counts?kind=guards_employed": [
        "analyst",
        "planner",
        "group_authority",
        "group_external",
        "partner",
        "police",
      ],
      "/api/occasions": ["analyst", "planner", "guard", "group_authority", "police"],
      "/api/walks": ["analyst", "planner"],
      "/api/unsafety-points": ["analyst", "planner"],
      "/api/shifts": ["analyst", "planner", "guard"],
      "/api/drug-scenes": ["analyst", "planner", "guard", "police"],
      "/api/aggregates?by=cell": ["analyst", "planner", "guard", "police"],
      "/api/cells": ["analyst", "planner", "guard", "police"],
      "/api/accounts": ["admin"],
      "/api/audit": ["admin"],
      "/api/organisations": ["admin"],
      "/api/presence?from=2026-01-01&to=2026-02-01": ["group_authority", "police"],
      "/api/drug-scene-statuses": ["group_authority"],
      "/api/publication": ["analyst", "planner"],
      "/api/own-reports": ["analyst", "planner", "group_authority", "group_external", "guard", "partner"],
      "/api/own-reports/summary": ["analyst", "planner"],
      "/api/place-sheets": [
        "analyst",
        "planner",
        "group_authority",
        "group_external",
        "guard",
        "partner",
        "police",
      ],
      "/api/text-reviews": ["analyst"],
      "/api/place?place=2": ["analyst", "planner", "police"],
      "/api/problems": ["analyst", "planner", "group_authority", "group_external", "partner", "police"],
      "/api/graffiti-times": ["analyst", "planner"],
      "/api/drug-scene-proposals": ["analyst", "planner"],
    };
    const plain = (response: Response) => [
      response.status,
      ...["content-type", "etag", "cache-control", "content-length"].map((name) =>
        response.headers.get(name),
      ),
    ];
    for (const role of ROLES) {
      const missing = await server.as(role)("/api/finns-inte");
      const wanted = [...plain(missing), await missing.text()];
      for (const [path, allowed] of Object.entries(content)) {
        const response = await server.as(role)(path);
        const answer = [...plain(response), await response.text()];
        if (allowed?.includes(role)) expect([role, path, response.status]).toEqual([role, path, 200]);
        else expect([role, path, ...answer]).toEqual([role, path, ...wanted]);
      }
    }
  });
});
