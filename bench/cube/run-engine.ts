import { type Engine, type EngineName, engineOf, type LoadedEngine } from "./engine.ts";
import { type Drag, dragSessions, type Question, sessionQuestions } from "./questions.ts";
import { checksum } from "./views.ts";

/** What one engine did in a process of its own; times in milliseconds, memory in bytes. */
export interface EngineReport {
  readonly loadMs: number;
  /** Resident growth after loading, the first answers and a forced collection. */
  readonly memory: number;
  readonly answers: Times;
  readonly drags: readonly DragReport[];
  readonly checksums: Checksums;
}

/** Of all answers in turn. */
export interface Checksums {
  readonly session: number;
  /** Of the first steps of each drag. */
  readonly firstSteps: number;
  /** Null for an engine that only takes the first steps. */
  readonly allSteps: number | null;
}

/** One number for each question, in turn. */
export interface Times {
  readonly clockMs: number[];
  /** Processor time: what the question cost, whoever else uses the machine. */
  readonly processorMs: number[];
}

export interface DragReport {
  readonly name: Drag["name"];
  readonly begin: Times;
  readonly steps: Times;
}

export interface RunSettings {
  readonly folder: string;
  readonly questions: number;
  readonly dragSteps: number;
}

/** To an engine without steps a drag is questions like others: one of each for the checksum. */
const FIRST_STEPS = 1;
const NOTHING: Question = { days: null, hours: null, categories: null, cells: null };

/** Loads one engine and asks it everything. Node must run with --expose-gc. */
export async function runEngine(name: EngineName, settings: RunSettings): Promise<EngineReport> {
  const engine = await engineOf(name);
  const questions = sessionQuestions(settings.questions);
  const before = residentBytes();
  const started = performance.now();
  const loaded = await engine.load(settings.folder);
  const loadMs = performance.now() - started;
  await warmUp(loaded, engine.warmUp);
  const memory = residentBytes() - before;
  const session = await askSession(loaded, questions);
  const steps = engine.stepsIncrementally ? settings.dragSteps : FIRST_STEPS;
  const drags = dragSessions(settings.dragSteps);
  const dragged = await askDrags(loaded, { drags, steps, isAtFirst: engine.stepsIncrementally });
  return {
    loadMs,
    memory,
    answers: session.times,
    drags: dragged.drags,
    checksums: {
      session: session.hash,
      firstSteps: dragged.firstHash,
      allSteps: engine.stepsIncrementally ? dragged.hash : null,
    },
  };
}

// Another session and other drags: what is made at the first question counts as memory.
async function warmUp(engine: LoadedEngine, { questions, dragSteps }: Engine["warmUp"]): Promise<void> {
  for (const question of sessionQuestions(questions, "warm-up")) await engine.answer(question);
  if (dragSteps > 0)
    await askDrags(engine, { drags: dragSessions(dragSteps, "warm-up"), steps: dragSteps, isAtFirst: true });
  await engine.answer(NOTHING);
}

async function askSession(engine: LoadedEngine, questions: readonly Question[]) {
  const times = noTimes();
  let hash: number | undefined;
  for (const question of questions) {
    const answer = await timed(times, () => engine.answer(question));
    hash = checksum(answer.views(), hash);
  }
  return { times, hash: hash ?? 0 };
}

interface DragSettings {
  readonly drags: readonly Drag[];
  /** How many steps of each to take. */
  readonly steps: number;
  /** Whether to ask the question that a drag begins from, as the map has. */
  readonly isAtFirst: boolean;
}

async function askDrags(engine: LoadedEngine, settings: DragSettings) {
  const drags: DragReport[] = [];
  let hash: number | undefined;
  let firstHash: number | undefined;
  for (const { name, dimension, questions } of settings.drags) {
    const [first = NOTHING, ...rest] = questions;
    if (settings.isAtFirst) await engine.answer(first);
    const begin = noTimes();
    const step = await timed(begin, () => engine.beginDrag?.(dimension, first) ?? engine.answer);
    const steps = noTimes();
    for (const [taken, question] of rest.slice(0, settings.steps).entries()) {
      const views = (await timed(steps, () => step(question))).views();
      hash = checksum(views, hash);
      if (taken < FIRST_STEPS) firstHash = checksum(views, firstHash);
    }
    drags.push({ name, begin, steps });
  }
  return { drags, hash: hash ?? 0, firstHash: firstHash ?? 0 };
}

function noTimes(): Times {
  return { clockMs: [], processorMs: [] };
}

async function timed<T>(times: Times, run: () => Promise<T> | T): Promise<T> {
  const used = process.cpuUsage();
  const started = performance.now();
  const result = run();
  const answer = result instanceof Promise ? await result : result;
  times.clockMs.push(performance.now() - started);
  const { user, system } = process.cpuUsage(used);
  times.processorMs.push((user + system) / 1000);
  return answer;
}

function residentBytes(): number {
  if (globalThis.gc === undefined) throw new Error("Start Node with --expose-gc.");
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage.rss();
}
