/** Events before and after, over periods of the same length. */
export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

export interface DisplacementQuestion {
  /** Where the measure was. */
  readonly treated: BeforeAfter;
  /** Where it was not, chosen before. */
  readonly control: BeforeAfter;
  /** Around the treated place, and around the control; left out where nobody looked. */
  readonly treatedBuffer?: BeforeAfter;
  readonly controlBuffer?: BeforeAfter;
}

/** An estimate in events; below 0 is fewer. */
export interface DisplacementEstimate {
  readonly local: number;
  readonly displacement: number;
  readonly total: number;
  /** Standard error of the total. */
  readonly error: number;
  /** 95 % interval of the total. */
  readonly low: number;
  readonly high: number;
}

const Z_95 = 1.959_963_984_540_054;

/**
 * How many events fewer or more than expected, what moved to the surroundings counted in? Weighted displacement
 * difference: the change where the measure was less the change where it was not, with the normal 95 % interval of
 * sums of Poisson counts. Periods must be equally long, and comparison and buffer fixed before. Throws RangeError
 * for a count below 0. Not to be read with few events (a baseline of 20 tells about 15 prevented), for counts
 * that vary more than Poisson's, nor without a warning for a place taken because it was high.
 * Wheeler & Ratcliffe 2018, doi:10.1186/s40163-018-0085-5.
 */
export function weightedDisplacementDifference(question: DisplacementQuestion): DisplacementEstimate {
  const none: BeforeAfter = { before: 0, after: 0 };
  const { treated, control, treatedBuffer = none, controlBuffer = none } = question;
  const all = [treated, control, treatedBuffer, controlBuffer].flatMap(({ before, after }) => [
    before,
    after,
  ]);
  if (!all.every((count) => count >= 0 && Number.isFinite(count)))
    throw new RangeError("Counts must be numbers of 0 or more.");
  const local = rise(treated) - rise(control);
  const displacement = rise(treatedBuffer) - rise(controlBuffer);
  const total = local + displacement;
  const error = Math.sqrt(all.reduce((sum, count) => sum + count, 0));
  return { local, displacement, total, error, low: total - Z_95 * error, high: total + Z_95 * error };
}

function rise({ before, after }: BeforeAfter): number {
  return after - before;
}
