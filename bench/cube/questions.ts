import { createRandom, type Random, randomInteger, randomItem } from "#core/domain/statistics/random.ts";
import { CATEGORIES, CELL_ROW, CELLS, SEED, WEEKS } from "./city.ts";

/** What a question is narrowed by; null is no narrowing. */
export interface Question {
  /** Days since the first Monday, the second exclusive. */
  readonly days: readonly [number, number] | null;
  /** 1 for each of the 168 hours of the week that is in. */
  readonly hours: Uint8Array | null;
  readonly categories: readonly number[] | null;
  readonly cells: readonly number[] | null;
}

export type Dimension = keyof Question;
export const DIMENSIONS: readonly Dimension[] = ["days", "hours", "categories", "cells"];

const EVERYTHING: Question = { days: null, hours: null, categories: null, cells: null };

/** A session at the map: each question changes one narrowing of the one before, and clears it one time in four. */
export function sessionQuestions(count: number, name = "session"): Question[] {
  const random = createRandom(SEED, name);
  let question = EVERYTHING;
  return Array.from({ length: count }, () => {
    const dimension = randomItem(random, DIMENSIONS);
    question =
      random() < 0.25 ? { ...question, [dimension]: null } : { ...question, ...drawn(random, dimension) };
    return question;
  });
}

export const DRAGS = ["weeks", "hours of one night", "hours of several days", "categories", "cells"] as const;

/** One drag: questions that differ along one dimension, step by step. */
export interface Drag {
  readonly name: (typeof DRAGS)[number];
  readonly dimension: Dimension;
  readonly questions: readonly Question[];
}

const DRAGGED: Record<Drag["name"], Dimension> = {
  weeks: "days",
  "hours of one night": "hours",
  "hours of several days": "hours",
  categories: "categories",
  cells: "cells",
};

/** Drags of each kind, from a map with one other narrowing and from one with none. */
export function dragSessions(steps: number, seedName = "drags"): Drag[] {
  const random = createRandom(SEED, seedName);
  return DRAGS.flatMap((name) => {
    const dimension = DRAGGED[name];
    const other = randomItem(
      random,
      DIMENSIONS.filter((one) => one !== dimension),
    );
    return [EVERYTHING, { ...EVERYTHING, ...drawn(random, other) }].map((start) => ({
      name,
      dimension,
      questions: dragged(random, name, steps).map((step) => ({ ...start, ...step })),
    }));
  });
}

function drawn(random: Random, dimension: Dimension): Partial<Question> {
  switch (dimension) {
    case "days":
      return { days: drawDays(random) };
    case "hours":
      return { hours: rectangle(drawRectangle(random)) };
    case "categories":
      return { categories: drawCategories(random) };
    case "cells":
      return { cells: drawCells(random) };
  }
}

function dragged(random: Random, name: Drag["name"], steps: number): Partial<Question>[] {
  const each = <T>(make: (step: number) => T) => Array.from({ length: steps }, (_, step) => make(step));
  switch (name) {
    case "weeks": {
      const start = randomInteger(random, 50, WEEKS - 50 - steps);
      return each((step) => ({ days: [7 * (start + step), 7 * (start + 26 + step)] as const }));
    }
    case "hours of one night":
      return draggedRectangles(random, { steps, days: 1 }).map((brush) => ({ hours: rectangle(brush) }));
    case "hours of several days":
      return draggedRectangles(random, { steps, days: 3 }).map((brush) => ({ hours: rectangle(brush) }));
    case "categories": {
      const chosen = new Set(drawCategories(random));
      return each(() => {
        const category = randomInteger(random, 0, CATEGORIES - 1);
        if (!chosen.delete(category) || chosen.size === 0) chosen.add(category);
        return { categories: [...chosen].toSorted((one, other) => one - other) };
      });
    }
    case "cells": {
      const row = randomInteger(random, 10, 40);
      return each((step) => ({ cells: disc({ column: 6 + (step % 42), row, radius: 4 }) }));
    }
  }
}

// Four of ten periods are weeks of a brush, the others any days; most are months, some are years.
function drawDays(random: Random): readonly [number, number] {
  const weeks = Math.round(Math.exp(random() * Math.log(260)));
  const from = 7 * randomInteger(random, 0, WEEKS - weeks);
  const shift = random() < 0.4 ? 0 : randomInteger(random, -6, 6);
  return [Math.max(0, from + shift), Math.min(7 * WEEKS, from + 7 * weeks + shift)];
}

interface Rectangle {
  readonly day: number;
  readonly days: number;
  /** Hours after 06, when the day begins. */
  readonly hour: number;
  readonly hours: number;
}

function drawRectangle(random: Random): Rectangle {
  const days = randomInteger(random, 1, 7);
  const hours = randomInteger(random, 1, 12);
  return { day: randomInteger(random, 0, 7 - days), days, hour: randomInteger(random, 0, 24 - hours), hours };
}

// A hand that moves the brush by an hour at a time, turning at the edges, and widens it now and then.
function draggedRectangles(random: Random, { steps, days }: { steps: number; days: number }): Rectangle[] {
  let brush = { day: randomInteger(random, 0, 7 - days), days, hour: randomInteger(random, 2, 15), hours: 4 };
  let move = 1;
  return Array.from({ length: steps }, (_, step) => {
    if (step % 8 === 7 && brush.hours < 9) brush = { ...brush, hours: brush.hours + 1 };
    else if (step % 8 === 3 && days > 1) brush = { ...brush, day: (brush.day + 1) % (8 - days) };
    else move = brush.hour + move < 0 || brush.hour + brush.hours + move > 24 ? -move : move;
    return (brush = { ...brush, hour: Math.min(24 - brush.hours, Math.max(0, brush.hour + move)) });
  });
}

function rectangle({ day, days, hour, hours }: Rectangle): Uint8Array {
  const mask = new Uint8Array(168);
  for (let row = day; row < day + days; row++) {
    for (let at = hour; at < Math.min(24, hour + hours); at++) mask[(row * 24 + 6 + at) % 168] = 1;
  }
  return mask;
}

function drawCategories(random: Random): number[] {
  const share = 0.15 + 0.5 * random();
  const chosen = Array.from({ length: CATEGORIES }, (_, category) => category).filter(() => random() < share);
  return chosen.length > 0 ? chosen : [randomInteger(random, 0, CATEGORIES - 1)];
}

// A lasso round a neighbourhood, or one time in eight a quarter of the municipality.
function drawCells(random: Random): number[] {
  const column = randomInteger(random, 0, CELL_ROW - 1);
  const row = randomInteger(random, 0, CELL_ROW - 2);
  if (random() < 0.125) return disc({ column: column < 27 ? 13 : 40, row: row < 27 ? 13 : 40, radius: 15 });
  return disc({ column, row, radius: randomInteger(random, 0, 8) });
}

function disc({ column, row, radius }: { column: number; row: number; radius: number }): number[] {
  return Array.from({ length: CELLS }, (_, cell) => cell).filter(
    (cell) => Math.hypot((cell % CELL_ROW) - column, Math.floor(cell / CELL_ROW) - row) <= radius,
  );
}
