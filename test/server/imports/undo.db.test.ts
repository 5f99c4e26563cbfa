import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { importSchema, importsPath } from "#core/contract/import.ts";
import { problemSchema } from "#core/contract/problem.ts";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import type { Database } from "../../../server/db/database.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { TEST_MUNICIPALITY } from "../../helpers/database-states.ts";
import { openTestServer, type TestClient, type TestServer } from "../../helpers/server.ts";
import { csv, HEADER, row, undo, upload, uploadAccepted } from "./upload.ts";

interface CurrentRow {
  external_id: string;
  category: string;
}

/** What counts, from both tables of events. */
async function currentRows(database: Database): Promise<string[]> {
  const { rows } = await withActor(database, jobActor(TEST_MUNICIPALITY), (client) =>
    client.query<CurrentRow>(`
      select e.external_id, c.key as category
      from (
        select external_id, category_id from current_event where source_id = 'kia'
        union all
        select m.external_id, m.category_id
        from monthly_event m
          join current_monthly_event using (municipality_id, id)
        where m.source_id = 'kia'
      ) e
        join category c on c.id = e.category_id
      order by e.external_id`),
  );
  return rows.map(({ external_id, category }) => `${external_id} ${category}`);
}

async function storedRows(database: Database): Promise<number> {
  const { rows } = await withActor(database, jobActor(TEST_MUNICIPALITY), (client) =>
    client.query<{ n: number }>(
      "select (select count(*) from event) + (select count(*) from monthly_event) + (select count(*) from import_rejected_row) as n",
    ),
  );
  return rows[0]?.n ?? 0;
}

