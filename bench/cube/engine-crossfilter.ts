import crossfilter from "crossfilter2";
import type { Engine } from "./engine.ts";
import { readNarrowColumn, readWideColumn } from "./entry-files.ts";
import type { Question } from "./questions.ts";
import { emptyViews } from "./views.ts";

interface Entry {
  readonly day: number;
  readonly hour: number;
  readonly category: number;
  readonly cell: number;
  readonly units: number;
}

/** crossfilter2: one record for each entry, four dimensions, four groups that it keeps up to date. */
export const crossfilterEngine: Engine = {
  stepsIncrementally: true,
  warmUp: { questions: 3, dragSteps: 0 },
  load: async (folder) => {
    const filter = crossfilter(readRecords(folder));
    const dimensions = {
      days: filter.dimension((entry) => entry.day),
      hours: filter.dimension((entry) => entry.hour),
      categories: filter.dimension((entry) => entry.category),
      cells: filter.dimension((entry) => entry.cell),
    };
    const sum = (entry: Entry) => entry.units;
    const groups = {
      cells: dimensions.cells.group<number, number>().reduceSum(sum),
      hours: dimensions.hours.group<number, number>().reduceSum(sum),
      weeks: dimensions.days.group<number, number>((day) => Math.floor(day / 7)).reduceSum(sum),
      categories: dimensions.categories.group<number, number>().reduceSum(sum),
    };
    let before: Question = { days: null, hours: null, categories: null, cells: null };
    const set = (question: Question) => {
      if (question.days !== before.days) filterRange(dimensions.days, question.days);
      if (question.hours !== before.hours) filterHours(dimensions.hours, question.hours);
      if (question.categories !== before.categories) filterList(dimensions.categories, question.categories);
      if (question.cells !== before.cells) filterList(dimensions.cells, question.cells);
      before = question;
    };
    return {
      answer: (question) => {
        set(question);
        const read = {
          cells: groups.cells.all(),
          hours: groups.hours.all(),
          weeks: groups.weeks.all(),
          categories: groups.categories.all(),
        };
        return {
          views: () => {
            const views = emptyViews();
            for (const name of ["cells", "hours", "weeks", "categories"] as const) {
              for (const { key, value } of read[name]) views[name][key] = value;
            }
            return views;
          },
        };
      },
    };
  },
};

type NumberDimension = crossfilter.Dimension<Entry, number>;

function readRecords(folder: string): Entry[] {
  const day = readWideColumn(folder, "day");
  const hour = readNarrowColumn(folder, "hour");
  const category = readNarrowColumn(folder, "category");
  const cell = readWideColumn(folder, "cell");
  const units = readWideColumn(folder, "units");
  return Array.from(day, (onDay, entry) => ({
    day: onDay,
    hour: hour[entry] ?? 0,
    category: category[entry] ?? 0,
    cell: cell[entry] ?? 0,
    units: units[entry] ?? 0,
  }));
}

function filterRange(dimension: NumberDimension, range: readonly [number, number] | null): void {
  if (range === null) dimension.filterAll();
  else dimension.filterRange([range[0], range[1]]);
}

// Its range filter reads only what changes, so a brush of one run of hours is given as a range.
function filterHours(dimension: NumberDimension, hours: Uint8Array | null): void {
  if (hours === null) {
    dimension.filterAll();
    return;
  }
  const first = hours.indexOf(1);
  const last = hours.lastIndexOf(1);
  const isRun = hours.subarray(first, last + 1).every((isIn) => isIn === 1);
  if (isRun) dimension.filterRange([first, last + 1]);
  else dimension.filterFunction((hour) => hours[hour] === 1);
}

function filterList(dimension: NumberDimension, chosen: readonly number[] | null): void {
  if (chosen === null) {
    dimension.filterAll();
    return;
  }
  const isIn = new Uint8Array(65_536);
  for (const one of chosen) isIn[one] = 1;
  dimension.filterFunction((value) => isIn[value] === 1);
}
