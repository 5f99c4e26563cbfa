import { DuckDBDataChunk, type DuckDBConnection, DuckDBInstance, UINTEGER } from "@duckdb/node-api";
import type { Engine } from "./engine.ts";
import { readNarrowColumn, readWideColumn } from "./entry-files.ts";
import type { Dimension, Question } from "./questions.ts";
import { emptyViews, type Views } from "./views.ts";

const CHUNK_ROWS = 2048;

const VIEWS: readonly { readonly name: keyof Views; readonly own: Dimension; readonly key: string }[] = [
  { name: "cells", own: "cells", key: "cell" },
  { name: "hours", own: "hours", key: "hour" },
  { name: "weeks", own: "days", key: "day // 7" },
  { name: "categories", own: "categories", key: "category" },
];

/** DuckDB in memory, one thread: one GROUP BY for each view over a table in order of day. */
export const duckdbEngine: Engine = {
  stepsIncrementally: false,
  warmUp: { questions: 3, dragSteps: 0 },
  load: async (folder) => {
    const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
    const connection = await instance.connect();
    await appendEntries(connection, folder);
    return { answer: (question) => answer(connection, question) };
  },
};

async function answer(connection: DuckDBConnection, question: Question) {
  const columns: (readonly (readonly unknown[])[])[] = [];
  for (const { own, key } of VIEWS) {
    const where = conditions({ ...question, [own]: null });
    const reader = await connection.runAndReadAll(
      `select ${key} as key, sum(units) as units from entry ${where} group by 1`,
    );
    columns.push(reader.getColumnsJS());
  }
  return { views: () => viewsOf(columns) };
}

function viewsOf(columns: readonly (readonly (readonly unknown[])[])[]): Views {
  const views = emptyViews();
  VIEWS.forEach(({ name }, view) => {
    const [keys = [], units = []] = columns[view] ?? [];
    keys.forEach((key, at) => (views[name][Number(key)] = Number(units[at])));
  });
  return views;
}

function conditions({ days, hours, categories, cells }: Question): string {
  const parts = [
    ...(days ? [`day >= ${days[0]} and day < ${days[1]}`] : []),
    ...(hours ? [`hour in (${[...hours.keys()].filter((hour) => hours[hour] === 1).join(", ")})`] : []),
    ...(categories ? [`category in (${categories.join(", ")})`] : []),
    ...(cells ? [`cell in (${cells.join(", ")})`] : []),
  ];
  return parts.length === 0 ? "" : `where ${parts.join(" and ")}`;
}

// Numbers go in one by one through the binding: two to an entry take less than half the time of five.
async function appendEntries(connection: DuckDBConnection, folder: string): Promise<void> {
  await connection.run("create table packed (time uinteger, place uinteger)");
  const appender = await connection.createAppender("packed");
  const columns = packedColumns(folder);
  for (let at = 0; at < columns.time.length; at += CHUNK_ROWS) {
    const chunk = DuckDBDataChunk.create([UINTEGER, UINTEGER]);
    const part = (column: Uint32Array) => Array.from(column.subarray(at, at + CHUNK_ROWS));
    chunk.setColumns([part(columns.time), part(columns.place)]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  await connection.run(
    `create table entry as
     select (time >> 16)::usmallint as day, ((time >> 8) & 255)::utinyint as hour, (time & 255)::utinyint as category,
            (place >> 16)::usmallint as cell, (place & 65535)::uinteger as units
     from packed`,
  );
  await connection.run("drop table packed");
}

function packedColumns(folder: string): { time: Uint32Array; place: Uint32Array } {
  const day = readWideColumn(folder, "day");
  const hour = readNarrowColumn(folder, "hour");
  const category = readNarrowColumn(folder, "category");
  const cell = readWideColumn(folder, "cell");
  const units = readWideColumn(folder, "units");
  const time = new Uint32Array(day.length);
  const place = new Uint32Array(day.length);
  for (let entry = 0; entry < day.length; entry++) {
    time[entry] = (day[entry] ?? 0) * 65_536 + (hour[entry] ?? 0) * 256 + (category[entry] ?? 0);
    place[entry] = (cell[entry] ?? 0) * 65_536 + (units[entry] ?? 0);
  }
  return { time, place };
}
