import { type DegreePoint, degreesDistanceM } from "../allocation/degrees-distance.ts";

/** A surface of a round, as far as its turn depends on it. */
export interface SurfaceInRound extends DegreePoint {
  readonly id: string;
  readonly order: number;
  readonly isLookedAt: boolean;
  /** Hate or a threat that has not been removed. */
  readonly hasThreat: boolean;
}

/**
 * In which order are surfaces looked at? Hate and threats first, then those left, then those seen already.
 * Those left come in the round's order, or each nearest to the one before, beginning at `from`: the last
 * surface seen, since nobody's position is asked for.
 */
export function orderRound<S extends SurfaceInRound>(
  surfaces: readonly S[],
  how: "next" | "near",
  from: DegreePoint | null,
): S[] {
  const byOrder = [...surfaces].sort((a, b) => a.order - b.order);
  const left = byOrder.filter(({ isLookedAt }) => !isLookedAt);
  const threats = left.filter(({ hasThreat }) => hasThreat);
  const others = left.filter(({ hasThreat }) => !hasThreat);
  const start = threats.at(-1) ?? from;
  return [
    ...threats,
    ...(how === "near" && start !== null ? nearestFirst(others, start) : others),
    ...byOrder.filter(({ isLookedAt }) => isLookedAt),
  ];
}

function nearestFirst<S extends DegreePoint>(surfaces: readonly S[], from: DegreePoint): S[] {
  const waiting = [...surfaces];
  const walked: S[] = [];
  for (let here = from; waiting.length > 0;) {
    const distances = waiting.map((one) => degreesDistanceM(here, one));
    const [next] = waiting.splice(distances.indexOf(Math.min(...distances)), 1);
    if (next === undefined) break;
    walked.push(next);
    here = next;
  }
  return walked;
}
