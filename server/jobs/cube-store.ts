import type { Database } from "../db/database.ts";
import { type BuiltCube, buildCube } from "./build-cube.ts";

/** The cubes of a server: built when first asked for and again when the data have changed. */
export interface CubeStore {
  /** The cube of the municipality's data version, built now where it is missing. */
  find(municipalityId: number, cellSize: number, dataVersion: number): Promise<BuiltCube>;
  /** A cube by its hash, if it is one of the municipality's present ones. */
  byHash(municipalityId: number, hash: string): Promise<BuiltCube | null>;
}

/** An empty store; cubes are kept in memory, one for each municipality and cell size. */
export function createCubeStore(database: Database): CubeStore {
  const cubes = new Map<string, Promise<BuiltCube>>();
  return {
    async find(municipalityId, cellSize, dataVersion) {
      const key = `${municipalityId}/${cellSize}`;
      const latest = cubes.get(key);
      const present = await latest?.catch(() => null);
      if (present != null && present.dataVersion >= dataVersion) return present;
      // Somebody else began to build while we waited.
      if (cubes.get(key) !== latest) return this.find(municipalityId, cellSize, dataVersion);
      const building = buildCube(database, { municipalityId, cellSize });
      cubes.set(key, building);
      return building;
    },
    async byHash(municipalityId, hash) {
      for (const [key, building] of cubes) {
        if (!key.startsWith(`${municipalityId}/`)) continue;
        const cube = await building.catch(() => null);
        if (cube?.hash === hash) return cube;
      }
      return null;
    },
  };
}
