import { afterAll, beforeAll, expect, it } from "vitest";
import { unsafetyPath, unsafetySchema } from "#core/contract/layer.ts";
import {
  linkedWalkSchema,
  madeWalkLinkSchema,
  type SafetyWalk,
  safetyWalksPath,
  safetyWalksSchema,
  WALK_KEY_HEADER,
  walkLinkPath,
  walkLinkPointsPath,
  walkPointsSchema,
} from "#core/contract/safety-walk.ts";
import type { Role } from "#core/contract/session.ts";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import { countForPlan } from "../../../server/queries/count-for-plan.ts";
import { TEST_MUNICIPALITY } from "../../helpers/database-states.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { openTestServer, type TestServer } from "../../helpers/server.ts";

const ID = "5b3c2f6e-90a1-4f0c-8d11-3a52b9d0c001";
const point = (last: number) => `5b3c2f6e-90a1-4f0c-8d11-3a52b9d0c0${last}`;

describeOnEachDatabase("safety walks", (database) => {
  let server: TestServer;
  let at = { id: 0, lon: 0, lat: 0 };
  let today = "";
  beforeAll(async () => {
    server = await openTestServer(database());
    await withActor(database(), jobActor(TEST_MUNICIPALITY), async (client) => {
      const { rows } = await client.query<typeof at & { today: string }>(`
        select id, st_x(st_transform(location, 4326)) as lon, st_y(st_transform(location, 4326)) as lat,
          app_today()::text as today
        from place where name = 'Orminge centrum'`);
      const [row] = rows;
      if (row !== undefined) ({ today, ...at } = row);
    });
  });
  afterAll(() => server.close());

  const send = (role: Role, path: string, method: string, body?: unknown) =>
    server.as(role)(path, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
  const walk = async (): Promise<SafetyWalk> => {
    const { items } = safetyWalksSchema.parse(await (await server.as("analyst")(safetyWalksPath)).json());
    const [one] = items;
    if (one === undefined) throw new Error("there is no walk");
    return one;
  };
  const points = async () =>
    walkPointsSchema.parse(await (await server.as("analyst")(`${safetyWalksPath}/${ID}/points`)).json())
      .items;
  const withKey = (key: string, path: string, body?: unknown) =>
    server.asNobody(path, {
      method: body === undefined ? "GET" : "POST",
      headers: { [WALK_KEY_HEADER]: key, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const newLink = async () =>
    madeWalkLinkSchema.parse(await (await send("planner", `${safetyWalksPath}/${ID}/link`, "PUT")).json());
  const found = (last: number, body: string) => ({
    id: point(last),
    kind: "lighting",
    body,
    placeName: "Orminge centrum",
    lon: at.lon,
    lat: at.lat,
  });
  const given = () => ({
    id: ID,
    name: "Elever går runt Orminge",
    placeId: at.id,
    day: today,
    from: "13:00",
    to: "15:00",
    ledBy: "students",
  });

  it("are planned with a place, a day and who leads them", async () => {
    expect((await send("planner", safetyWalksPath, "POST", { ...given(), to: "12:00" })).status).toBe(400);
    expect((await send("planner", safetyWalksPath, "POST", given())).status).toBe(201);
    expect(await walk()).toMatchObject({ day: today, ledBy: "students", points: 0, hasLink: false });
    for (const role of ["group_external", "partner", "admin"] as const) {
      expect((await server.as(role)(safetyWalksPath)).status).toBe(404);
      expect((await server.as(role)(`${safetyWalksPath}/${ID}/points`)).status).toBe(404);
    }
    expect((await send("analyst", safetyWalksPath, "POST", given())).status).toBe(404);
  });

  it("are written by whoever has the link, who reads nothing of what is written", async () => {
    const { key, day } = await newLink();
    expect(day).toBe(today);
    const linked = await withKey(key, walkLinkPath);
    const told = await linked.text();
    const { name, places } = linkedWalkSchema.parse(JSON.parse(told));
    expect(name).toBe("Elever går runt Orminge");
    expect(places[0]?.name).toBe("Orminge centrum");
    expect((await withKey(key, walkLinkPointsPath, found(11, "Två lyktor släckta."))).status).toBe(201);
    expect((await withKey(key, walkLinkPointsPath, found(11, "Två lyktor släckta."))).status).toBe(201);
    expect(await (await withKey(key, walkLinkPath)).text()).toBe(told);
    expect(await points()).toMatchObject([
      { id: point(11), kind: "lighting", body: "Två lyktor släckta.", isLinked: true, action: null },
    ]);
  });

  it("take no names, no numbers and nothing outside the municipality through the link", async () => {
    const { key } = await newLink();
    for (const body of ["Ring 070-123 45 67", "Anna Svensson i klass 9B ropade"]) {
      const refused = await withKey(key, walkLinkPointsPath, found(12, body));
      expect(refused.status).toBe(400);
      expect(await refused.text()).not.toContain("Svensson");
    }
    const far = { ...found(12, "Långt bort"), lon: 11.97, lat: 57.7 };
    expect((await withKey(key, walkLinkPointsPath, far)).status).toBe(400);
    expect(await points()).toHaveLength(1);
  });

  it("have one link at a time, on one day, ended at once", async () => {
    const first = await newLink();
    const second = await newLink();
    const missing = await (await withKey("x".repeat(32), walkLinkPath)).text();
    const old = await withKey(first.key, walkLinkPath);
    expect(old.status).toBe(404);
    expect(await old.text()).toBe(missing);
    expect((await withKey(second.key, walkLinkPath)).status).toBe(200);

    const move = (days: number) =>
      withActor(
        database(),
        jobActor(TEST_MUNICIPALITY),
        (client) =>
          client.query("update walk set starts_at = starts_at + $2, ends_at = ends_at + $2 where id = $1", [
            ID,
            `${days} days`,
          ]),
        { access: "write" },
      );
    await move(-1);
    expect((await withKey(second.key, walkLinkPath)).status).toBe(404);
    expect((await withKey(second.key, walkLinkPointsPath, found(13, "Dagen efter"))).status).toBe(404);
    await move(1);
    expect((await withKey(second.key, walkLinkPath)).status).toBe(200);

    expect((await send("planner", `${safetyWalksPath}/${ID}/link`, "DELETE")).status).toBe(204);
    expect((await withKey(second.key, walkLinkPath)).status).toBe(404);
    expect((await withKey(second.key, walkLinkPointsPath, found(13, "Stängd"))).status).toBe(404);
    expect((await walk()).hasLink).toBe(false);
    const stored = await withActor(database(), jobActor(TEST_MUNICIPALITY), (client) =>
      client.query("select token_hash from walk_link"),
    );
    expect(JSON.stringify(stored.rows)).not.toContain(second.key);
  });

  it("become actions with an owner and a day, and places that feel unsafe", async () => {
    const path = `${safetyWalksPath}/${ID}/points/${point(11)}`;
    const action = { what: "Byt två armaturer", owner: "Gata och park", dueOn: "2020-01-01" };
    expect((await send("planner", path, "PATCH", { version: 1, action })).status).toBe(204);
    expect((await send("planner", path, "PATCH", { version: 1, isDone: true })).status).toBe(409);
    expect(await walk()).toMatchObject({ points: 1, open: 1, late: 1 });
    expect((await send("planner", path, "PATCH", { version: 2, isUnsafety: true })).status).toBe(204);
    const layer = unsafetySchema.parse(await (await server.as("analyst")(unsafetyPath)).json());
    expect(layer.features.map(({ id }) => id)).toContain(point(11));
    expect((await send("planner", path, "PATCH", { version: 3, isDone: true })).status).toBe(204);
    expect((await points())[0]?.action).toMatchObject({ what: "Byt två armaturer", doneOn: today });
    expect(await walk()).toMatchObject({ open: 0, late: 0 });
  });

  it("are read as kinds, places and actions in their own areas, without a word of what was written", async () => {
    const asked = async (role: Role) => {
      const { items } = safetyWalksSchema.parse(await (await server.as(role)(safetyWalksPath)).json());
      const protocol: unknown = await (await server.as(role)(`${safetyWalksPath}/${ID}/points`)).json();
      return {
        walks: items.map(({ id, hasLink }) => ({ id, hasLink })),
        points: walkPointsSchema.parse(protocol),
      };
    };
    await newLink();
    for (const role of ["guard", "group_authority", "police"] as const) {
      const { walks, points: read } = await asked(role);
      expect(walks).toEqual([{ id: ID, hasLink: false }]);
      expect(read.items).toMatchObject([
        {
          id: point(11),
          kind: "lighting",
          body: "",
          placeName: "Orminge centrum",
          action: { owner: "Gata och park" },
        },
      ]);
      expect(read.items[0]?.lon === null).toBe(role !== "guard");
      expect((await send(role, `${safetyWalksPath}/${ID}`, "PATCH", { version: 1 })).status).toBe(404);
    }
    await withActor(
      database(),
      jobActor(TEST_MUNICIPALITY),
      (client) =>
        client.query(
          "update walk set area_id = (select min(id) from area where kind = 'group' and key <> 'boo') where id = $1",
          [ID],
        ),
      { access: "write" },
    );
    for (const role of ["guard", "group_authority"] as const) {
      expect(safetyWalksSchema.parse(await (await server.as(role)(safetyWalksPath)).json()).items).toEqual(
        [],
      );
      expect((await server.as(role)(`${safetyWalksPath}/${ID}/points`)).status).toBe(404);
    }
  });

  it("count in the plan when they are walked, those led by students apart", async () => {
    const { version } = await walk();
    const change = { version, status: "carried_out" };
    expect((await send("planner", `${safetyWalksPath}/${ID}`, "PATCH", change)).status).toBe(204);
    const counts = await withActor(database(), jobActor(TEST_MUNICIPALITY), countForPlan);
    const counted = counts.filter(({ key }) => key === "safety_walks" || key === "student_walks");
    expect(counted).toEqual([
      { key: "safety_walks", count: 1, of: null, what: "vandringar i år" },
      { key: "student_walks", count: 1, of: 1, what: "trygghetsvandringar i år ledda av elever" },
    ]);
  });
});
