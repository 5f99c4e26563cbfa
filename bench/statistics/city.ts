import type { NamedPlace } from "#core/domain/place/place-areas.ts";
import { cellAt, cellCentre, type PlanePoint } from "#core/domain/place/hexgrid.ts";
import { createCubeBuilder } from "#core/domain/cube/build/build-cube.ts";
import type { Cube } from "#core/domain/cube/cube.ts";
import { openCube } from "#core/domain/cube/open.ts";
import { type Random, randomInteger } from "#core/domain/statistics/random.ts";
import { spreadEvent } from "#core/domain/time/event-weight.ts";
import { DAY_MS } from "#core/domain/time/local-day.ts";

const FIRST_COLUMN = 3700;
const FIRST_ROW = 32_000;
const CENTRES = 40;
const HOUR_MS = 3_600_000;

/** As many cells as asked for, in a patch about as wide as it is high. */
export function cellPatch(cells: number): number[] {
  const rows = Math.round(Math.sqrt(cells));
  return Array.from({ length: cells }, (_, i) =>
    cellAt({ column: FIRST_COLUMN + Math.floor(i / rows), row: FIRST_ROW + (i % rows) }),
  );
}

/** A cell drawn as events lie: half of them at some forty centres, the rest anywhere. */
export function drawCell(random: Random, cells: readonly number[]): number {
  const isCentral = random() < 0.5;
  const step = Math.floor(cells.length / CENTRES);
  const at = isCentral
    ? step * randomInteger(random, 0, CENTRES - 1)
    : randomInteger(random, 0, cells.length - 1);
  return cells[at] ?? 0;
}

/** Centres, stations and schools on the patch. */
export function placesOn(cells: readonly number[], acrossM: number): NamedPlace<PlanePoint>[] {
  const kinds = ["centrum", "station", "skola", "park"] as const;
  const step = Math.floor(cells.length / CENTRES);
  return Array.from({ length: CENTRES }, (_, i) => ({
    id: `plats-${i}`,
    name: `Plats ${i}`,
    kind: kinds[i % kinds.length] ?? "centrum",
    rank: 1 + (i % 3),
    position: cellCentre(cells[step * i] ?? 0, acrossM),
  }));
}

/** A cube of events over some days, four in ten known as intervals of up to three days. */
export function drawCube(
  random: Random,
  {
    cells,
    events,
    firstDay,
    days,
  }: { cells: readonly number[]; events: number; firstDay: number; days: number },
): Cube {
  const builder = createCubeBuilder({ cellSizeM: 200, areaKinds: [] });
  for (let event = 0; event < events; event++) {
    const fromMs =
      (firstDay + randomInteger(random, 0, days - 1)) * DAY_MS + randomInteger(random, 0, DAY_MS - 1);
    const toMs = random() < 0.4 ? fromMs + randomInteger(random, 0, 72 * HOUR_MS) : null;
    builder.add({
      ...spreadEvent({ fromMs, toMs, isDateOnly: false }, "UTC"),
      isDateOnly: false,
      kind: {
        category: `kind-${randomInteger(random, 0, 11)}`,
        source: "polis",
        setting: "outdoors",
        isFoundByControl: false,
        isDuringPresence: false,
      },
      cell: drawCell(random, cells),
      areas: [],
    });
  }
  return openCube(builder.finish());
}
