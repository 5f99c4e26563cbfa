import type { Request, RequestHandler } from "express";
import { Refusal } from "../errors.ts";
import { networkOf } from "./address-key.ts";

/** How often one actor may ask. */
export interface RateLimit {
  /** Requests a minute in the long run; 0 for no limit. */
  readonly perMinute: number;
  /** Requests at once before the limit is felt. */
  readonly burst: number;
}

interface Bucket {
  tokens: number;
  atMs: number;
}

const MINUTE_MS = 60_000;
const MOST_BUCKETS = 10_000;

/**
 * Answers 429 with a wait to an actor who asks too often: whoever is signed in is counted by account, everybody
 * else by network. Held in memory, because it protects the server and not a secret: a bucket that fills evenly.
 */
export function rateLimit({ perMinute, burst }: RateLimit, now: () => number = Date.now): RequestHandler {
  const buckets = new Map<string, Bucket>();
  const perMs = perMinute / MINUTE_MS;
  return (request, _response, next) => {
    if (perMinute === 0) return next();
    const atMs = now();
    if (buckets.size > MOST_BUCKETS) forgetFull(buckets, { atMs, perMs, burst });
    const key = keyOf(request);
    const bucket = buckets.get(key) ?? { tokens: burst, atMs };
    const tokens = Math.min(burst, bucket.tokens + (atMs - bucket.atMs) * perMs);
    if (tokens < 1) {
      const seconds = Math.ceil((1 - tokens) / perMs / 1000);
      throw new Refusal("too_many_requests", {
        detail: `Vänta ${seconds} sekunder och försök igen.`,
        retryAfterSeconds: seconds,
      });
    }
    // Taken away and put last, so that the oldest come first.
    buckets.delete(key);
    buckets.set(key, { tokens: tokens - 1, atMs });
    next();
  };
}

function keyOf(request: Request): string {
  const userId = request.session?.actor?.userId;
  return userId ? `account ${userId}` : `network ${networkOf(request.ip ?? "")}`;
}

function forgetFull(
  buckets: Map<string, Bucket>,
  { atMs, perMs, burst }: { atMs: number; perMs: number; burst: number },
): void {
  for (const [key, bucket] of buckets) {
    if (bucket.tokens + (atMs - bucket.atMs) * perMs >= burst || buckets.size > MOST_BUCKETS)
      buckets.delete(key);
  }
}
