/**
 * A process to be killed. Tells what it finds of the rounds before, then writes, imports or migrates until it is
 * ended, and says each time something is done. One line of JSON each.
 */
import { randomUUID } from "node:crypto";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import { openEmbedded } from "../../../server/db/embedded.ts";
import { migrate } from "../../../server/db/migrate.ts";
import { openPostgres } from "../../../server/db/pool.ts";
import { importService } from "../../../server/imports/import-service.ts";
import { sweepImports } from "../../../server/imports/sweep.ts";
import { noteAudit } from "../../../server/queries/audit.ts";
import { TEST_MUNICIPALITY } from "../../helpers/database-states.ts";
import { csv, HEADER, row } from "../imports/upload.ts";

const [where = "", engine, work, migrations = "", importRows = "0"] = process.argv.slice(2);
const database =
  engine === "postgres"
    ? openPostgres({ url: where, poolSize: 4, statementTimeoutMs: 30_000 })
    : await openEmbedded({ dataDir: where, deadlineMs: 60_000 });
const actor = jobActor(TEST_MUNICIPALITY);
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

await sweepImports(database);
const found = await withActor(database, actor, async (client) => ({
  written: (
    await client.query<{ subject: string }>("select subject from audit_entry where action = 'prov.skrivning'")
  ).rows.map(({ subject }) => subject),
  imported: (
    await client.query<{ rows: number }>(
      "select count(*)::integer as rows from current_event group by import_no order by 1",
    )
  ).rows.map(({ rows }) => rows),
  leftOver: (
    await client.query<{ rows: number }>(
      `select count(*)::integer as rows from event e join import i on i.no = e.import_no
      where i.status <> 'published'`,
    )
  ).rows[0]?.rows,
}));
const { rows: made } = await database.pool.query<{ name: string }>(
  "select relname as name from pg_class where relname like 'prov\\_%' and relkind = 'r' order by 1",
);
const tables: Record<string, number> = {};
for (const { name } of made) {
  const { rows } = await database.pool.query<{ n: number }>(`select count(*)::integer as n from ${name}`);
  tables[name] = rows[0]?.n ?? 0;
}
say({ found: { ...found, tables } });

if (work === "look") {
  await migrate(database, migrations);
  await database.close();
} else if (work === "migrate") {
  say({ begun: true });
  await migrate(database, migrations);
  say({ migrated: true });
} else if (work === "import") {
  const bytes = Buffer.from(
    csv(HEADER, ...Array.from({ length: Number(importRows) }, (_, index) => row(`${randomUUID()}-${index}`))),
  );
  await importService(database).run(
    actor,
    { id: randomUUID(), source: "kia", fileName: "stor.csv", bytes, mapping: null },
    ({ rowsAccepted }) => say({ rowsAccepted }),
  );
  say({ imported: true });
} else {
  for (let no = 0; ; no++) {
    const subject = `${process.pid}-${no}`;
    await withActor(database, actor, (client) => noteAudit(client, "prov.skrivning", subject), {
      access: "write",
    });
    say({ written: subject });
  }
}
// Waits to be killed.
if (work !== "look") setInterval(() => {}, 1000);
