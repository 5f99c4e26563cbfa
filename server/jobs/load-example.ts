import { randomUUID } from "node:crypto";
import type { ExampleData } from "#core/domain/example/generate-example.ts";
import { EXAMPLE_PROBLEMS } from "#core/domain/example/example-problems.ts";
import { EXAMPLE_OCCASIONS } from "#core/domain/example/draw-occasions.ts";
import { drawWalkPoints } from "#core/domain/example/draw-walk-points.ts";
import { generateExample } from "#core/domain/example/generate-example.ts";
import { dayOfDate } from "#core/domain/time/local-day.ts";
import { jobActor, withActor } from "../db/actor.ts";
import type { Client, Database } from "../db/database.ts";
import { claimSource } from "../imports/load/claim.ts";
import { contentHash } from "../imports/load/content-hash.ts";
import { widenDaySpan } from "../imports/load/day-span.ts";
import type { StoredRow } from "../imports/load/stored-rows.ts";
import { toStoredEvent } from "../imports/load/to-stored-event.ts";
import { writeBatch } from "../imports/load/write-batch.ts";
import { listCategoryRules } from "../queries/category-rules.ts";
import { markAsExample, publishExample, setExampleToday } from "../queries/example-imports.ts";
import { insertExampleDrugScenes, insertExamplePartners } from "../queries/example-layers.ts";
import { insertExampleProblems } from "../queries/example-problems.ts";
import { giveExampleReasons } from "../queries/example-reasons.ts";
import { insertExampleRounds } from "../queries/example-rounds.ts";
import { insertExampleShifts, insertExampleWalks } from "../queries/example-outings.ts";
import { insertExampleDuty, insertExampleUnsafePlaces } from "../queries/example-plan.ts";
import { insertExampleOccasions } from "../queries/example-occasions.ts";
import { insertExampleProtocols, insertExampleStudentWalk } from "../queries/example-walks.ts";
import { listLoadedData, noteLoadedData } from "../queries/loaded-data.ts";
import { readMunicipality } from "../queries/read-municipality.ts";
import { shippedExampleInput } from "./example-input.ts";
import { loadExampleSheets } from "./place-sheet/load-example-sheets.ts";
import { loadExampleCampaigns } from "./load-example-campaigns.ts";
import { loadExampleGroups } from "./load-example-groups.ts";
import { removeExample } from "./remove-example.ts";

export interface ExampleLoad {
  /** False when they had been loaded before, also when somebody has removed them since. */
  readonly isNew: boolean;
  readonly counts: Readonly<Record<string, number>>;
}

interface ExampleTarget {
  readonly database: Database;
  readonly municipalityId: number;
  readonly srid: number;
  readonly timeZone: string;
}

const NAME = "example";
const ROWS_AT_ONCE = { embedded: 500, postgres: 5_000 } as const;
const OUTINGS_AT_ONCE = 100;

/**
 * Loads example data that end on `today` (YYYY-MM-DD), once in the life of a database. Events, graffiti and
 * unsafety go in as imports like any other, marked as examples; so are the other layers. A load that was
 * broken off is cleared away and begun anew.
 */
export async function loadExample(
  database: Database,
  { municipalityId, today }: { municipalityId: number; today: string },
): Promise<ExampleLoad> {
  const job = jobActor(municipalityId);
  const loaded = await withActor(database, job, listLoadedData);
  if (loaded.some(({ name }) => name === NAME)) return { isNew: false, counts: {} };
  await removeExample(database, municipalityId);
  const { srid, timeZone } = await withActor(database, job, readMunicipality);
  const input = await shippedExampleInput({ today, srid, timeZone });
  const data = generateExample(input);
  const target = { database, municipalityId, srid, timeZone };
  await loadImports(target, data, today);
  await loadLayers(target, data, today);
  const protocols = drawWalkPoints({ seed: input.seed, today: dayOfDate(today) }, data.walks);
  await write(target, (client) => insertExampleProtocols(client, protocols));
  await write(target, (client) => insertExampleStudentWalk(client, today));
  await write(target, (client) => insertExampleOccasions(client, EXAMPLE_OCCASIONS, today));
  await write(target, (client) => setExampleToday(client, today));
  await write(target, (client) => giveExampleReasons(client, today));
  await write(target, (client) => insertExampleRounds(client, data.surfaces));
  await loadExampleGroups(database, { municipalityId, seed: input.seed, today });
  await loadExampleCampaigns(database, municipalityId);
  const placeSheets = await loadExampleSheets(database, municipalityId, today);
  await write(target, (client) =>
    noteLoadedData(client, { name: NAME, origin: "shipped", contentHash: contentHash([today]) }),
  );
  return { isNew: true, counts: { ...countsOf(data), placeSheets } };
}

