import { weekhourAt } from "#core/domain/time/week-matrix.ts";

const NIGHTS = 7;
const SLOTS = 24;

/** How many hours a step of the player may hold; each divides the day. */
export const STEP_HOURS = [1, 3, 6] as const;
export type StepHours = (typeof STEP_HOURS)[number];

/** How fast the player goes. */
export const SPEEDS = ["slow", "middle", "fast"] as const;
export type Speed = (typeof SPEEDS)[number];

/** How long does each step stay, in milliseconds? */
export const PAUSE_MS: Readonly<Record<Speed, number>> = { slow: 1600, middle: 800, fast: 400 };

/** Every night of the week, Monday first. */
export const ALL_NIGHTS: readonly number[] = Array.from({ length: NIGHTS }, (_, night) => night);

/**
 * Which hours of the week does each step choose, in the order of the clock? `nights`: 0 = the day and night
 * that begin Monday 06; each is cut in pieces of `stepHours` hours. All nights by the hour are 168 steps.
 */
export function playSteps(nights: readonly number[], stepHours: StepHours): number[][] {
  const starts = Array.from({ length: SLOTS / stepHours }, (_, piece) => piece * stepHours);
  return nights.flatMap((night) =>
    starts.map((start) =>
      Array.from({ length: stepHours }, (_, hour) => weekhourAt({ night, slot: start + hour })),
    ),
  );
}

/** At which step does the player begin: the first that holds one of the chosen hours, or the first of all? */
export function firstStep(steps: readonly (readonly number[])[], hours: readonly number[]): number {
  const chosen = new Set(hours);
  return Math.max(
    0,
    steps.findIndex((step) => step.some((hour) => chosen.has(hour))),
  );
}
