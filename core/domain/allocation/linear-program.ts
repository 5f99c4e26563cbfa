/** Which variables, each between 0 and 1, gain most in all while every row holds? */
export interface LinearProgram {
  /** What each variable gains. */
  readonly gains: readonly number[];
  /** How many of the first variables are 0 or 1 and nothing between. */
  readonly whole: number;
  readonly rows: readonly ProgramRow[];
}

/** `least` ≤ the sum of variables times their values ≤ `most`. */
export interface ProgramRow {
  readonly columns: readonly number[];
  readonly values: readonly number[];
  readonly least: number;
  readonly most: number;
}

export interface ProgramAnswer {
  readonly values: ArrayLike<number>;
  /** What one more of each row's bound would gain; without meaning where variables are whole. */
  readonly prices: ArrayLike<number>;
}

/** Solves a program from values to begin with, within some seconds; null where it gave no answer. */
export type SolveProgram = (
  program: LinearProgram,
  limit: { readonly seconds: number; readonly start?: readonly number[] },
) => ProgramAnswer | null;
