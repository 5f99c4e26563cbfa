import type { Issue } from "#core/contract/problem.ts";
import { withActor } from "../../db/actor.ts";
import type { Client } from "../../db/database.ts";
import { findAreaOverlaps } from "../../queries/import-area-overlaps.ts";
import { findAreaFaults, saveImportedArea, type StoredArea } from "../../queries/import-areas.ts";
import { repeatedIds } from "../area-geometry.ts";
import { type AreaCandidate, readArea } from "../mapping/read-area.ts";
import { quoted } from "../mapping/quoted.ts";
import { startRow } from "../mapping/row-fields.ts";
import type { RefusedRow } from "../read-batch.ts";
import { refusal, type SourceRow } from "../readers/reader.ts";
import type { WholeFile, WholeFileTask } from "./whole-file.ts";

interface ReadArea {
  readonly row: SourceRow;
  readonly candidate: AreaCandidate;
}

/** An area file and who would take it in. */
export type AreaFileTask = Pick<WholeFileTask, "database" | "actor" | "table" | "plan">;

/** What an area file comes to; throws as `checkAreas` does. */
export async function readAreas(task: WholeFileTask): Promise<WholeFile> {
  const { refused, areas } = await checkAreas(task);
  const stored = withKeys(areas);
  const warnings = await overlapWarnings(task, areas);
  return { refused, warnings, duplicates: 0, save: (client) => saveAreas(client, task.no, stored) };
}

/** A warning for each area that lies over another of its kind, since an event has one area of a kind. */
export async function overlapWarnings(
  { database, actor }: AreaFileTask,
  areas: readonly ReadArea[],
): Promise<Issue[]> {
  const stored = withKeys(areas);
  const overlaps = await withActor(database, actor, (client) => findAreaOverlaps(client, stored));
  return overlaps.map(({ ordinal, other }) => {
    const { row, record } = areas[ordinal - 1]?.row ?? {};
    const message =
      `Området ligger delvis över ${quoted(other)} av samma slag. En händelse där räknas bara till ett av dem: ` +
      "rita om den ena, eller ge den ett annat slag.";
    return { code: "warn:overlap", severity: "warning", message, row, record };
  });
}

/**
 * Reads an area file whole. An area that crosses itself, leaves the municipality or has the id of another
 * refuses the file (FileRefused): areas decide who may see what.
 */
export async function checkAreas(
  task: AreaFileTask,
): Promise<{ refused: readonly RefusedRow[]; areas: readonly ReadArea[] }> {
  const { table, plan } = task;
  const refused: RefusedRow[] = [];
  const areas: ReadArea[] = [];
  for await (const rows of table.rows()) {
    for (const row of rows) {
      const fields = startRow(row, plan.layout, plan.normalised);
      const candidate = row.issue === undefined ? readArea(fields, plan) : null;
      const issue = row.issue ?? fields.problems[0];
      if (candidate !== null) areas.push({ row, candidate });
      else if (issue !== undefined)
        refused.push({ row, issue: { ...issue, row: row.row, record: row.record } });
    }
  }
  refuseRepeatedIds(areas);
  await refuseFaults(task, areas);
  return { refused, areas };
}

function refuseRepeatedIds(areas: readonly ReadArea[]): void {
  const [repeated] = repeatedIds(areas.map(({ candidate }) => candidate.id ?? undefined));
  if (repeated === undefined) return;
  throw refusal(
    "conflicting_id",
    `Flera områden i filen har samma id (${quoted(repeated)}). Ge varje område ett eget id.`,
  );
}

async function refuseFaults({ database, actor }: AreaFileTask, areas: readonly ReadArea[]): Promise<void> {
  const shapes = areas.map(({ candidate }) => candidate.shape);
  const [fault] = await withActor(database, actor, (client) => findAreaFaults(client, shapes));
  if (fault === undefined) return;
  const row = areas[fault.ordinal - 1]?.row;
  const where = row === undefined ? {} : { row: row.row, record: row.record };
  if (fault.kind === "outside") {
    throw refusal("out_of_area", "Området når utanför kommunen. Rita det inom kommungränsen.", where);
  }
  throw refusal(
    "self_intersection",
    `Områdets gräns går inte ihop (${fault.reason}). Rita om den där.`,
    where,
  );
}

/** Areas without an id are known by their name; the second of the same name gets a number. */
function withKeys(areas: readonly ReadArea[]): StoredArea[] {
  const used = new Map<string, number>();
  return areas.map(({ candidate: { id, nameKey, ...area } }) => {
    const key = id ?? nameKey;
    const count = (used.get(key) ?? 0) + 1;
    used.set(key, count);
    return { ...area, key: count === 1 ? key : `${key}-${count}` };
  });
}

/** Stores areas under an import; gives how many were new, changed and the same as before. */
export async function saveAreas(client: Client, importNo: number, areas: readonly StoredArea[]) {
  let added = 0;
  let changed = 0;
  for (const area of areas) {
    const result = await saveImportedArea(client, importNo, area);
    if (result.isNew) added++;
    else if (result.isChanged) changed++;
  }
  return { added, changed, same: areas.length - added - changed };
}
