import { createHash, randomUUID } from "node:crypto";
import type { EventCandidate } from "#core/domain/event.ts";
import { dayOfLocal } from "#core/domain/time/local-day.ts";
import { instantToLocal, startOfLocalDay } from "#core/domain/time/zoned-time.ts";
import { jobActor, withActor } from "../db/actor.ts";
import type { Client, Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { claimSource } from "../imports/load/claim.ts";
import { widenDaySpan } from "../imports/load/day-span.ts";
import { toStoredEvent } from "../imports/load/to-stored-event.ts";
import { writeBatch } from "../imports/load/write-batch.ts";
import { listCategoryRules } from "../queries/category-rules.ts";
import { markAsExample, publishExample } from "../queries/example-imports.ts";
import { listMunicipalityIds } from "../queries/import-sweep.ts";
import { raiseDataVersion } from "../queries/loaded-data.ts";
import { readMunicipality } from "../queries/read-municipality.ts";
import {
  type Admitted,
  listWaitingFinds,
  listWaitingReports,
  noteAdmittedFinds,
  noteAdmittedReports,
  refreshAdmittedFinds,
  type WaitingFind,
  type WaitingReport,
} from "../queries/told-events.ts";

/** What is told in the app and counts as events of a source. */
export type ToldSource = "klotter" | "observation";

interface Waiting {
  readonly candidate: EventCandidate;
  readonly isExample: boolean;
}

const SURFACE_WORDS: Readonly<Record<WaitingFind["kind"], string>> = {
  building: "byggnad",
  structure: "tunnel, bro eller mur",
  furniture: "skåp, skylt eller hållplats",
};
const PREFIX: Readonly<Record<ToldSource, string>> = { klotter: "rond:", observation: "rapport:" };

/**
 * Takes finds of rounds and accepted reports in as events, one to one, as an import of their own: the category's
 * map rule, cells and areas are those of any import. Gives how many. While a file of the source is read they wait;
 * what a process that stopped has left is taken in the next time.
 */
export async function admitTold(
  database: Database,
  municipalityId: number,
  source: ToldSource,
): Promise<number> {
  const actor = jobActor(municipalityId);
  const write = <T>(fn: (client: Client) => Promise<T>) =>
    withActor(database, actor, fn, { access: "write" });
  const { srid, timeZone } = await withActor(database, actor, readMunicipality);
  let admitted = 0;
  for (;;) {
    const waiting = await withActor(database, actor, (client) => listWaiting(client, source, timeZone));
    if (waiting.length === 0) break;
    const count = await admitBatch(database, { municipalityId, srid, timeZone, source, waiting });
    if (count === null) break;
    admitted += count;
  }
  if (source === "klotter") await write(refreshAdmittedFinds);
  return admitted;
}

/** Takes in what waits in every municipality. */
export async function admitAllTold(database: Database): Promise<void> {
  for (const municipalityId of await withActor(database, jobActor(0), listMunicipalityIds)) {
    for (const source of ["klotter", "observation"] as const)
      await admitTold(database, municipalityId, source);
  }
}

interface ToldBatch {
  readonly municipalityId: number;
  readonly srid: number;
  readonly timeZone: string;
  readonly source: ToldSource;
  readonly waiting: readonly Waiting[];
}

// Null while the source is busy with a file.
async function admitBatch(database: Database, batch: ToldBatch): Promise<number | null> {
  const { municipalityId, srid, timeZone, source, waiting } = batch;
  const actor = jobActor(municipalityId);
  const write = <T>(fn: (client: Client) => Promise<T>) =>
    withActor(database, actor, fn, { access: "write" });
  const rules = await withActor(database, actor, listCategoryRules);
  const categories = new Map(rules.map((category) => [category.key, category]));
  const stored = waiting.map(({ candidate }) => {
    const category = categories.get(candidate.categoryKey);
    if (category === undefined)
      throw new RangeError(`the category "${candidate.categoryKey}" does not exist`);
    return toStoredEvent(candidate, category, timeZone);
  });
  const importNo = await claim(database, batch);
  if (importNo === null) return null;
  if (waiting.some(({ isExample }) => isExample)) await write((client) => markAsExample(client, importNo));
  await writeBatch(
    { database, actor, owner: { importNo, sourceId: source, srid }, family: "event", hasEarlierRows: false },
    {
      stored,
      rejected: [],
      counts: { rowsTotal: 0, rowsAccepted: 0, rowsRejected: 0, rowsDuplicate: 0, rowsUpdated: 0 },
    },
  );
  const days = widenDaySpan(null, stored);
  const admitted: Admitted[] = stored.map(({ values }) => ({
    id: values.externalId.slice(PREFIX[source].length),
    eventId: values.id,
  }));
  return write(async (client) => {
    const isPublished = await publishExample(client, {
      no: importNo,
      rows: stored.length,
      firstDay: days?.first ?? null,
      lastDay: days?.last ?? null,
    });
    if (!isPublished) return null;
    await (source === "klotter" ? noteAdmittedFinds : noteAdmittedReports)(client, admitted);
    await raiseDataVersion(client);
    return stored.length;
  });
}

async function claim(
  database: Database,
  { municipalityId, source, waiting }: ToldBatch,
): Promise<number | null> {
  const ids = waiting.map(({ candidate }) => candidate.externalId);
  try {
    return await claimSource(database, jobActor(municipalityId), {
      id: randomUUID(),
      sourceId: source,
      fileName: source === "klotter" ? "Klotterronder" : "Egna rapporter",
      fileHash: createHash("sha256").update(ids.join("\n")).digest("hex"),
      createdBy: null,
      origin: "told",
    });
  } catch (error) {
    if (error instanceof Refusal && error.kind === "conflict") return null;
    throw error;
  }
}

async function listWaiting(client: Client, source: ToldSource, timeZone: string): Promise<Waiting[]> {
  if (source === "klotter") return (await listWaitingFinds(client)).map((find) => ofFind(find, timeZone));
  return (await listWaitingReports(client)).map(ofReport);
}

const PLAIN = {
  setting: "outdoors",
  reportedDuringPresence: false,
  isDwelling: false,
  quantity: 1,
  text: null,
} as const;

/** A surface never seen before tells only the day it was found. */
function ofFind(find: WaitingFind, timeZone: string): Waiting {
  const isDateOnly = find.seenBeforeMs === null;
  const dayMs = startOfLocalDay(dayOfLocal(instantToLocal(find.atMs, timeZone)), timeZone);
  return {
    isExample: find.isExample,
    candidate: {
      ...PLAIN,
      externalId: PREFIX.klotter + find.id,
      categoryKey: `graffiti_${find.kind}`,
      x: find.x,
      y: find.y,
      accuracy: "exact",
      placeName: find.name,
      fromMs: find.seenBeforeMs ?? dayMs,
      toMs: isDateOnly ? null : find.atMs,
      isDateOnly,
      reportedAtMs: find.atMs,
      graffiti: {
        motif: find.motif,
        surface: SURFACE_WORDS[find.kind],
        owner: find.owner,
        removedOn: find.removedOn,
        isReportedToPolice: find.isReportedToPolice,
      },
    },
  };
}

function ofReport(report: WaitingReport): Waiting {
  return {
    isExample: report.isExample,
    candidate: {
      ...PLAIN,
      externalId: PREFIX.observation + report.id,
      categoryKey: report.categoryKey,
      x: report.x,
      y: report.y,
      accuracy: "area",
      placeName: report.placeName,
      fromMs: report.fromMs,
      toMs: report.toMs,
      isDateOnly: false,
      reportedAtMs: report.reportedAtMs,
      setting: "unknown",
      graffiti: null,
    },
  };
}
