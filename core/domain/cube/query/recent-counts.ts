import type { Cube } from "../cube.ts";

/** What a count is made of: marks, days, yes or no. */
export type CountInput = Uint8Array | number | boolean | null;

/** The counts of these inputs, made unless a recent question has made them. Only for reading. */
export type RecentCounts<T> = (cube: Cube, inputs: readonly CountInput[], make: () => T) => T;

interface Counted<T> {
  readonly inputs: readonly CountInput[];
  readonly counts: T;
}

/** The views of one picture ask a little differently, with the clock and without. */
const MOST_KEPT = 4;

/**
 * Keeps the last few counts of each cube. A step from question to question changes one narrowing, which the
 * view it was made in does not feel, and the views of one picture share their counts.
 */
export function keepRecentCounts<T>(): RecentCounts<T> {
  const ofCubes = new WeakMap<Cube, Counted<T>[]>();
  return (cube, inputs, make) => {
    const kept = ofCubes.get(cube) ?? [];
    const known = kept.find((one) => isSame(one.inputs, inputs));
    // The inputs are the asker's own, who may change them afterwards.
    const counted = known ?? { inputs: inputs.map(copied), counts: make() };
    ofCubes.set(cube, [counted, ...kept.filter((one) => one !== counted)].slice(0, MOST_KEPT));
    return counted.counts;
  };
}

function isSame(some: readonly CountInput[], others: readonly CountInput[]): boolean {
  return some.every((one, at) => isSameInput(one, others[at] ?? null));
}

function isSameInput(one: CountInput, other: CountInput): boolean {
  if (!(one instanceof Uint8Array && other instanceof Uint8Array)) return one === other;
  return one.length === other.length && one.every((mark, at) => mark === other[at]);
}

function copied(input: CountInput): CountInput {
  return input instanceof Uint8Array ? input.slice() : input;
}