async function loadImports(target: ExampleTarget, data: ExampleData, today: string): Promise<void> {
  const rules = await withActor(target.database, jobActor(target.municipalityId), listCategoryRules);
  const categories = new Map(rules.map((category) => [category.key, category]));
  for (const [sourceId, events] of data.events) {
    const rows = events.map((event) => {
      const category = categories.get(event.categoryKey);
      if (!category) throw new RangeError(`Händelsetypen "${event.categoryKey}" finns inte i databasen.`);
      return toStoredEvent(event, category, target.timeZone);
    });
    await loadImport(target, { sourceId, today, family: "event", rows });
  }
  await loadImport(target, {
    sourceId: "otrygghet",
    today,
    family: "unsafety_point",
    rows: data.unsafety.map(toStoredPoint),
  });
}

interface ImportRows {
  readonly sourceId: string;
  readonly today: string;
  readonly family: "event" | "unsafety_point";
  readonly rows: readonly StoredRow[];
}

async function loadImport(
  target: ExampleTarget,
  { sourceId, today, family, rows }: ImportRows,
): Promise<void> {
  const { database, municipalityId, srid } = target;
  const actor = jobActor(municipalityId);
  const fileHash = contentHash([NAME, sourceId, today]);
  const wanted = {
    id: randomUUID(),
    sourceId,
    fileName: `Exempeldata till ${today}`,
    fileHash,
    createdBy: null,
  };
  const importNo = await claimSource(database, actor, wanted);
  if (importNo === null) throw new Error(`Exempeldata för ${sourceId} kunde inte börja läggas in.`);
  await write(target, (client) => markAsExample(client, importNo));
  const batchTarget = { database, actor, owner: { importNo, sourceId, srid }, family, hasEarlierRows: false };
  const size = ROWS_AT_ONCE[database.engine];
  for (let first = 0; first < rows.length; first += size) {
    await writeBatch(batchTarget, {
      stored: rows.slice(first, first + size),
      rejected: [],
      counts: { rowsTotal: first, rowsAccepted: first, rowsRejected: 0, rowsDuplicate: 0, rowsUpdated: 0 },
    });
  }
  const days = widenDaySpan(null, rows);
  const finished = {
    no: importNo,
    rows: rows.length,
    firstDay: days?.first ?? null,
    lastDay: days?.last ?? null,
  };
  const isPublished = await write(target, (client) => publishExample(client, finished));
  if (!isPublished) throw new Error(`Exempeldata för ${sourceId} avbröts.`);
}

async function loadLayers(target: ExampleTarget, data: ExampleData, today: string): Promise<void> {
  await write(target, (client) => insertExampleDrugScenes(client, data.drugScenes));
  await write(target, (client) => insertExamplePartners(client, data.partners));
  await write(target, (client) => insertExampleProblems(client, EXAMPLE_PROBLEMS));
  await write(target, (client) => insertExampleUnsafePlaces(client, data.unsafePlaces));
  await write(target, (client) => insertExampleDuty(client, today));
  for (const shifts of chunks([...data.shifts, ...data.weekShifts]))
    await write(target, (client) => insertExampleShifts(client, shifts));
  for (const walks of chunks(data.walks)) await write(target, (client) => insertExampleWalks(client, walks));
}

function toStoredPoint(point: ExampleData["unsafety"][number]): StoredRow {
  const { externalId, kind, observedOn, accuracy, placeName, x, y } = point;
  const hash = contentHash([externalId, kind, observedOn, accuracy, x, y, placeName]);
  return { table: "unsafety_point", values: { ...point, id: randomUUID(), contentHash: hash } };
}

function write<T>(
  { database, municipalityId }: ExampleTarget,
  fn: (client: Client) => Promise<T>,
): Promise<T> {
  return withActor(database, jobActor(municipalityId), fn, { access: "write" });
}

function chunks<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / OUTINGS_AT_ONCE);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * OUTINGS_AT_ONCE, (index + 1) * OUTINGS_AT_ONCE),
  );
}

function countsOf(data: ExampleData): Record<string, number> {
  return {
    ...Object.fromEntries([...data.events].map(([source, events]) => [source, events.length])),
    otrygghet: data.unsafety.length,
    drugScenes: data.drugScenes.length,
    partners: data.partners.length,
    shifts: data.shifts.length,
    walks: data.walks.length,
  };
}
