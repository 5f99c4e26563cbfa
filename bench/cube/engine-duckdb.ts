import {
  DuckDBDataChunk,
  type DuckDBConnection,
  DuckDBInstance,
  UINTEGER,
  USMALLINT,
  UTINYINT,
} from "@duckdb/node-api";
import type { Engine } from "./engine.ts";
import { countEntries, readNarrowColumn, readWideColumn } from "./entry-files.ts";
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
  load: async (folder) => {
    const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
    const connection = await instance.connect();
    await connection.run(
      "create table entry (day usmallint, hour utinyint, category utinyint, cell usmallint, units uinteger)",
    );
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

async function appendEntries(connection: DuckDBConnection, folder: string): Promise<void> {
  const columns = [
    readWideColumn(folder, "day"),
    readNarrowColumn(folder, "hour"),
    readNarrowColumn(folder, "category"),
    readWideColumn(folder, "cell"),
    readWideColumn(folder, "units"),
  ];
  const appender = await connection.createAppender("entry");
  const entries = countEntries(folder);
  for (let at = 0; at < entries; at += CHUNK_ROWS) {
    const chunk = DuckDBDataChunk.create([USMALLINT, UTINYINT, UTINYINT, USMALLINT, UINTEGER]);
    chunk.setColumns(columns.map((column) => Array.from(column.subarray(at, at + CHUNK_ROWS))));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
