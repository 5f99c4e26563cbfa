import type { Dimension, Question } from "./questions.ts";
import type { Views } from "./views.ts";

/** An engine under comparison. Only what stands before `views` is part of its time. */
export interface Engine {
  /** Whether a small step costs it less than a new question. */
  readonly stepsIncrementally: boolean;
  /** Asked before anything is timed, until its code is warm and what it makes once is made. */
  readonly warmUp: { readonly questions: number; readonly dragSteps: number };
  /** Takes the entries into memory. */
  readonly load: (folder: string) => Promise<LoadedEngine>;
}

/** An answer in the engine's own form, to be read by `views` when the clock has stopped. */
export interface TimedAnswer {
  readonly views: () => Views;
}

export interface LoadedEngine {
  readonly answer: (question: Question) => Promise<TimedAnswer> | TimedAnswer;
  /** Begins a drag; absent where a step is a question like any other. */
  readonly beginDrag?: (dimension: Dimension, from: Question) => (question: Question) => TimedAnswer;
}

export const ENGINES = ["cube", "duckdb", "crossfilter2", "naive"] as const;
export type EngineName = (typeof ENGINES)[number];

/** The engine of a name. */
export async function engineOf(name: EngineName): Promise<Engine> {
  switch (name) {
    case "cube":
      return (await import("./engine-cube.ts")).cubeEngine;
    case "duckdb":
      return (await import("./engine-duckdb.ts")).duckdbEngine;
    case "crossfilter2":
      return (await import("./engine-crossfilter.ts")).crossfilterEngine;
    case "naive":
      return (await import("./engine-naive.ts")).naiveEngine;
  }
}
