import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../../../scripts/repository.ts";

/** Synthetic data and golden numbers that ship with the project. */
const NACKA = join(ROOT, "test/fixtures/methods/nacka");
/** Golden numbers of other packages' examples, which lie beside the repository where they are at hand. */
const OUTSIDE = join(ROOT, "../shared/checks/methods");

/** Whether the golden numbers from outside are missing; says so once for each folder asked for. */
export function isMissing(folder: string): boolean {
  const path = join(OUTSIDE, folder);
  if (existsSync(path)) return false;
  console.warn(`Skipped: there are no golden numbers in ${path}.`);
  return true;
}

/** The rows of a golden CSV file as records of text. */
export const nackaRows = (name: string) => parseRows(readFileSync(join(NACKA, name), "utf8"));
export const outsideRows = (path: string) => parseRows(readFileSync(join(OUTSIDE, path), "utf8"));

/** A golden JSON file, of the form its reader knows. */
export const nackaJson = (name: string): unknown => JSON.parse(readFileSync(join(NACKA, name), "utf8"));
export const outsideJson = (path: string): unknown => JSON.parse(readFileSync(join(OUTSIDE, path), "utf8"));

/** The number in a column, NaN where it says NA. */
export const numberIn = (row: Record<string, string>, column: string) => Number(row[column]);

/** Whole days from 2 January 2023 to the date an incident of Nacka began. */
export const dayOf = (row: Record<string, string>) =>
  (Date.parse((row["from_local"] ?? "").slice(0, 10)) - Date.parse("2023-01-02")) / 86_400_000;

/** In which square of 250 m, row by row from the south-west, an incident of Nacka lies. */
export const squareOf = (row: Record<string, string>) =>
  Math.floor((numberIn(row, "y_3006") - 6_572_000) / 250) * SQUARES.across +
  Math.floor((numberIn(row, "x_3006") - 677_000) / 250);

/** The squares of 250 m that the golden numbers of Nacka are made on. */
export const SQUARES = { across: 64, up: 44 } as const;

/** The square itself and those that touch it, for each square. */
export function queenNeighbours({ across, up }: { across: number; up: number }): number[][] {
  return Array.from({ length: across * up }, (_, square) => {
    const [x, y] = [square % across, Math.floor(square / across)];
    const around = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => [x + dx, y + dy] as const));
    return around
      .filter(([cx, cy]) => cx >= 0 && cx < across && cy >= 0 && cy < up)
      .map(([cx, cy]) => cy * across + cx);
  });
}

function parseRows(text: string): Record<string, string>[] {
  const [header = [], ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.replaceAll('"', "").split(","));
  return rows.map((row) => Object.fromEntries(header.map((column, index) => [column, row[index] ?? ""])));
}
