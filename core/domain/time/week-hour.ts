import { WEEK_HOURS } from "./elapsed-by-weekhour.ts";

const RANGE = /^(\d{1,3})(?:-(\d{1,3}))?$/;

/**
 * Which hours of the week, 0 = Monday 00 … 167, does a filter text name? Reads single hours and
 * inclusive ranges such as "116-121,140-145"; a range may run over the end of the week ("164-3").
 * Returns them ascending, each once. Throws RangeError for anything else.
 */
export function parseWeekhours(text: string): number[] {
  const isChosen = new Uint8Array(WEEK_HOURS);
  for (const part of text.split(",")) {
    const match = RANGE.exec(part.trim());
    const first = Number(match?.[1]);
    const last = Number(match?.[2] ?? match?.[1]);
    if (!(first < WEEK_HOURS && last < WEEK_HOURS)) {
      throw new RangeError(`Hours of the week 0–167 such as 116-121,140-145 were expected, not "${text}".`);
    }
    const length = ((last - first + WEEK_HOURS) % WEEK_HOURS) + 1;
    for (let step = 0; step < length; step++) isChosen[(first + step) % WEEK_HOURS] = 1;
  }
  return hoursOfMask(isChosen);
}

/**
 * How are hours of the week written as a filter text? The shortest form: runs joined, a run over the
 * end of the week kept whole ("164-3"), the text starting with the first run of the week.
 * Empty for no hours.
 */
export function printWeekhours(hours: Iterable<number>): string {
  const isChosen = weekhourMask(hours);
  return runsOf(isChosen)
    .map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`))
    .join(",");
}

/** Which of the 168 hours of the week are in a set? 1 for each hour that is. Throws RangeError for others. */
export function weekhourMask(hours: Iterable<number>): Uint8Array {
  const isChosen = new Uint8Array(WEEK_HOURS);
  for (const hour of hours) {
    if (!(Number.isInteger(hour) && hour >= 0 && hour < WEEK_HOURS)) {
      throw new RangeError(`An hour of the week 0–167 was expected, not ${hour}.`);
    }
    isChosen[hour] = 1;
  }
  return isChosen;
}

/** Which hours of the week have a calendar weekday (1 = Monday … 7) and a clock hour (0–23) of these? */
export function calendarWeekhours(weekdays: Iterable<number>, clockHours: Iterable<number>): number[] {
  const clock = [...clockHours];
  const hours = [...weekdays].flatMap((weekday) => clock.map((hour) => (weekday - 1) * 24 + hour));
  return hoursOfMask(weekhourMask(hours));
}

function hoursOfMask(isChosen: Uint8Array): number[] {
  return [...isChosen.keys()].filter((hour) => isChosen[hour] === 1);
}

function runsOf(isChosen: Uint8Array): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const hour of hoursOfMask(isChosen)) {
    const run = runs.at(-1);
    if (run && run.last === hour - 1) run.last = hour;
    else runs.push({ first: hour, last: hour });
  }
  return joinOverWeekend(runs);
}

function joinOverWeekend(runs: { first: number; last: number }[]): { first: number; last: number }[] {
  const [head] = runs;
  const tail = runs.at(-1);
  if (!head || !tail || head === tail || head.first !== 0 || tail.last !== WEEK_HOURS - 1) return runs;
  return [...runs.slice(1, -1), { first: tail.first, last: head.last }];
}
