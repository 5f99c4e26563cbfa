import { CATEGORIES, CELLS, DAYS } from "./city.ts";
import type { Engine } from "./engine.ts";
import { readNarrowColumn, readWideColumn } from "./entry-files.ts";
import type { Question } from "./questions.ts";
import { emptyViews, type Views } from "./views.ts";

interface Columns {
  readonly day: Uint16Array;
  readonly hour: Uint8Array;
  readonly category: Uint8Array;
  readonly cell: Uint16Array;
  readonly units: Uint16Array;
}

/** One loop over typed arrays for each question. */
export const naiveEngine: Engine = {
  stepsIncrementally: false,
  warmUp: { questions: 3, dragSteps: 0 },
  load: async (folder) => {
    const columns: Columns = {
      day: readWideColumn(folder, "day"),
      hour: readNarrowColumn(folder, "hour"),
      category: readNarrowColumn(folder, "category"),
      cell: readWideColumn(folder, "cell"),
      units: readWideColumn(folder, "units"),
    };
    return {
      answer: (question) => {
        const views = scan(columns, question);
        return { views: () => views };
      },
    };
  },
};

function scan({ day, hour, category, cell, units }: Columns, question: Question): Views {
  const views = emptyViews();
  const [fromDay, toDay] = question.days ?? [0, DAYS];
  const hourIn = question.hours ?? new Uint8Array(168).fill(1);
  const categoryIn = marks(question.categories, CATEGORIES);
  const cellIn = marks(question.cells, CELLS);
  for (let entry = 0; entry < day.length; entry++) {
    const onDay = day[entry]!;
    const atHour = hour[entry]!;
    const ofCategory = category[entry]!;
    const inCell = cell[entry]!;
    const weight = units[entry]!;
    const isDay = onDay >= fromDay && onDay < toDay ? 1 : 0;
    const out = 4 - isDay - hourIn[atHour]! - categoryIn[ofCategory]! - cellIn[inCell]!;
    if (out > 1) continue;
    if (out === 0 || cellIn[inCell] === 0) views.cells[inCell]! += weight;
    if (out === 0 || hourIn[atHour] === 0) views.hours[atHour]! += weight;
    if (out === 0 || isDay === 0) views.weeks[(onDay / 7) | 0]! += weight;
    if (out === 0 || categoryIn[ofCategory] === 0) views.categories[ofCategory]! += weight;
  }
  return views;
}

function marks(chosen: readonly number[] | null, length: number): Uint8Array {
  const marked = new Uint8Array(length).fill(chosen === null ? 1 : 0);
  for (const one of chosen ?? []) marked[one] = 1;
  return marked;
}
