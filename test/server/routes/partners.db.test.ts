import { afterAll, beforeAll, expect, it } from "vitest";
import { partnersPath } from "#core/contract/layer.ts";
import { partnerBookPath, partnerBookSchema } from "#core/contract/partner.ts";
import type { Role } from "#core/contract/session.ts";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import { TEST_MUNICIPALITY } from "../../helpers/database-states.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { openTestServer, type TestServer } from "../../helpers/server.ts";

const ID = "7d0f9c1e-3b1e-4c8a-9a57-0a3f6f6d1b01";
const PROBLEM = "7d0f9c1e-3b1e-4c8a-9a57-0a3f6f6d1b02";

describeOnEachDatabase("organisations that take part", (database) => {
  let server: TestServer;
  let areaId = 0;
  beforeAll(async () => {
    server = await openTestServer(database());
    await withActor(
      database(),
      jobActor(TEST_MUNICIPALITY),
      async (client) => {
        const { rows } = await client.query<{ id: number }>(
          "select id from area where kind = 'industrial' order by id limit 1",
        );
        areaId = rows[0]?.id ?? 0;
        await client.query(
          `insert into problem (municipality_id, id, title, place_key, place_name, location, area_id, status)
          select municipality_id, $1::uuid, 'Mörkt vid lastgatan', 'area:' || id, name, st_pointonsurface(shape), id,
            'ready'
          from area
          where id = $2`,
          [PROBLEM, areaId],
        );
      },
      { access: "write" },
    );
  });
  afterAll(() => server.close());

  const send = (role: Role, path: string, method: string, body?: unknown) =>
    server.as(role)(path, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
  const book = async (role: Role = "planner") =>
    partnerBookSchema.parse(await (await server.as(role)(partnerBookPath)).json());
  const given = {
    id: ID,
    areaId: 0,
    placeId: null,
    name: "Provfastigheter",
    kind: "property_owner",
    owns: "belysning på lastgatan",
    joinedOn: "2026-03-01",
    contacts: [{ functionName: "Förvaltare", phone: "08-465 004 12", email: "forvaltning@example.org" }],
  };

  it("are kept by a planner with what they answer for and how they are reached", async () => {
    const made = await send("planner", partnerBookPath, "POST", { ...given, areaId });
    expect(made.status).toBe(201);
    const { partners, areas } = await book("analyst");
    expect(partners).toMatchObject([
      { id: ID, name: "Provfastigheter", areaId, told: 0, calm: 0, version: 1 },
    ]);
    expect(partners[0]?.contacts).toEqual(given.contacts);
    expect(areas.find(({ id }) => id === areaId)?.groupId).not.toBeNull();
    const change = { ...content(), version: 1, name: "Provfastigheter AB", contacts: [] };
    expect((await send("planner", `${partnerBookPath}/${ID}`, "PUT", change)).status).toBe(204);
    const late = await send("planner", `${partnerBookPath}/${ID}`, "PUT", change);
    expect(late.status).toBe(409);
    expect((await book()).partners[0]).toMatchObject({
      name: "Provfastigheter AB",
      contacts: [],
      version: 2,
    });
    // The map's layer knows of it, without the contact.
    expect(await (await server.as("analyst")(partnersPath)).text()).toContain("Provfastigheter AB");
  });

  it("own problems, which then say so", async () => {
    const owned = { kind: "problem", id: PROBLEM, isOwner: true };
    expect((await send("planner", `${partnerBookPath}/${ID}/owned`, "PUT", owned)).status).toBe(204);
    expect((await book()).problems).toMatchObject([
      { id: PROBLEM, areaId, partnerId: ID, ownerName: "Provfastigheter AB" },
    ]);
    await send("planner", `${partnerBookPath}/${ID}/owned`, "PUT", { ...owned, isOwner: false });
    expect((await book()).problems).toMatchObject([{ id: PROBLEM, partnerId: null, ownerName: null }]);
  });

  it("are counted by what their accounts have reported, calm weeks apart", async () => {
    await withActor(
      database(),
      jobActor(TEST_MUNICIPALITY),
      async (client) => {
        await client.query(
          `insert into account_membership (municipality_id, account_id, kind, partner_id)
          select municipality_id, id, 'organisation', $1::uuid from account where role = 'partner'`,
          [ID],
        );
        await client.query(
          `insert into own_report (municipality_id, id, account_id, kind, area_id, occurred_from, occurred_to, certainty)
          select a.municipality_id, gen_random_uuid(), a.id, k.kind, $1::integer, now(), now(),
            case when k.kind <> 'nothing' then 'seen' end
          from account a
            cross join (values ('graffiti'), ('vandalism'), ('nothing')) as k (kind)
          where a.role = 'partner'`,
          [areaId],
        );
      },
      { access: "write" },
    );
    expect((await book()).partners).toMatchObject([{ told: 2, calm: 1 }]);
  });

  it("are reached by a function: persons' names and addresses are not taken", async () => {
    const named = { ...content(), version: 2, owns: "Ring Anna Svensson 070-123 45 67" };
    expect((await send("planner", `${partnerBookPath}/${ID}`, "PUT", named)).status).toBe(400);
    const contacts = [{ functionName: "Förvaltare", email: "anna.svensson@example.org" }];
    const asked = await send("planner", `${partnerBookPath}/${ID}`, "PUT", {
      ...content(),
      version: 2,
      contacts,
    });
    expect(asked.status).toBe(400);
    expect(await asked.text()).toContain("doubtful_text");
  });

  it("exist for nobody outside, and analysts only read them", async () => {
    for (const role of [
      "group_authority",
      "group_external",
      "guard",
      "partner",
      "police",
      "admin",
    ] as const) {
      expect((await server.as(role)(partnerBookPath)).status).toBe(404);
    }
    expect((await send("analyst", partnerBookPath, "POST", { ...given, areaId })).status).toBe(404);
    expect((await send("planner", `${partnerBookPath}/${ID}`, "DELETE")).status).toBe(204);
    expect((await book()).partners).toEqual([]);
  });

  function content() {
    const { id: _id, areaId: _areaId, placeId: _placeId, ...rest } = given;
    return rest;
  }
});
