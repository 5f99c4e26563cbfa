/** A source of numbers from 0 (inclusive) to 1 (exclusive) that gives the same row for the same seed. */
export type Random = () => number;

const UINT32 = 4_294_967_296;
const WARM_UP_ROUNDS = 15;

/**
 * Which row of pseudo-random numbers belongs to a seed? sfc32 ("small fast counter", Chris Doty-Humphrey,
 * PractRand 0.95), 32 bits at a time, period at least 2^32; good for simulation, not for secrets.
 * `stream` names an independent row under the same seed, so that one part may draw more without
 * shifting another.
 */
export function createRandom(seed: number, stream = ""): Random {
  let a = hash32(`${seed}/a/${stream}`);
  let b = hash32(`${seed}/b/${stream}`);
  let c = hash32(`${seed}/c/${stream}`);
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / UINT32;
  };
  for (let round = 0; round < WARM_UP_ROUNDS; round++) next();
  return next;
}

/** A whole number from `first` to `last`, both included, each as likely. */
export function randomInteger(random: Random, first: number, last: number): number {
  return first + Math.floor(random() * (last - first + 1));
}

/** One of a list, each as likely. Throws RangeError for an empty list. */
export function randomItem<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError("A list to choose from must not be empty.");
  return item;
}

/** A value of the normal distribution with this mean and standard deviation (Box & Muller 1958). */
export function randomNormal(random: Random, mean: number, deviation: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return mean + deviation * radius * Math.cos(2 * Math.PI * random());
}

/** A value whose logarithm is normal: `median` halves the values, `sigma` is the deviation of the logarithm. */
export function randomLogNormal(random: Random, median: number, sigma: number): number {
  return median * Math.exp(randomNormal(random, 0, sigma));
}

/**
 * Draws index after index in proportion to weights. Returns a function to be called once for each draw.
 * Throws RangeError unless the weights are finite, none negative and one above 0.
 */
export function weightedIndex(weights: readonly number[]): (random: Random) => number {
  const sums: number[] = [];
  let total = 0;
  for (const weight of weights) {
    if (!(weight >= 0 && Number.isFinite(weight)))
      throw new RangeError(`A weight must be 0 or more, not ${weight}.`);
    total += weight;
    sums.push(total);
  }
  if (!(total > 0)) throw new RangeError("At least one weight must be above 0.");
  return (random) => firstAbove(sums, random() * total);
}

function firstAbove(sums: readonly number[], value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

// FNV-1a, then the mixing steps of MurmurHash3, so that neighbouring seeds start far apart.
function hash32(text: string): number {
  let hash = 2_166_136_261;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507);
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
  return hash ^ (hash >>> 16);
}
