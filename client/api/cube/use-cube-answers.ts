import { useEffect, useRef, useState } from "react";
import type { CubeQuestion, CubeReply } from "./answer-from-cube.ts";
import type { PulledAxis } from "./drag-answers.ts";
import { createLatestOnly } from "./latest-only.ts";
import type { CubeState, OpenCube } from "./use-cube.ts";

/** A question of a view. */
export interface NamedQuestion {
  /** The view. */
  readonly name: string;
  /** Equal for equal questions. */
  readonly key: string;
  readonly question: CubeQuestion;
}

/** What the cube has said to the question of a view; null where only the server can tell. */
export interface CubeAnswer {
  readonly key: string;
  readonly answer: CubeReply | null;
}

/** What the cube has said last, by the names of the views. */
export interface CubeAnswers {
  /** The cube that was asked. */
  readonly address: string;
  readonly byName: ReadonlyMap<string, CubeAnswer>;
}

const NO_ANSWERS: CubeAnswers = { address: "", byName: new Map() };

/**
 * The cube's answers to questions that belong together, all of one step at once: the last ones until the
 * next are there. A hand that is faster than the cube skips steps. What does not change between two steps
 * is asked once and stays the same object.
 */
export function useCubeAnswers(
  state: CubeState,
  questions: readonly NamedQuestion[],
  pulled: PulledAxis | null,
): CubeAnswers {
  const [known, setKnown] = useState(NO_ANSWERS);
  const latest = useRef(known);
  const [inTurn] = useState(createLatestOnly);
  const cube = state.kind === "open" ? state.cube : null;
  useEffect(() => {
    if (cube === null || questions.length === 0) return;
    inTurn(async () => {
      latest.current = await answersOf(cube, { questions, pulled, known: latest.current });
      setKnown(latest.current);
    });
  }, [cube, questions, pulled, inTurn]);
  return known;
}

interface Step {
  readonly questions: readonly NamedQuestion[];
  readonly pulled: PulledAxis | null;
  readonly known: CubeAnswers;
}

async function answersOf(cube: OpenCube, { questions, pulled, known }: Step): Promise<CubeAnswers> {
  const isSameCube = known.address === cube.address;
  const keptOf = ({ name, key }: NamedQuestion) => {
    const kept = known.byName.get(name);
    return isSameCube && kept?.key === key ? kept : null;
  };
  const fresh = questions.filter((one) => keptOf(one) === null);
  const answers = await cube
    .ask(
      fresh.map(({ question }) => question),
      pulled,
    )
    // The server is asked instead.
    .catch(() => []);
  const found = new Map(fresh.map(({ name, key }, at) => [name, { key, answer: answers[at] ?? null }]));
  const byName = new Map<string, CubeAnswer>();
  for (const one of questions) {
    const answer = keptOf(one) ?? found.get(one.name);
    if (answer) byName.set(one.name, answer);
  }
  return { address: cube.address, byName };
}
