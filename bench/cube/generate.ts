import { mkdirSync, writeFileSync } from "node:fs";
import { createCubeBuilder } from "#core/domain/cube/build/build-cube.ts";
import { createColumn } from "#core/domain/cube/build/column.ts";
import { encodeCube } from "#core/domain/cube/file/encode-cube.ts";
import { FIRST_DAY } from "./city.ts";
import { drawEvents, type DrawSettings } from "./draw-events.ts";
import { cubeFile, writeEntries } from "./entry-files.ts";

export interface Generated {
  readonly entries: number;
  /** Milliseconds to order the drawn events into blocks. */
  readonly buildMs: number;
}

/** Draws the events, writes their entries column by column and the cube's file. */
export function generate(folder: string, settings: DrawSettings): Generated {
  mkdirSync(folder, { recursive: true });
  const builder = createCubeBuilder({ cellSizeM: 200, areaKinds: [] });
  const bytes = () => createColumn((length) => new Uint8Array(length));
  const shorts = () => createColumn((length) => new Uint16Array(length));
  const columns = {
    day: shorts(),
    hour: bytes(),
    category: bytes(),
    cell: shorts(),
    units: shorts(),
    uncertain: bytes(),
  };
  drawEvents(settings, (event) => {
    builder.add(event);
    for (let at = 0; at < event.weekhours.length; at++) {
      columns.day.add(event.startDay - FIRST_DAY);
      columns.hour.add(event.weekhours[at] ?? 0);
      columns.category.add(event.category);
      columns.cell.add(event.cell ?? 0);
      columns.units.add(event.units[at] ?? 0);
      columns.uncertain.add(event.grade === "known" ? 0 : 1);
    }
  });
  const { day, hour, category, cell, units, uncertain } = columns;
  const entries = {
    day: day.values(),
    hour: hour.values(),
    category: category.values(),
    cell: cell.values(),
    units: units.values(),
    uncertain: uncertain.values(),
  };
  writeEntries(folder, entries);
  const started = performance.now();
  const contents = builder.finish();
  const buildMs = performance.now() - started;
  writeFileSync(cubeFile(folder), encodeCube(contents));
  return { entries: entries.hour.length, buildMs };
}
