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
import { TEST_MUNICIPALITY } from "../../helpers/database-states.ts";
import { countHalfMeasures, listWritten } from "./list-written.ts";
import { csv, HEADER, row } from "../imports/upload.ts";

const [where = "", engine, work, migrations = "", importRows = "0"] = process.argv.slice(2);
const database =
  engine === "postgres"
    ? openPostgres({ url: where, poolSize: 4, statementTimeoutMs: 30_000 })
    : await openEmbedded({ dataDir: where, deadlineMs: 60_000 });
const actor = jobActor(TEST_MUNICIPALITY);
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

await sweepImports(database);
say({ found: await look() });
if (work === "look") {
  await migrate(database, migrations);
  say({ healed: await look() });
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
  // Only here is the whole application read.
  const { writeOverAndOver } = await import("./fault-writes.ts");
  await writeOverAndOver(database, actor, (subject) => say({ written: subject }));
}
// Waits to be killed.
if (work !== "look") setInterval(() => {}, 1000);

async function look() {
  const { rows } = await withActor(database, actor, (client) =>
    client.query<{ imported: number[]; leftOver: number }>(
      `select
        (select coalesce(jsonb_agg(n order by import_no), '[]')
          from (select import_no, count(*)::integer as n from current_event group by import_no) as i) as imported,
        (select count(*)::integer from event e join import i on i.no = e.import_no
          where i.status <> 'published') as "leftOver"`,
    ),
  );
  const written = await listWritten(database, actor);
  const halfMeasures = await countHalfMeasures(database, actor);
  return { ...rows[0], written, halfMeasures, tables: await countMigrated() };
}

/** The rows of each table that a migration made. */
async function countMigrated(): Promise<Record<string, number>> {
  const { rows } = await database.pool.query<{ name: string }>(
    "select relname as name from pg_class where relname like 'prov\\_%' and relkind = 'r' order by 1",
  );
  const tables: Record<string, number> = {};
  for (const { name } of rows) {
    const counted = await database.pool.query<{ n: number }>(`select count(*)::integer as n from ${name}`);
    tables[name] = counted.rows[0]?.n ?? 0;
  }
  return tables;
}
