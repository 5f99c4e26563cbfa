import { dayOfDate } from "#core/domain/time/local-day.ts";
import { createRandom, randomLogNormal } from "#core/domain/statistics/random.ts";

/** Monday 28 December 2015 and ten years of weeks. */
export const FIRST_DAY = dayOfDate("2015-12-28");
export const WEEKS = 522;
export const DAYS = WEEKS * 7;
export const CATEGORIES = 12;
/** The cells of 200 m over Nacka, laid out in rows of 54. */
export const CELLS = 2872;
export const CELL_ROW = 54;
export const SEED = 20_261_120;

const CENTRES = [
  { column: 9, row: 12, share: 1, spread: 2.2 },
  { column: 22, row: 30, share: 0.7, spread: 1.8 },
  { column: 37, row: 17, share: 0.55, spread: 2.5 },
  { column: 45, row: 40, share: 0.4, spread: 1.6 },
  { column: 14, row: 45, share: 0.3, spread: 2.8 },
];

/** How likely is an event in each cell? A few centres over a background that varies tenfold from cell to cell. */
export function cellWeights(): number[] {
  const random = createRandom(SEED, "cells");
  return Array.from({ length: CELLS }, (_, cell) => {
    const column = cell % CELL_ROW;
    const row = Math.floor(cell / CELL_ROW);
    const background = randomLogNormal(random, 0.01, 1.3);
    return CENTRES.reduce((weight, centre) => {
      const distance = Math.hypot(column - centre.column, row - centre.row) / centre.spread;
      return weight + centre.share * Math.exp(-distance * distance) * randomLogNormal(random, 1, 0.6);
    }, background);
  });
}

/** How many events has each category? The k-th a share of about 1/k. */
export function categoryWeights(): number[] {
  return Array.from({ length: CATEGORIES }, (_, category) => 1 / (category + 1));
}

/** How likely is each hour of the week for a category? Nights before days off for some, working days for others. */
export function hourWeights(category: number): number[] {
  return Array.from({ length: 168 }, (_, weekhour) => {
    const weekday = Math.floor(weekhour / 24);
    const hour = weekhour % 24;
    const isNight = hour >= 20 || hour < 3;
    const isDayOffNight = (weekday === 4 && hour >= 20) || weekday === 5 || (weekday === 6 && hour < 3);
    const night = 0.3 + (isNight ? 1.5 : 0) + (isNight && isDayOffNight ? 3 : 0);
    const work = 0.2 + (weekday < 5 && hour >= 7 && hour < 17 ? 2 : 0) + (hour >= 17 && hour < 22 ? 0.8 : 0);
    return category % 3 === 0 ? night : category % 3 === 1 ? work : 0.5 * (night + work);
  });
}

/** How likely is a day? A summer peak and a slow growth over the years. */
export function dayWeight(day: number): number {
  const season = 1 + 0.35 * Math.sin((2 * Math.PI * (day - 100)) / 365.25);
  return season * (1 + (0.3 * day) / DAYS);
}
