import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { auditPath, auditSchema } from "#core/contract/admin.ts";
import { type GroupGrounds, groupGroundsPath, groupGroundsSchema } from "#core/contract/group-grounds.ts";
import { measuresPath, measuresSchema } from "#core/contract/measure.ts";
import { groupsPath, groupsSchema } from "#core/contract/meeting.ts";
import { placesPath, placesSchema } from "#core/contract/reference.ts";
import type { Role } from "#core/contract/session.ts";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import { TEST_MUNICIPALITY } from "../../helpers/database-states.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { openTestServer, type TestServer } from "../../helpers/server.ts";

describeOnEachDatabase("the ground of the groups", (database) => {
  let server: TestServer;
  let place = "";
  beforeAll(async () => {
    server = await openTestServer(database());
    const places = placesSchema.parse(await (await server.as("planner")(placesPath)).json());
    place = String(places.features.find(({ properties }) => properties.name === "Orminge centrum")?.id);
    await withActor(
      database(),
      jobActor(TEST_MUNICIPALITY),
      (client) =>
        client.query(`
          with brought as (
            insert into import (municipality_id, id, source_id, file_name, file_hash, status, published_at)
            values (app_municipality(), gen_random_uuid(), 'kia', 'prov.csv', 'x', 'published', now())
            returning no
          )
          insert into event (municipality_id, source_id, external_id, category_id, import_no, occurred_from, is_date_only,
            start_day, start_weekhour, is_spread, grade, setting, accuracy, place_name, location, cell_100, cell_200,
            content_hash, area_group)
          select p.municipality_id, 'kia', 'prov', (select min(id) from category where map_rule = 'exact'), brought.no,
            '2026-01-02 12:00', false, '2026-01-02', 60, false, 0, 'outdoors', 'exact', p.name, p.location,
            hexagon_cell(st_x(p.location), st_y(p.location), 100), hexagon_cell(st_x(p.location), st_y(p.location), 200),
            '\\x00', (select min(a.id) from area a where a.kind = 'group' and st_covers(a.shape, p.location))
          from brought cross join (select * from place where name = 'Orminge centrum' order by id limit 1) p`),
      { access: "write" },
    );
  });
  afterAll(() => server.close());

  const send = async (role: Role, path: string, body: unknown) => {
    const response = await server.as(role)(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  };
  const grounds = async (): Promise<GroupGrounds> =>
    groupGroundsSchema.parse(await (await server.as("planner")(groupGroundsPath)).json());
  const groupOf = (answer: GroupGrounds, end: string) =>
    answer.groups.find(({ name }) => name.endsWith(end))?.id ?? 0;
  const eventGroup = () =>
    withActor(database(), jobActor(TEST_MUNICIPALITY), async (client) => {
      const { rows } = await client.query<{ id: number }>("select area_group as id from event");
      return rows[0]?.id;
    });
  const measureGroups = async () =>
    measuresSchema
      .parse(await (await server.as("analyst")(measuresPath)).json())
      .items.map(({ groupId }) => groupId);

  it("is made of statistical areas, and known to all who are in a group", async () => {
    const answer = await grounds();
    expect(answer.parts).toHaveLength(16);
    expect(answer.groups.every(({ followsParts }) => followsParts)).toBe(true);
    const groups = groupsSchema.parse(await (await server.as("group_external")(groupsPath)).json());
    expect(groups.items[0]?.parts).toContain("Orminge");
    expect(groups.items[0]?.reshapedOn).toBeNull();
    for (const role of ["group_authority", "group_external", "police", "partner", "guard", "admin"] as const)
      expect((await server.as(role)(groupGroundsPath)).status).toBe(404);
  });

  it("moves with what lies there, and ends the sessions of those who see something else", async () => {
    const before = await grounds();
    const [boo, alta] = [groupOf(before, "Boo"), groupOf(before, "Älta")];
    const orminge = before.parts.find(({ name }) => name === "Orminge")?.id ?? 0;
    const made = {
      id: randomUUID(),
      title: "Tänd alla armaturer",
      libraryKey: "lighting",
      place,
      cause: "Mörk gångväg",
      target: "0 släckta armaturer",
      weekHours: "115-119",
      owner: "Park och utemiljö",
      followUpOn: "2027-01-15",
      chosenBy: "analysis",
    };
    expect((await send("planner", measuresPath, made)).status).toBe(201);
    expect([await eventGroup(), await measureGroups()]).toEqual([boo, [boo]]);
    expect((await server.as("group_external")(groupsPath)).status).toBe(200);
    expect((await server.as("police")(groupsPath)).status).toBe(200);

    const move = { moves: [{ partId: orminge, from: boo, to: alta }] };
    expect((await send("group_authority", groupGroundsPath, move)).status).toBe(404);
    expect((await send("planner", groupGroundsPath, move)).status).toBe(204);
    expect([await eventGroup(), await measureGroups()]).toEqual([alta, [alta]]);
    const after = await grounds();
    expect(after.parts.find(({ id }) => id === orminge)?.groupId).toBe(alta);
    expect(after.groups.every(({ followsParts }) => followsParts)).toBe(true);

    expect((await server.as("group_external")(groupsPath)).status).toBe(401);
    expect((await server.as("planner")(groupsPath)).status).toBe(200);
    const groups = groupsSchema.parse(await (await server.as("analyst")(groupsPath)).json()).items;
    expect(groups.filter(({ reshapedOn }) => reshapedOn !== null).map(({ id }) => id)).toEqual(
      expect.arrayContaining([boo, alta]),
    );
    const log = auditSchema.parse(await (await server.as("admin")(auditPath)).json());
    expect(log.items.find(({ action }) => action === "groups.redrawn")?.detail).toEqual({
      moved: `${orminge}: ${boo} > ${alta}`,
    });
  });

  it("is not moved twice by two, and no group is left without any", async () => {
    const now = await grounds();
    const [boo, alta] = [groupOf(now, "Boo"), groupOf(now, "Älta")];
    const orminge = now.parts.find(({ name }) => name === "Orminge")?.id ?? 0;
    const late = await send("analyst", groupGroundsPath, {
      moves: [{ partId: orminge, from: boo, to: alta }],
    });
    expect([late.status, late.text.includes("Orminge har flyttats")]).toEqual([409, true]);
    const all = now.parts.filter(({ groupId }) => groupId === alta);
    const emptied = all.map(({ id }) => ({ partId: id, from: alta, to: boo }));
    expect((await send("planner", groupGroundsPath, { moves: emptied })).status).toBe(400);
    expect(
      (await send("planner", groupGroundsPath, { moves: [{ partId: boo, from: boo, to: alta }] })).status,
    ).toBe(404);
  });
});
