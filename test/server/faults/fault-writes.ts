import { randomUUID } from "node:crypto";
import { decisionsRoot, groupsPath, groupsSchema, meetingsPath } from "#core/contract/meeting.ts";
import { measuresPath } from "#core/contract/measure.ts";
import { placesPath, placesSchema } from "#core/contract/reference.ts";
import { type Actor, withActor } from "../../../server/db/actor.ts";
import type { Database } from "../../../server/db/database.ts";
import { noteAudit } from "../../../server/queries/audit.ts";
import { openTestServer } from "../../helpers/server.ts";

/** The meeting whose decisions are written; each process goes on where the one before was killed. */
const MEETING = "5a0f8a51-3f0c-4c3a-9d0b-2f6f6f1a7e10";

type Tell = (subject: string) => void;

/**
 * Writes until the process is ended, two at a time: rows of the log, and through the real routes measures and
 * decisions, each made and then changed. `tell` is called with what was answered as stored.
 */
export async function writeOverAndOver(database: Database, actor: Actor, tell: Tell): Promise<void> {
  const server = await openTestServer(database);
  const planner = server.as("planner");
  const send = async (path: string, method: "POST" | "PATCH", body: object, accepted: readonly number[]) => {
    const headers = { "content-type": "application/json" };
    const response = await planner(path, { method, headers, body: JSON.stringify(body) });
    const text = await response.text();
    if (!accepted.includes(response.status)) throw new Error(`${path} gav ${response.status}: ${text}`);
  };
  const places = placesSchema.parse(await (await planner(placesPath)).json());
  const place = String(places.features.find(({ properties }) => properties.name === "Orminge centrum")?.id);
  const groups = groupsSchema.parse(await (await planner(groupsPath)).json());
  const groupId = groups.items.find(({ name }) => name.endsWith("Boo"))?.id ?? 0;
  await send(
    meetingsPath,
    "POST",
    { id: MEETING, groupId, startsAt: "2026-12-02T13:00:00+01:00" },
    [201, 409],
  );

  const writeLog = async (no: number) => {
    const subject = `${process.pid}-${no}`;
    await withActor(database, actor, (client) => noteAudit(client, "prov.skrivning", subject), {
      access: "write",
    });
    tell(`log ${subject}`);
  };
  const writeMeasure = async () => {
    const id = randomUUID();
    const measure = {
      id,
      title: "Tänd armaturer",
      place,
      cause: "Mörk gångväg",
      owner: "Kommunen",
      target: "0 släckta armaturer",
      followUpOn: "2027-01-15",
      chosenBy: "group",
    };
    await send(measuresPath, "POST", measure, [201]);
    tell(`measure ${id} 1`);
    await send(`${measuresPath}/${id}`, "PATCH", { version: 1, status: "under_way" }, [200]);
    tell(`measure ${id} 2`);
  };
  const writeDecision = async () => {
    const id = randomUUID();
    const decision = { id, body: "Armaturerna tänds.", owner: "Kommunen", dueOn: "2027-01-15" };
    await send(`${meetingsPath}/${MEETING}/decisions`, "POST", decision, [201]);
    tell(`decision ${id} 1`);
    await send(`${decisionsRoot}/${id}`, "PATCH", { version: 1, status: "done" }, [204]);
    tell(`decision ${id} 2`);
  };
  const repeat = async (write: (no: number) => Promise<void>) => {
    for (let no = 0; ; no++) await write(no);
  };
  const writeBoth = async (no: number) => {
    await writeMeasure();
    await writeLog(no);
  };
  await Promise.all([repeat(writeBoth), repeat(writeDecision)]);
}
