import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { type Actor, withActor } from "../../../server/db/actor.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";

const actor: Actor = { municipalityId: 9, userId: randomUUID(), role: "analyst", areaIds: [3, 4] };

describeOnEachDatabase("acting as somebody", (database) => {
  const whoAmI = `
    select current_user::text as role, app_municipality() as municipality, app_user()::text as "user",
      current_setting('app.area_ids') as areas`;

  it("sets role, municipality, user and areas inside the transaction", async () => {
    const { rows } = await withActor(database(), actor, (client) => client.query(whoAmI));
    expect(rows).toEqual([{ role: "platsbild_analyst", municipality: 9, user: actor.userId, areas: "3,4" }]);
  });

  it("leaves nothing of it behind, also after a failure", async () => {
    await withActor(database(), actor, (client) => client.query("select 1 / 0")).catch(() => {});
    const { rows } = await database().pool.query<{ role: string; municipality: null }>(
      "select current_user::text as role, app_municipality() as municipality",
    );
    expect(rows[0]?.role).not.toContain("platsbild_");
    expect(rows[0]?.municipality).toBeNull();
  });

  it("cannot write while reading", async () => {
    const written = withActor(database(), actor, (client) =>
      client.query("update source set stores_text = true"),
    );
    await expect(written).rejects.toThrow("read-only");
  });

  it("keeps municipalities apart", async () => {
    const elsewhere = { ...actor, municipalityId: 12345 };
    const { rows } = await withActor(database(), elsewhere, (client) =>
      client.query("select id from municipality"),
    );
    expect(rows).toEqual([]);
  });

  it("takes back what a failing transaction wrote", async () => {
    const change = withActor(
      database(),
      { ...actor, municipalityId: 182 },
      async (client) => {
        await client.query("update source set stores_text = true");
        throw new Error("mitt i");
      },
      { access: "write" },
    );
    await expect(change).rejects.toThrow("mitt i");
    const { rows } = await withActor(database(), { ...actor, municipalityId: 182 }, (client) =>
      client.query("select id from source where stores_text"),
    );
    expect(rows).toEqual([]);
  });
});
