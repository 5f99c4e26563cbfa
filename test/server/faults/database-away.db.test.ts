import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ownReportsPath, ownReportsSchema } from "#core/contract/own-report.ts";
import { areasPath, categoriesPath } from "#core/contract/reference.ts";
import type { Database } from "../../../server/db/database.ts";
import { openPostgres } from "../../../server/db/pool.ts";
import { describeOnEachDatabase, describeOnPostgres } from "../../helpers/database.ts";
import { openTestServer, type TestServer } from "../../helpers/server.ts";

describeOnEachDatabase("many at once", (database) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer(database());
  });
  afterAll(() => server.close());

  it("answers 200 connections without an error", async () => {
    const client = server.as("analyst");
    await client(categoriesPath);
    const answers = await Promise.all(
      Array.from({ length: 200 }, async () => {
        const response = await client(categoriesPath, { headers: { connection: "close" } });
        await response.arrayBuffer();
        return response.status;
      }),
    );
    expect(answers.filter((status) => status !== 200)).toEqual([]);
  });
});

describeOnPostgres("a database that goes away", (database) => {
  const url = () => new URL(database().pool.options.connectionString ?? "");
  let wire: Wire;
  let app: Database;
  let server: TestServer;
  let boo = 0;
  beforeAll(async () => {
    wire = await openWire(Number(url().port));
    const through = url();
    through.port = String(wire.port);
    app = openPostgres({ url: through.href, poolSize: 10, statementTimeoutMs: 30_000 });
    server = await openTestServer(app);
    const { rows } = await database().pool.query<{ id: number }>(
      "select id from area where kind = 'group' and key = 'boo'",
    );
    boo = rows[0]?.id ?? 0;
  });
  afterAll(async () => {
    await server.close();
    await app.close();
    await wire.cut();
  });

  const report = (id: string) => ({
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      id,
      kind: "other",
      areaId: boo,
      placeId: null,
      from: "2026-11-20T20:00:00Z",
      to: "2026-11-20T21:00:00Z",
      certainty: "seen",
      text: null,
    }),
  });

  it("is answered with 503 under load, is back within 5 s, and has every acknowledged write", async () => {
    const guard = server.as("guard");
    await (await guard(ownReportsPath)).arrayBuffer();
    const statuses = new Map<number, number>();
    const acknowledged: string[] = [];
    let isOver = false;
    const load = Array.from({ length: 20 }, async (_, index) => {
      while (!isOver) {
        const id = crypto.randomUUID();
        const isWriting = index % 2 === 0;
        const response = await guard(ownReportsPath, isWriting ? report(id) : {});
        await response.arrayBuffer();
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
        if (isWriting && response.status === 201) acknowledged.push(id);
        await sleep(5);
      }
    });
    await sleep(600);
    await wire.cut();
    await sleep(2500);
    await wire.mend();
    const mendedAt = Date.now();
    let healedMs = Infinity;
    while (Date.now() - mendedAt < 8000 && healedMs === Infinity) {
      if ((await guard(areasPath)).status === 200) healedMs = Date.now() - mendedAt;
      else await sleep(50);
    }
    await sleep(500);
    isOver = true;
    await Promise.all(load);
    expect(new Set(statuses.keys())).toEqual(new Set([200, 201, 503]));
    expect(healedMs).toBeLessThan(5000);
    const { rows } = await database().pool.query<{ id: string }>("select id from own_report");
    const stored = new Set(rows.map(({ id }) => id));
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    expect(ownReportsSchema.parse(await (await guard(ownReportsPath)).json()).items.length).toBeGreaterThan(
      0,
    );
    console.log(
      `databasen borta 2,5 s under last: ${statuses.get(503)} svar 503, åter efter ${healedMs} ms, ` +
        `${acknowledged.length} bekräftade skrivningar, ingen förlorad`,
    );
  });

  it("is not asked on for somebody who has hung up", async () => {
    const blocker = new pg.Client({ connectionString: url().href });
    await blocker.connect();
    const waiting = async () =>
      (
        await database().pool.query<{ n: number }>(
          `select count(*)::integer as n from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`,
        )
      ).rows[0]?.n;
    try {
      await server.as("analyst")("/api/session");
      await blocker.query("begin; lock table place in access exclusive mode");
      const leave = new AbortController();
      const asked = server
        .as("analyst")("/api/places", { signal: leave.signal })
        .catch(() => null);
      await expect.poll(waiting, { timeout: 3000 }).toBe(1);
      leave.abort();
      await asked;
      await expect.poll(waiting, { timeout: 2000 }).toBe(0);
    } finally {
      await blocker.end();
    }
  });
});

/** A way to the database that can be cut and mended: as if its machine were stopped and started. */
interface Wire {
  readonly port: number;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

async function openWire(target: number): Promise<Wire> {
  const sockets = new Set<Socket>();
  const listen = async (port: number): Promise<Server> => {
    const server = createServer((near) => {
      const far = connect(target, "127.0.0.1");
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        sockets.add(one);
        one.on("error", () => other.destroy());
        one.on("close", () => {
          sockets.delete(one);
          other.destroy();
        });
        one.pipe(other);
      }
    });
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    return server;
  };
  let server: Server | null = await listen(0);
  const { port } = server.address() as { port: number };
  return {
    port,
    cut: async () => {
      const closed = server;
      server = null;
      closed?.close();
      for (const socket of sockets) socket.destroy();
      if (closed?.listening) await once(closed, "close");
    },
    mend: async () => {
      server = await listen(port);
    },
  };
}
