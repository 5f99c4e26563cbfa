/** The probabilities of the whole numbers from `first` on, one after the other; their sum is 1. */
export interface ProbabilityWindow {
  first: number;
  probabilities: Float64Array;
}

/**
 * How likely is each count of a Poisson distribution? `mean`: expected count, 0 or more; numbers less likely
 * than `smallest` are left out. Returns the window of those that are kept, about √mean wide, scaled to the
 * sum 1. Throws RangeError unless the mean is 0 or more and finite and `smallest` above 0 and below 1.
 */
export function poissonWindow(mean: number, smallest: number): ProbabilityWindow {
  return windowAround({
    mode: Math.floor(mean),
    last: mean === 0 ? 0 : Infinity,
    smallest,
    up: (k) => mean / (k + 1),
  });
}

/**
 * How likely is each number of hits in `tries` tries of probability `share`? As `poissonWindow`, for the
 * binomial distribution. Throws RangeError unless `tries` is a whole number of 0 or more and `share` lies
 * from 0 to 1.
 */
export function binomialWindow(tries: number, share: number, smallest: number): ProbabilityWindow {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`A share must lie from 0 to 1, not at ${share}.`);
  const odds = share / (1 - share);
  return windowAround({
    mode: Math.min(tries, Math.floor((tries + 1) * share)),
    last: tries,
    smallest,
    up: (k) => ((tries - k) / (k + 1)) * odds,
  });
}

interface Walk {
  mode: number;
  last: number;
  smallest: number;
  /** How many times as likely k + 1 is as k. */
  up: (k: number) => number;
}

// Steps of quotients from the most likely number outwards, then scaled: no factorials, no cancelling.
function windowAround({ mode, last, smallest, up }: Walk): ProbabilityWindow {
  if (!(mode >= 0 && Number.isSafeInteger(mode)))
    throw new RangeError(`The expected count must be a number of 0 or more, not about ${mode}.`);
  if (!(smallest > 0 && smallest < 1))
    throw new RangeError(`The smallest probability must lie between 0 and 1, not at ${smallest}.`);
  const below: number[] = [];
  for (let k = mode, value = 1; k > 0 && (value /= up(k - 1)) >= smallest; k--) below.push(value);
  const above: number[] = [1];
  for (let k = mode, value = 1; k < last && (value *= up(k)) >= smallest; k++) above.push(value);
  const probabilities = Float64Array.from([...below.reverse(), ...above]);
  const total = probabilities.reduce((sum, value) => sum + value, 0);
  return { first: mode - below.length, probabilities: probabilities.map((value) => value / total) };
}
