/** A process to be killed: takes a large file in, slowly enough, and says how far it has come. */
import { randomUUID } from "node:crypto";
import { jobActor } from "../../../server/db/actor.ts";
import { openEmbedded } from "../../../server/db/embedded.ts";
import { openPostgres } from "../../../server/db/pool.ts";
import { importService } from "../../../server/imports/import-service.ts";
import { TEST_MUNICIPALITY } from "../../helpers/database-states.ts";
import { csv, HEADER, row } from "./upload.ts";

const [where = "", engine] = process.argv.slice(2);
const database =
  engine === "postgres"
    ? openPostgres({ url: where, poolSize: 4, statementTimeoutMs: 30_000 })
    : await openEmbedded({ dataDir: where, deadlineMs: 30_000 });
const bytes = Buffer.from(csv(HEADER, ...Array.from({ length: 60_000 }, (_, index) => row(`K${index}`))));
await importService(database).run(
  jobActor(TEST_MUNICIPALITY),
  { id: randomUUID(), source: "kia", fileName: "stor.csv", bytes, mapping: null },
  ({ rowsAccepted }) => console.log(rowsAccepted),
);
