import type { Route } from "./choose-route.ts";
import type { Demand } from "./covered-demand.ts";
import type { LinearProgram, ProgramRow } from "./linear-program.ts";

/** So many stops that a floor asks of the routes together, and how many a route makes of them. */
export interface RoutesFloor {
  readonly stops: number;
  readonly stopsOf: (route: Route) => number;
}

export interface RoutesProgram extends LinearProgram {
  /** Of which shift and which of its routes each of the first variables is. */
  readonly routes: readonly { readonly shift: number; readonly route: Route }[];
  /** Which part of the demand each row from `firstCover` on is about. */
  readonly parts: readonly number[];
  readonly firstCover: number;
}

/**
 * The program of choosing one route for each shift so that most of the demand is covered, each part counted once:
 * maximal covering over listed routes (Church & ReVelle 1974, doi:10.1007/BF01942293). `isRelaxed`: routes may be
 * mixed in parts, and what a route passes twice counts twice towards its cover: what no choice of routes exceeds.
 */
export function routesProgram(
  demand: Demand,
  pools: readonly (readonly Route[])[],
  floors: readonly RoutesFloor[],
  isRelaxed = false,
): RoutesProgram {
  const routes = pools.flatMap((pool, shift) => pool.map((route) => ({ shift, route })));
  const coveredBy = new Map<number, Map<number, number>>();
  routes.forEach(({ route }, column) => {
    for (const part of partsOf(demand, route)) {
      if ((demand.values[part] ?? 0) <= 0) continue;
      const columns = coveredBy.get(part) ?? new Map<number, number>();
      columns.set(column, isRelaxed ? (columns.get(column) ?? 0) + 1 : 1);
      coveredBy.set(part, columns);
    }
  });
  const parts = [...coveredBy.keys()];
  const shiftRows = pools.map((_pool, shift): ProgramRow => {
    const columns = routes.flatMap((one, column) => (one.shift === shift ? [column] : []));
    return { columns, values: columns.map(() => 1), least: 0, most: 1 };
  });
  const floorRows = floors.map(({ stops, stopsOf }): ProgramRow => {
    const made = routes.map(({ route }) => stopsOf(route));
    const columns = made.flatMap((count, column) => (count > 0 ? [column] : []));
    return { columns, values: columns.map((column) => made[column] ?? 0), least: stops, most: Infinity };
  });
  const coverRows = parts.map((part, at): ProgramRow => {
    const columns = [...(coveredBy.get(part) ?? [])];
    return {
      columns: [routes.length + at, ...columns.map(([column]) => column)],
      values: [1, ...columns.map(([, times]) => -times)],
      least: -Infinity,
      most: 0,
    };
  });
  return {
    routes,
    parts,
    firstCover: shiftRows.length + floorRows.length,
    gains: [...routes.map(() => 0), ...parts.map((part) => demand.values[part] ?? 0)],
    whole: isRelaxed ? 0 : routes.length,
    rows: [...shiftRows, ...floorRows, ...coverRows],
  };
}

function partsOf({ slots, reachSlots, covers }: Demand, { stops }: Route): number[] {
  return stops.flatMap(({ place, slot }) =>
    (covers[place] ?? []).flatMap((point) =>
      Array.from({ length: reachSlots }, (_, step) => point * slots + ((slot + step) % slots)),
    ),
  );
}
