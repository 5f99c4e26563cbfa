import { keepPreviousData, useQueries, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useMemo } from "react";
import {
  type AggregateKey,
  type Aggregates,
  aggregatesPath,
  aggregatesSchema,
} from "#core/contract/aggregate.ts";
import { type CellSize, type FilterQuery, filterSchema } from "#core/contract/filter.ts";
import type { AreaKind } from "#core/contract/reference.ts";
import type { PulledAxis } from "./cube/drag-answers.ts";
import type { CubeQuestion, CubeReply } from "./cube/answer-from-cube.ts";
import { type CubeState, useCube } from "./cube/use-cube.ts";
import type { Land } from "./cube/elevated-ids.ts";
import { type CubeAnswers, useCubeAnswers } from "./cube/use-cube-answers.ts";
import { fetchJson } from "./fetch-json.ts";
import { queryString } from "./query-string.ts";
import { useSettled } from "./use-settled.ts";

/** How many events are there by this key, within this filter? */
export interface AggregateQuestion {
  readonly filter: FilterQuery;
  readonly by: AggregateKey;
  readonly areaKind?: AreaKind;
  /** Leaves out what control finds and what was reported during our own presence: only the cube can. */
  readonly leavesOutOwn?: boolean;
  /** The land of which elevated cells are told too: only the cube can. */
  readonly land?: Land;
}

/** What is known of a question. */
export interface AggregateAnswer {
  /** The answer, or while it is found the one to the question before. */
  readonly data: CubeReply | undefined;
  readonly isPending: boolean;
  /** True while `data` is that of the question before, and the next may take its time. */
  readonly isPlaceholderData: boolean;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
}

export interface AnswerOptions {
  /** Metres across, as the API writes it. */
  readonly cellSize: `${CellSize}`;
  /** What a hand pulls at, or null. */
  readonly pulled: PulledAxis | null;
}

/** While a brush is pulled, questions to the server wait until the hand rests. */
const PULL_PAUSE_MS = 110;

/** The answers of all views, and whether they are those to the present questions. */
export interface Answers<Name extends string> {
  readonly byName: Readonly<Record<Name, AggregateAnswer>>;
  /** False while the cube has yet to answer; with the server each answer tells for itself. */
  readonly isCurrent: boolean;
}

/**
 * The answers to questions that belong together, one for each view; null is asked of nobody. The cube says
 * them all at once where it can tell, else the server each as it comes. The last answers stay on show while
 * the next are found.
 */
export function useAnswers<Name extends string>(
  questions: Readonly<Record<Name, AggregateQuestion | null>>,
  { cellSize, pulled }: AnswerOptions,
): Answers<Name> {
  const state = useCube(cellSize);
  const asked = useMemo(() => askedQuestions(questions), [questions]);
  const fromCube = useCubeAnswers(state, asked, pulled);
  const settled = useSettled(asked, pulled === null ? 0 : PULL_PAUSE_MS);
  const forServer = settled.filter((one) => isForServer(one, state, fromCube));
  const fromServer = useQueries({ queries: forServer.map(serverQuery) });
  const refetches = useRefetches(settled);
  const answers = new Map<string, AggregateAnswer>();
  for (const name of Object.keys(questions)) answers.set(name, cubeAnswer(name, fromCube));
  for (const [at, { name }] of forServer.entries()) {
    const query = fromServer[at];
    if (query) answers.set(name, { ...partsOf(query), refetch: refetches.get(name) ?? nothingToFetch });
  }
  return {
    byName: Object.fromEntries(answers) as Record<Name, AggregateAnswer>,
    isCurrent: asked.every((one) => isAnswered(one, state, fromCube)),
  };
}

// The queries' own refetch is another with each rendering.
function useRefetches(asked: readonly AskedQuestion[]): ReadonlyMap<string, () => Promise<void>> {
  const client = useQueryClient();
  return useMemo(
    () => new Map(asked.map((one) => [one.name, () => client.refetchQueries({ queryKey: queryKeyOf(one) })])),
    [asked, client],
  );
}

function partsOf({ data, isPending, isPlaceholderData, error }: UseQueryResult<Aggregates>) {
  return { data, isPending, isPlaceholderData, error };
}

interface AskedQuestion {
  readonly name: string;
  /** The address at which the server answers it, and what only the cube can tell. */
  readonly key: string;
  readonly question: CubeQuestion;
}

function askedQuestions(questions: Readonly<Record<string, AggregateQuestion | null>>): AskedQuestion[] {
  return Object.entries(questions).flatMap(([name, question]) => {
    if (question === null) return [];
    const { filter, by, areaKind, leavesOutOwn, land } = question;
    const ofCube =
      leavesOutOwn || land ? `#${leavesOutOwn ?? false},${land?.bandM},${land?.cells.length}` : "";
    const key = aggregatesPath + queryString({ ...filter, by, areaKind }) + ofCube;
    const parsed = { filter: filterSchema.parse(filter), by, areaKind: areaKind ?? null };
    return { name, key, question: { ...parsed, leavesOutOwn, land } };
  });
}

function isAnswered(
  { name, key }: AskedQuestion,
  state: CubeState,
  { address, byName }: CubeAnswers,
): boolean {
  return state.kind !== "open" || (address === state.cube.address && byName.get(name)?.key === key);
}

function isForServer(
  { name, key, question }: AskedQuestion,
  state: CubeState,
  { address, byName }: CubeAnswers,
): boolean {
  if (question.leavesOutOwn || question.land) return false;
  if (state.kind !== "open") return state.kind === "missing";
  const said = byName.get(name);
  return address === state.cube.address && said?.key === key && said.answer === null;
}

const queryKeyOf = ({ name, key }: AskedQuestion) => ["aggregates", name, key] as const;

function serverQuery(asked: AskedQuestion) {
  return {
    queryKey: queryKeyOf(asked),
    placeholderData: keepPreviousData<Aggregates>,
    queryFn: ({ signal }: { signal: AbortSignal }) => fetchJson(asked.key, aggregatesSchema, { signal }),
  };
}

const nothingToFetch = () => Promise.resolve();

// The cube answers within a frame or two: what it has said before is not called old meanwhile.
function cubeAnswer(name: string, { byName }: CubeAnswers): AggregateAnswer {
  const data = byName.get(name)?.answer ?? undefined;
  return {
    data,
    isPending: data === undefined,
    isPlaceholderData: false,
    error: null,
    refetch: nothingToFetch,
  };
}
