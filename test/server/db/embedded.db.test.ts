import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import { openEmbedded } from "../../../server/db/embedded.ts";
import { rootDir } from "../../../server/paths.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "platsbild-embedded-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = (deadlineMs = 30_000) =>
  openEmbedded({ dataDir: folder, templatePath: inject("databases").embedded.migrated, deadlineMs });

const ask = <T>(database: Awaited<ReturnType<typeof open>>, sql: string) =>
  withActor(database, jobActor(1), async (client) => (await client.query(sql)).rows as T[]);

it("ends a runaway query, answers it with a refusal, and goes on with all that was stored", async () => {
  const reasons: string[] = [];
  const database = await openEmbedded({
    dataDir: folder,
    templatePath: inject("databases").embedded.migrated,
    deadlineMs: 3000,
    onReopen: (reason) => reasons.push(reason),
  });
  try {
    await database.pool.query(
      "create table kept (id integer); insert into kept values (1); grant select on kept to platsbild_job",
    );
    const endless = ask(
      database,
      "select count(*) from generate_series(1, 1000000) a, generate_series(1, 1000000) b",
    );
    await expect(endless).rejects.toMatchObject({ kind: "unavailable" });
    while (!database.isReady()) await sleep(100);
    expect(await ask(database, "select id from kept")).toEqual([{ id: 1 }]);
    expect(reasons).toHaveLength(1);
  } finally {
    await database.close();
  }
});

it("can be closed while it is being opened anew", async () => {
  const database = await open(1500);
  const endless = ask(
    database,
    "select count(*) from generate_series(1, 1000000) a, generate_series(1, 1000000) b",
  );
  await expect(endless).rejects.toMatchObject({ kind: "unavailable" });
  expect(database.isReady()).toBe(false);
  await database.close();
});

it("keeps what was stored when closed and opened again", async () => {
  const database = await open();
  expect(await ask(database, "select id from kept")).toEqual([{ id: 1 }]);
  await database.close();
});

it.skipIf(process.platform !== "linux")("gives up on a folder that cannot be made", async () => {
  await expect(openEmbedded({ dataDir: "/proc/platsbild/data", deadlineMs: 30_000 })).rejects.toThrow(
    /ENOENT.*mkdir/,
  );
});

it("refuses a second process on its folder", async () => {
  const database = await open();
  const script = `
    import { openEmbedded } from ${JSON.stringify(join(rootDir, "server/db/embedded.ts"))};
    await openEmbedded({ dataDir: ${JSON.stringify(folder)}, deadlineMs: 30000 });`;
  const second = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    cwd: rootDir,
    encoding: "utf8",
  });
  expect(second.status).not.toBe(0);
  expect(second.stderr).toContain(`används redan av process ${process.pid}`);
  await database.close();
});