describeOnEachDatabase("att ta in, rätta och ångra", (database) => {
  let server: TestServer;
  let client: TestClient;
  beforeAll(async () => {
    server = await openTestServer(database());
    client = server.as("analyst");
  });
  afterAll(async () => {
    await server.close();
  });
  afterEach(async () => {
    const { items } = (await (await client(importsPath)).json()) as {
      items: { id: string; status: string }[];
    };
    for (const { id, status } of items) if (status === "published") await undo(client, id);
    expect(await storedRows(database())).toBe(0);
  });

  const take = (...lines: string[]) => uploadAccepted(client, { source: "kia", file: csv(HEADER, ...lines) });

  test("the same file twice changes nothing", async () => {
    await take(row("A"), row("B"));
    const again = await take(row("A"), row("B"));
    expect(again).toMatchObject({
      rowsTotal: 2,
      rowsAccepted: 0,
      rowsDuplicate: 2,
      rowsUpdated: 0,
      rowsRejected: 0,
    });
    expect(await currentRows(database())).toEqual(["A damage", "B damage"]);
  });

  test("the same id with other content is updated, and undoing brings the old content back", async () => {
    await take(row("A"), row("B"));
    const second = await take(row("A", { kategori: "Klotter" }), row("B"), row("C"));
    expect(second).toMatchObject({ rowsAccepted: 2, rowsUpdated: 1, rowsDuplicate: 1 });
    expect(await currentRows(database())).toEqual(["A graffiti", "B damage", "C damage"]);
    const undone = importSchema.parse(await (await undo(client, second.id)).json());
    expect(undone).toMatchObject({ status: "undone", canUndo: false });
    expect(await currentRows(database())).toEqual(["A damage", "B damage"]);
  });

  test("a row that becomes one never mapped leaves the map, and comes back when undone", async () => {
    await take(row("A"));
    const second = await take(row("A", { kategori: "Våld i nära relation" }));
    expect(second.rowsUpdated).toBe(1);
    expect(await currentRows(database())).toEqual(["A intimate_violence"]);
    await undo(client, second.id);
    expect(await currentRows(database())).toEqual(["A damage"]);
  });

  test("undoing is refused and names the later import that changed the same rows", async () => {
    const first = await take(row("A"));
    const second = await uploadAccepted(client, {
      source: "kia",
      file: csv(HEADER, row("A", { kategori: "Klotter" })),
      name: "senare.csv",
    });
    const refused = await undo(client, first.id);
    expect(refused.status).toBe(409);
    const problem = problemSchema.parse(await refused.json());
    expect(problem.detail).toContain("senare.csv");
    expect(JSON.stringify(problem.issues)).toContain(second.id);
    await undo(client, second.id);
    expect((await undo(client, first.id)).status).toBe(200);
  });

  test("a later import of other rows does not hinder undoing", async () => {
    const first = await take(row("A"));
    await take(row("B"));
    expect((await undo(client, first.id)).status).toBe(200);
    expect(await currentRows(database())).toEqual(["B damage"]);
  });

  test("undoing twice changes nothing more", async () => {
    const first = await take(row("A"));
    await undo(client, first.id);
    const again = await undo(client, first.id);
    expect(again.status).toBe(200);
    expect(importSchema.parse(await again.json()).status).toBe("undone");
  });

  test("the same id of an import is the same import", async () => {
    const id = randomUUID();
    const request = { source: "kia", file: csv(HEADER, row("A")), id };
    const [first, second] = await Promise.all([
      uploadAccepted(client, request),
      uploadAccepted(client, request),
    ]);
    const third = await uploadAccepted(client, request);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(await currentRows(database())).toEqual(["A damage"]);
  });

  test("a refused file leaves no import behind", async () => {
    const id = randomUUID();
    expect((await upload(client, { source: "kia", file: csv("a;b", "1;2"), id })).status).toBe(422);
    expect((await client(`${importsPath}/${id}`)).status).toBe(404);
  });

  describe("many rows", () => {
    const many = csv(HEADER, ...Array.from({ length: 8_000 }, (_, index) => row(`M${index}`)));

    test("cancelling leaves nothing visible and nothing stored", async () => {
      const id = randomUUID();
      const running = upload(client, { source: "kia", file: many, id });
      while ((await client(`${importsPath}/${id}`)).status === 404)
        await new Promise((r) => setTimeout(r, 5));
      const cancelled = importSchema.parse(await (await undo(client, id)).json());
      expect(cancelled.status).toBe("cancelled");
      expect(importSchema.parse(await (await running).json()).status).toBe("cancelled");
      expect(await currentRows(database())).toEqual([]);
      expect(await storedRows(database())).toBe(0);
    });

    test("a second import of the source waits its turn with a 409, one of another source does not", async () => {
      const id = randomUUID();
      const running = upload(client, { source: "kia", file: many, id });
      while ((await client(`${importsPath}/${id}`)).status === 404)
        await new Promise((r) => setTimeout(r, 5));
      const [same, other] = await Promise.all([
        upload(client, { source: "kia", file: csv(HEADER, row("X")) }),
        upload(client, { source: "polis", file: csv(HEADER, row("X")) }),
      ]);
      expect(same.status).toBe(409);
      expect(other.status).toBe(201);
      expect((await running).status).toBe(201);
    });

    test("rows are seen all at once", async () => {
      const seen = new Set<number>();
      const running = upload(client, { source: "kia", file: many });
      let isDone = false;
      void running.then(() => (isDone = true));
      while (!isDone) seen.add((await currentRows(database())).length);
      expect((await running).status).toBe(201);
      seen.add((await currentRows(database())).length);
      expect([...seen].sort((a, b) => a - b)).toEqual([0, 8_000]);
    });

    test("progress is told as it goes, also to one who listens before the file has come", async () => {
      const id = randomUUID();
      const stream = await client(`${importsPath}/${id}/progress`);
      expect(stream.headers.get("content-type")).toBe("text/event-stream");
      const [text] = await Promise.all([stream.text(), upload(client, { source: "kia", file: many, id })]);
      const steps = [...text.matchAll(/^data: (.*)$/gm)].map(
        ([, json = ""]) => JSON.parse(json) as { status: string; rowsRead: number },
      );
      expect(steps.length).toBeGreaterThan(2);
      expect(steps.at(-1)).toMatchObject({
        status: "published",
        rowsRead: 8_000,
        rowsTotal: 8_000,
        rowsAccepted: 8_000,
      });
      const after = await (await client(`${importsPath}/${id}/progress`)).text();
      expect(after).toContain('"published"');
    });
  });
});
