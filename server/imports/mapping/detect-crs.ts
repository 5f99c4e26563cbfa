import { type Bounds, contains } from "./bounds.ts";
import { isGeographic } from "./coordinate-system.ts";

/** A system and an order of axes that a file's pairs may be in. */
export interface CrsCandidate {
  readonly epsg: number;
  /** True when the pair comes as north, east where east, north was expected. */
  readonly isSwapped: boolean;
  /** Where the municipality and its surroundings lie in that system, axes in the file's order. */
  readonly near: Bounds;
  /** Where the country lies; for files about somewhere else altogether. */
  readonly plausible: Bounds;
}

/** How many pairs of a file lie in each candidate's bounds. */
export interface CrsSurvey {
  readonly candidates: readonly CrsCandidate[];
  readonly near: Uint32Array;
  readonly plausible: Uint32Array;
  pairs: number;
}

export type CrsDecision =
  | { readonly kind: "found"; readonly epsg: number; readonly isSwapped: boolean }
  /** Degrees with the axes exchanged on every row: a person must confirm. */
  | { readonly kind: "ask_swapped"; readonly epsg: number }
  | { readonly kind: "none" };

/** A survey of nothing yet. */
export function startCrsSurvey(candidates: readonly CrsCandidate[]): CrsSurvey {
  return {
    candidates,
    near: new Uint32Array(candidates.length),
    plausible: new Uint32Array(candidates.length),
    pairs: 0,
  };
}

/** Adds one pair of the file. */
export function surveyPair(survey: CrsSurvey, x: number, y: number): void {
  survey.pairs++;
  for (let index = 0; index < survey.candidates.length; index++) {
    const candidate = survey.candidates[index];
    if (candidate === undefined) continue;
    if (contains(candidate.plausible, x, y)) survey.plausible[index] = (survey.plausible[index] ?? 0) + 1;
    if (contains(candidate.near, x, y)) survey.near[index] = (survey.near[index] ?? 0) + 1;
  }
}

/**
 * In which system and order of axes are a file's coordinates? The candidate with most pairs near the
 * municipality, else with most pairs in the country; earlier candidates win a tie. Metres north before
 * east are read as such; degrees in that order are only read after a person has confirmed it.
 */
export function decideCrs(survey: CrsSurvey): CrsDecision {
  const best = fullest(survey.near) ?? fullest(survey.plausible);
  const candidate = best === null ? undefined : survey.candidates[best];
  if (candidate === undefined) return { kind: "none" };
  const { epsg, isSwapped } = candidate;
  return isSwapped && isGeographic(epsg) ? { kind: "ask_swapped", epsg } : { kind: "found", epsg, isSwapped };
}

function fullest(counts: Uint32Array): number | null {
  let best: number | null = null;
  for (const [index, count] of counts.entries()) {
    if (count > 0 && (best === null || count > (counts[best] ?? 0))) best = index;
  }
  return best;
}
