import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { CubeWhereabouts } from "#core/contract/cube.ts";
import { createCubeBuilder } from "#core/domain/cube/build/build-cube.ts";
import { encodeCube } from "#core/domain/cube/file/encode-cube.ts";
import { jobActor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import {
  type CubeBatch,
  CUBE_AREA_KINDS,
  type CubeCursor,
  readCubeEvents,
} from "../queries/read-cube-events.ts";
import { readMunicipality } from "../queries/read-municipality.ts";

// Short transactions, so that nobody waits for a cube on the embedded database.
const BATCH_EVENTS = { embedded: 2000, postgres: 20_000 };

const compress = promisify(gzip);

/** A cube's file as it is sent. */
export interface BuiltCube extends CubeWhereabouts {
  readonly gzipped: Buffer;
}

interface CubeOrder {
  readonly municipalityId: number;
  readonly cellSize: number;
}

/**
 * Builds the cube of a municipality from all events that count. Data published while it was read make it
 * begin again, so that it never mixes two versions.
 */
export async function buildCube(database: Database, order: CubeOrder): Promise<BuiltCube> {
  for (;;) {
    const built = await tryToBuild(database, order);
    const { dataVersion } = await readVersion(database, order.municipalityId);
    if (dataVersion === built.dataVersion) return built;
  }
}

const readVersion = (database: Database, municipalityId: number) =>
  withActor(database, jobActor(municipalityId), readMunicipality);

async function tryToBuild(database: Database, { municipalityId, cellSize }: CubeOrder): Promise<BuiltCube> {
  const { dataVersion, timeZone } = await readVersion(database, municipalityId);
  const builder = createCubeBuilder({ cellSizeM: cellSize, areaKinds: CUBE_AREA_KINDS });
  const limit = BATCH_EVENTS[database.engine];
  const readBatch = (after: CubeCursor | null) =>
    withActor(database, jobActor(municipalityId), (client) =>
      readCubeEvents(client, { cellSize, timeZone, after, limit }),
    );
  let after: CubeCursor | null = null;
  do {
    const batch: CubeBatch = await readBatch(after);
    for (const event of batch.events) builder.add(event);
    after = batch.next;
  } while (after !== null);
  const file = encodeCube(builder.finish());
  return {
    hash: createHash("sha256").update(file).digest("hex"),
    bytes: file.length,
    dataVersion,
    gzipped: await compress(file),
  };
}
