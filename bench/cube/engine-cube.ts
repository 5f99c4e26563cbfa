import { readFileSync } from "node:fs";
import type { Cube } from "#core/domain/cube/cube.ts";
import type { DragAxis } from "#core/domain/cube/drag/drag-axis.ts";
import { beginDrag } from "#core/domain/cube/drag/begin-drag.ts";
import { decodeCube } from "#core/domain/cube/file/decode-cube.ts";
import { type CubeFilter, EVERYTHING } from "#core/domain/cube/filter.ts";
import { openCube } from "#core/domain/cube/open.ts";
import { type CubeAnswer, queryAll } from "#core/domain/cube/query/query-all.ts";
import { CATEGORIES, CELLS, FIRST_DAY } from "./city.ts";
import { categoryKey } from "./draw-events.ts";
import type { Engine, LoadedEngine, TimedAnswer } from "./engine.ts";
import { cubeFile } from "./entry-files.ts";
import type { Dimension, Question } from "./questions.ts";
import { emptyViews, type Views } from "./views.ts";

const AXES: Record<Dimension, DragAxis> = {
  days: "dates",
  hours: "clock",
  categories: "kinds",
  cells: "places",
};

/** The block file, opened as the browser opens it. */
export const cubeEngine: Engine = {
  stepsIncrementally: true,
  warmUp: { questions: 40, dragSteps: 8 },
  load: async (folder) => {
    const cube = openCube(decodeCube(readFileSync(cubeFile(folder))));
    return loaded(cube);
  },
};

function loaded(cube: Cube): LoadedEngine {
  const timed = (answer: CubeAnswer): TimedAnswer => ({ views: () => viewsOf(cube, answer) });
  return {
    answer: (question) => timed(queryAll(cube, filterOf(question))),
    beginDrag: (dimension, from) => {
      const index = beginDrag(cube, { axis: AXES[dimension], filter: filterOf(from) });
      return (question) => timed(index.answer(filterOf(question)));
    },
  };
}

function filterOf({ days, hours, categories, cells }: Question): CubeFilter {
  return {
    ...EVERYTHING,
    fromDay: days && FIRST_DAY + days[0],
    toDay: days && FIRST_DAY + days[1],
    clock: hours && { hours, needsClockTime: true },
    categories: categories && new Set(categories.map(categoryKey)),
    cells: cells && new Set(cells),
  };
}

// The cube knows the cells and categories that have events, by their own numbers.
function viewsOf(cube: Cube, answer: CubeAnswer): Views {
  const views = emptyViews();
  cube.places.cellIds.forEach((cell, index) => {
    if (cell < CELLS) views.cells[cell] = answer.cells[index] ?? 0;
  });
  views.hours.set(answer.matrix.units);
  views.weeks.set(answer.weeks);
  for (let category = 0; category < CATEGORIES; category++) {
    views.categories[category] = answer.categories.get(categoryKey(category)) ?? 0;
  }
  return views;
}
