import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { Cube } from "#core/domain/cube/cube.ts";
import { decodeCube } from "#core/domain/cube/file/decode-cube.ts";
import { openCube } from "#core/domain/cube/open.ts";
import type { BuiltCube } from "./build-cube.ts";

const unpack = promisify(gunzip);
const opened = new WeakMap<BuiltCube, Promise<Cube>>();

/** A built cube ready for questions; opened once, and let go of with the file. */
export function openedCube(built: BuiltCube): Promise<Cube> {
  const known = opened.get(built);
  if (known !== undefined) return known;
  const opening = unpack(built.gzipped).then((file) => openCube(decodeCube(file)));
  opened.set(built, opening);
  return opening;
}
