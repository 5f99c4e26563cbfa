/** A place, hour window or other piece of what was to be predicted. */
export interface PaiPiece {
  /** Its size: m², cells, hours per week …, above 0; one unit for all. */
  readonly area: number;
  /** What was predicted for it, 0 or more, in any unit. */
  readonly predicted: number;
  /** Events that came there afterwards, 0 or more. */
  readonly observed: number;
}

/** What is caught when one takes the pieces of highest predicted density, down to and including this one. */
export interface PaiRow {
  /** Where this piece stood in the list given. */
  index: number;
  /** Events caught, and their share of all. */
  caught: number;
  shareCaught: number;
  /** Area taken, and its share of all. */
  area: number;
  shareOfArea: number;
  /** Share caught divided by share of area: 1 is no better than chance. */
  pai: number;
  /** PAI divided by that of as many pieces chosen in hindsight, by events per area. */
  pei: number;
  /** Predicted so far divided by events caught; Infinity or NaN while none is. */
  rri: number;
}

/**
 * How well did a prediction of where (or when) hold on events that came afterwards? Prediction accuracy
 * index, prediction efficiency index and recovery rate index of every cut through the pieces, sorted by
 * predicted density; among equals the one with fewer events comes first, so that luck in their order counts
 * against the prediction. Returns one row for each piece, best prediction first. Throws RangeError for an
 * area not above 0, a number below 0 or without end, or no events at all. Not to be trusted on the weeks the
 * prediction was made from, nor for few events; PAI rises as the area shrinks, so only cuts of like area can
 * be compared, and PEI can pass 1 where pieces are of unlike size.
 * Chainey, Tompson & Uhlig 2008, doi:10.1057/palgrave.sj.8350066; PEI and RRI as in Wheeler & Steenbeek 2021,
 * doi:10.1007/s10940-020-09457-7.
 */
export function pai(pieces: readonly PaiPiece[]): PaiRow[] {
  requirePieces(pieces);
  const numbered = pieces.map((piece, index) => ({ ...piece, index }));
  const byPrediction = numbered.toSorted(
    (a, b) => b.predicted / b.area - a.predicted / a.area || a.observed - b.observed,
  );
  const best = runningSums(byPrediction.toSorted((a, b) => b.observed / b.area - a.observed / a.area));
  const all = runningSums(pieces).at(-1);
  return runningSums(byPrediction).map(({ area, predicted, observed }, row) => {
    const shareCaught = observed / (all?.observed ?? NaN);
    const shareOfArea = area / (all?.area ?? NaN);
    return {
      index: byPrediction[row]?.index ?? NaN,
      caught: observed,
      shareCaught,
      area,
      shareOfArea,
      pai: shareCaught / shareOfArea,
      pei: observed / area / ((best[row]?.observed ?? NaN) / (best[row]?.area ?? NaN)),
      rri: predicted / observed,
    };
  });
}

function requirePieces(pieces: readonly PaiPiece[]): void {
  for (const { area, predicted, observed } of pieces) {
    if (!(area > 0 && Number.isFinite(area))) throw new RangeError(`An area must be above 0, not ${area}.`);
    if (!(predicted >= 0 && observed >= 0 && Number.isFinite(predicted + observed)))
      throw new RangeError(`Predicted and observed must be 0 or more, not ${predicted} and ${observed}.`);
  }
  if (!pieces.some(({ observed }) => observed > 0))
    throw new RangeError("A prediction needs events to be tested on.");
}

function runningSums(pieces: readonly PaiPiece[]): PaiPiece[] {
  const sum = { area: 0, predicted: 0, observed: 0 };
  return pieces.map(({ area, predicted, observed }) => {
    sum.area += area;
    sum.predicted += predicted;
    sum.observed += observed;
    return { ...sum };
  });
}
