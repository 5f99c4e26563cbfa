import { createCubeBuilder } from "#core/domain/cube/build/build-cube.ts";
import type { Cube } from "#core/domain/cube/cube.ts";
import { type CubeFilter, EVERYTHING } from "#core/domain/cube/filter.ts";
import { openCube } from "#core/domain/cube/open.ts";
import type { EventCandidate } from "#core/domain/event.ts";
import type { ExampleInput } from "#core/domain/example/example-input.ts";
import { type ExampleData, generateExample } from "#core/domain/example/generate-example.ts";
import { createTerrain } from "#core/domain/example/terrain.ts";
import { cellAt, cellCentre, cellOf, cellPosition } from "#core/domain/place/hexgrid.ts";
import { createGround, type Ground } from "#core/domain/targets/ground.ts";
import type { TargetsQuestion } from "#core/domain/targets/find-targets.ts";
import { comparedPeriods } from "#core/domain/time/compared-period.ts";
import { spreadEvent } from "#core/domain/time/event-weight.ts";
import { dayOfDate, yearOfDay } from "#core/domain/time/local-day.ts";
import { paydayWeekend } from "#core/domain/time/payday.ts";
import { testExampleInput } from "../example/example-input.ts";

const ACROSS_M = 200;

export interface ExampleMunicipality {
  readonly cube: Cube;
  readonly ground: Ground;
  /** Unsafety points by cell. */
  readonly unsafety: ReadonlyMap<number, number>;
}

/** The example data over Nacka as a cube on its ground, without a database; `more` are events besides. */
export async function exampleMunicipality(
  seed: number,
  more: readonly EventCandidate[] = [],
): Promise<ExampleMunicipality> {
  const { input, data, land } = await exampleOf(seed);
  const categories = new Map(input.categories.map((category) => [category.key, category]));
  const builder = createCubeBuilder({ cellSizeM: ACROSS_M, areaKinds: [] });
  const cells = new Set(land);
  for (const [source, events] of [...data.events, ["observation", more] as const]) {
    for (const event of events) {
      const hasCell = event.x !== null && event.y !== null && isPlaced(event.accuracy);
      const cell = hasCell ? cellOf(event.x ?? 0, event.y ?? 0, ACROSS_M) : null;
      if (cell !== null) cells.add(cell);
      builder.add({
        ...spreadEvent(event, input.timeZone),
        isDateOnly: event.isDateOnly,
        kind: {
          category: event.categoryKey,
          source,
          setting: event.setting,
          isFoundByControl: categories.get(event.categoryKey)?.foundByControl ?? false,
          isDuringPresence: event.reportedDuringPresence,
        },
        cell,
        areas: [],
      });
    }
  }
  const unsafety = new Map<number, number>();
  for (const { x, y } of data.unsafety) {
    const cell = cellOf(x, y, ACROSS_M);
    unsafety.set(cell, (unsafety.get(cell) ?? 0) + 1);
  }
  const gazetteer = input.places as readonly (ExampleInput["places"][number] & { rank: number })[];
  const places = gazetteer.map(({ name, kind, rank, lon, lat }) => ({
    id: name,
    name,
    kind,
    rank,
    position: input.project(lon, lat),
  }));
  const ground = createGround({ acrossM: ACROSS_M, bandM: ACROSS_M, cells: [...cells], places });
  return { cube: openCube(builder.finish()), ground, unsafety };
}

interface Example {
  readonly input: ExampleInput;
  readonly data: ExampleData;
  readonly land: readonly number[];
}

const examples = new Map<number, Promise<Example>>();

function exampleOf(seed: number): Promise<Example> {
  const known = examples.get(seed) ?? drawExample(seed);
  examples.set(seed, known);
  return known;
}

async function drawExample(seed: number): Promise<Example> {
  const input = { ...(await testExampleInput()), seed };
  return { input, data: generateExample(input), land: landCells(input) };
}

/** The list as the page asks for it: a year, own presence and control left out. */
export function targetsQuestion(
  { ground, unsafety, cube }: ExampleMunicipality,
  {
    from = "2025-11-24",
    to = "2026-11-23",
    ...rest
  }: Partial<TargetsQuestion> & { from?: string; to?: string } = {},
): TargetsQuestion {
  const period = { fromDay: dayOfDate(from), toDay: dayOfDate(to) };
  const compared = comparedPeriods(period, "lastYear");
  return {
    filter: { ...EVERYTHING, leavesOutOwnPresence: true } satisfies CubeFilter,
    ground,
    period,
    compared: compared.before.fromDay >= cube.firstMonday ? compared : null,
    unsafety,
    isPaydayWeekend: isPaydayWeekend,
    order: "unusual",
    limit: 50,
    windows: { hoursPerWeek: 12 },
    seed: 182,
    ...rest,
  };
}

function isPaydayWeekend(day: number): boolean {
  const month = new Date(day * 86_400_000).getUTCMonth() + 1;
  const year = yearOfDay(day);
  const months = [[year, month], month === 1 ? [year - 1, 12] : [year, month - 1]] as const;
  return months.some(([inYear, inMonth]) => {
    const { firstDay, lastDay } = paydayWeekend(inYear, inMonth);
    return day >= firstDay && day <= lastDay;
  });
}

const isPlaced = (accuracy: string) => accuracy === "exact" || accuracy === "street";

function landCells(input: ExampleInput): number[] {
  const terrain = createTerrain(input);
  const corners = input.groupAreas.flatMap(({ polygons }) =>
    polygons.flatMap(([outer = []]) => outer.map(([lon = 0, lat = 0]) => input.project(lon, lat))),
  );
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const first = cellPosition(cellOf(Math.min(...xs), Math.min(...ys), ACROSS_M));
  const last = cellPosition(cellOf(Math.max(...xs), Math.max(...ys), ACROSS_M));
  const cells: number[] = [];
  for (let column = first.column; column <= last.column; column++) {
    for (let row = first.row; row <= last.row; row++) {
      const cell = cellAt({ column, row });
      if (terrain.isOnLand(cellCentre(cell, ACROSS_M))) cells.push(cell);
    }
  }
  return cells;
}
