import type { Aggregates } from "#core/contract/aggregate.ts";
import type { Cube } from "#core/domain/cube/cube.ts";
import { decodeCube } from "#core/domain/cube/file/decode-cube.ts";
import { openCube } from "#core/domain/cube/open.ts";
import { answerFromCube, type CubeLookups, type CubeQuestion } from "./answer-from-cube.ts";

export type ToCubeWorker =
  | { readonly kind: "open"; readonly no: number; readonly address: string }
  | {
      readonly kind: "ask";
      readonly no: number;
      readonly address: string;
      readonly question: CubeQuestion;
      readonly lookups: CubeLookups;
    };

/** The reply to the message with the same number; null where only the server can tell. */
export type FromCubeWorker =
  | { readonly no: number; readonly answer: Aggregates | null }
  | { readonly no: number; readonly error: string };

// One for each cell size; the one longest not asked makes room.
const MOST_CUBES = 3;
const cubes = new Map<string, Promise<Cube>>();

async function load(address: string): Promise<Cube> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the cube answered ${response.status}`);
  return openCube(decodeCube(new Uint8Array(await response.arrayBuffer())));
}

function cubeAt(address: string): Promise<Cube> {
  const cube = cubes.get(address) ?? load(address);
  cubes.delete(address);
  cubes.set(address, cube);
  const [oldest] = cubes.keys();
  if (cubes.size > MOST_CUBES && oldest !== undefined) cubes.delete(oldest);
  return cube;
}

async function answer(message: ToCubeWorker): Promise<Aggregates | null> {
  const cube = await cubeAt(message.address);
  return message.kind === "open" ? null : answerFromCube(cube, message.question, message.lookups);
}

addEventListener("message", ({ data }: MessageEvent<ToCubeWorker>) => {
  answer(data).then(
    (found) => postMessage({ no: data.no, answer: found } satisfies FromCubeWorker),
    (error: Error) => {
      cubes.delete(data.address);
      postMessage({ no: data.no, error: error.message } satisfies FromCubeWorker);
    },
  );
});
