import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { Table, tableToIPC, makeVector } from "apache-arrow";
import { orderByKeys } from "#core/domain/cube/counting-sort.ts";
import { CATEGORIES, CELLS, DAYS } from "./city.ts";
import { cubeFile, readNarrowColumn, readWideColumn } from "./entry-files.ts";

export interface FileSizes {
  readonly cube: number;
  readonly cubeGzip: number;
  readonly arrow: number;
  readonly arrowGzip: number;
}

/**
 * How large are the cube's file and the same entries as an Arrow IPC file, plain and gzipped at the usual level? The columns are as
 * narrow as they can be and stand in the cube's own order of category, hour, day and cell, which gzip likes.
 */
export function fileSizes(folder: string): FileSizes {
  const cube = readFileSync(cubeFile(folder));
  const arrow = tableToIPC(entryTable(folder), "file");
  return {
    cube: cube.length,
    cubeGzip: gzipSync(cube).length,
    arrow: arrow.length,
    arrowGzip: gzipSync(arrow).length,
  };
}

function entryTable(folder: string): Table {
  const day = readWideColumn(folder, "day");
  const hour = readNarrowColumn(folder, "hour");
  const category = readNarrowColumn(folder, "category");
  const cell = readWideColumn(folder, "cell");
  const order = orderByKeys(day.length, [
    { keys: category, limit: CATEGORIES },
    { keys: hour, limit: 168 },
    { keys: day, limit: DAYS },
    { keys: cell, limit: CELLS },
  ]);
  const wide = (column: Uint16Array) => makeVector(Uint16Array.from(order, (entry) => column[entry] ?? 0));
  const narrow = (column: Uint8Array) => makeVector(Uint8Array.from(order, (entry) => column[entry] ?? 0));
  return new Table({
    category: narrow(category),
    hour: narrow(hour),
    day: wide(day),
    cell: wide(cell),
    units: wide(readWideColumn(folder, "units")),
    uncertain: narrow(readNarrowColumn(folder, "uncertain")),
  });
}
