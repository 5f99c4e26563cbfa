import type { PlanePoint } from "../place/hexgrid.ts";
import {
  type CandidatePlace,
  type CellCount,
  chooseComparison,
  type ChosenComparison,
} from "./choose-comparison.ts";

export interface CampaignGroundsQuestion {
  /** Where the campaign is carried out. */
  readonly places: readonly CandidatePlace[];
  readonly radiusM: number;
  /** How far round a place what is stopped there may move, metres. */
  readonly bufferM: number;
  /** A year's events by cell. */
  readonly counts: readonly CellCount[];
  readonly candidates: readonly CandidatePlace[];
}

/** Another place for one of the campaign's own. */
export interface ChosenGround extends ChosenComparison {
  /** Which of the campaign's places it stands beside. */
  readonly besides: CandidatePlace;
}

/**
 * Which places without the campaign are most like its own? For each in order the most alike (`chooseComparison`) that
 * lies clear of all of them and their surroundings, and of those already taken, so that nothing is counted twice.
 * Fewer than the campaign has places where there are no more.
 */
export function chooseCampaignGrounds({
  places,
  radiusM,
  bufferM,
  counts,
  candidates,
}: CampaignGroundsQuestion): ChosenGround[] {
  const chosen: ChosenGround[] = [];
  const clear = candidates.filter((one) => places.every((place) => distance(one, place) > bufferM + radiusM));
  for (const besides of places) {
    const free = clear.filter((one) => chosen.every(({ place }) => distance(one, place) > 2 * radiusM));
    const found = chooseComparison({
      centre: besides,
      kind: besides.kind,
      radiusM,
      bufferM,
      counts,
      candidates: free,
    });
    if (found !== null) chosen.push({ ...found, besides });
  }
  return chosen;
}

function distance(a: PlanePoint, b: PlanePoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
