import type { Cube } from "#core/domain/cube/cube.ts";
import { decodeCube } from "#core/domain/cube/file/decode-cube.ts";
import { openCube } from "#core/domain/cube/open.ts";
import { answerFromCube, type CubeLookups, type CubeQuestion, type CubeReply } from "./answer-from-cube.ts";
import { createDragAnswers, type DragAnswers, type PulledAxis } from "./drag-answers.ts";

/** Questions that belong together: what one step of a hand asks. */
export interface CubeQuestions {
  readonly questions: readonly CubeQuestion[];
  readonly lookups: CubeLookups;
  /** What is being pulled, or null. */
  readonly pulled: PulledAxis | null;
}

export type ToCubeWorker =
  | { readonly kind: "open"; readonly no: number; readonly address: string }
  | ({ readonly kind: "ask"; readonly no: number; readonly address: string } & CubeQuestions);

/** The reply to the message with the same number: an answer for each question, null where only the server can tell. */
export type FromCubeWorker =
  | { readonly no: number; readonly answers: readonly (CubeReply | null)[] }
  | { readonly no: number; readonly error: string };

// One for each cell size; the one longest not asked makes room.
const MOST_CUBES = 3;
const cubes = new Map<string, Promise<Cube>>();
let drag: { readonly cube: Cube; readonly answers: DragAnswers } | null = null;

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

// The indexes of a pull are kept until it ends or another begins.
function dragAnswers(cube: Cube, axis: PulledAxis | null): DragAnswers | null {
  if (axis === null) drag = null;
  else if (drag?.cube !== cube || drag.answers.axis !== axis)
    drag = { cube, answers: createDragAnswers(cube, axis) };
  return drag && drag.answers;
}

// The test is fetched when it is first asked for.
async function withElevated(question: CubeQuestion, reply: CubeReply | null): Promise<CubeReply | null> {
  if (question.land === undefined || reply === null) return reply;
  const { elevatedIds } = await import("./elevated-ids.ts");
  return { ...reply, elevated: elevatedIds(reply.rows, question.land) };
}

async function answer(message: ToCubeWorker): Promise<(CubeReply | null)[]> {
  const cube = await cubeAt(message.address);
  if (message.kind === "open") return [];
  const { questions, lookups, pulled } = message;
  const answers = dragAnswers(cube, pulled);
  return Promise.all(
    questions.map((question) =>
      withElevated(question, answerFromCube(cube, question, lookups, answers?.of(question))),
    ),
  );
}

addEventListener("message", ({ data }: MessageEvent<ToCubeWorker>) => {
  answer(data).then(
    (answers) => postMessage({ no: data.no, answers } satisfies FromCubeWorker),
    (error: Error) => {
      cubes.delete(data.address);
      postMessage({ no: data.no, error: error.message } satisfies FromCubeWorker);
    },
  );
});
