import { wilsonInterval } from "../statistics/wilson-interval.ts";

/** A share of a survey. */
export interface AskedShare {
  readonly share: number;
  readonly answers: number;
}

/**
 * Have more or fewer said so than the time before? "same" where the 95 % interval of the difference of two shares
 * holds 0 (Newcombe 1998, by Wilson's intervals, doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I).
 * Only for surveys of one wording and one sender.
 */
export function goalVerdict(now: AskedShare, before: AskedShare): "up" | "down" | "same" {
  const [a, b] = [intervalOf(now), intervalOf(before)];
  const difference = now.share - before.share;
  const low = difference - Math.hypot(now.share - a.low, b.high - before.share);
  const high = difference + Math.hypot(a.high - now.share, before.share - b.low);
  return low > 0 ? "up" : high < 0 ? "down" : "same";
}

/** The 95 % interval of a survey's share. */
export function intervalOf({ share, answers }: AskedShare): { low: number; high: number } {
  return wilsonInterval(Math.round(share * answers), answers);
}
