import { expect, it } from "vitest";
import { cellCentre, cellCorners, cellOf, cellPosition } from "#core/domain/place/hexgrid.ts";
import { createRandom } from "#core/domain/statistics/random.ts";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import { HEXAGON_CASES } from "../../core/domain/place/hexagon-cases.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";

const SIZES = [100, 200, 400];
const NANOMETRES_M = 1e-6;

interface Spot {
  x: number;
  y: number;
  acrossM: number;
}

/** Random spots in Nacka with the centre, a corner and the middle of an edge of the hexagon of each. */
function spots(count: number): Spot[] {
  const random = createRandom(20_261_123, "hexagons");
  return Array.from({ length: count }, (_, index) => {
    const acrossM = SIZES[index % 3] ?? 200;
    const spot = { x: 668_000 + random() * 25_000, y: 6_565_000 + random() * 25_000 };
    const id = cellOf(spot.x, spot.y, acrossM);
    const [a = spot, b = spot] = cellCorners(id, acrossM).slice(index % 5);
    const edge = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    return [spot, cellCentre(id, acrossM), a, edge].map((point) => ({ ...point, acrossM }));
  }).flat();
}

describeOnEachDatabase("hexagon_cell", (database) => {
  const ask = <R extends object>(sql: string, values: unknown[]) =>
    withActor(database(), jobActor(1), async (client) => (await client.query<R>(sql, values)).rows);

  it.each(HEXAGON_CASES)("answers as cellOf at $name", async ({ x, y, acrossM, id }) => {
    const rows = await ask<{ id: number }>(
      "select hexagon_cell($1::double precision, $2::double precision, $3::double precision) as id",
      [x, y, acrossM],
    );
    expect(rows).toEqual([{ id }]);
  });

  it("answers as cellOf at random points, centres, corners and edges, and that hexagon of PostGIS holds them", async () => {
    const given = spots(5000);
    const ids = given.map(({ x, y, acrossM }) => cellOf(x, y, acrossM));
    const positions = ids.map(cellPosition);
    const rows = await ask(
      `select count(*)::integer as asked,
        count(*) filter (where hexagon_cell(x, y, across) <> id)::integer as different,
        count(*) filter (where not st_dwithin(
          st_hexagon(across / sqrt(3.0), grid_column, grid_row), st_makepoint(x, y), $7::double precision
        ))::integer as outside
      from unnest($1::double precision[], $2::double precision[], $3::double precision[], $4::integer[],
        $5::integer[], $6::integer[]) as spot (x, y, across, id, grid_column, grid_row)`,
      [
        given.map(({ x }) => x),
        given.map(({ y }) => y),
        given.map(({ acrossM }) => acrossM),
        ids,
        positions.map(({ column }) => column),
        positions.map(({ row }) => row),
        NANOMETRES_M,
      ],
    );
    expect(rows).toEqual([{ asked: 20_000, different: 0, outside: 0 }]);
  });

  it("numbers the hexagons of ST_HexagonGrid by their own column and row", async () => {
    const rows = await ask(
      `select count(*)::integer as different
      from unnest(array[100, 200, 400]::double precision[]) as size (across)
        cross join lateral st_hexagongrid(across / sqrt(3.0), st_makeenvelope(-900, 900, 900, 2500)) as hexagon
        cross join lateral st_centroid(hexagon.geom) as centre
      where hexagon_cell(st_x(centre), st_y(centre), across) <> hexagon.i * 131072 + hexagon.j`,
      [],
    );
    expect(rows).toEqual([{ different: 0 }]);
  });

  it("has no cell for an unknown place and refuses one outside of the grid", async () => {
    const cell = (x: number | null, y: number | null) =>
      ask("select hexagon_cell($1::double precision, $2::double precision, 200) as id", [x, y]);
    expect(await cell(null, 6_580_000)).toEqual([{ id: null }]);
    expect(await cell(680_000, null)).toEqual([{ id: null }]);
    for (const [x, y] of [
      [0, -1],
      [1e8, 0],
      [0, 1e9],
      [0, Number.NaN],
      [Number.NaN, 0],
    ] as const) {
      await expect(cell(x, y)).rejects.toThrow(/out of range/);
    }
  });
});
