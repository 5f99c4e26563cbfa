import type { Route } from "./choose-route.ts";
import { coveredDemand, type Demand } from "./covered-demand.ts";
import type { SolveProgram } from "./linear-program.ts";
import { routesProgram, type RoutesFloor } from "./routes-program.ts";

/** Half a second is far more than most weeks need: shifts at other hours do not touch. */
const SECONDS = 0.5;

/**
 * Of the routes found for each shift, which cover most together? All shifts at once, as an integer program that begins
 * from `routes`; floors that the routes meet stay met. Never covers less than before.
 */
export function chooseTogether(
  demand: Demand,
  routes: readonly Route[],
  pools: readonly (readonly Route[])[],
  { solve, floors }: { readonly solve: SolveProgram; readonly floors: readonly RoutesFloor[] },
): readonly Route[] {
  const lists = routes.map((route, at) => [route, ...(pools[at] ?? []).filter((other) => other !== route)]);
  const program = routesProgram(demand, lists, floors);
  const taken = new Set(routes);
  const covered = new Set(
    routes.flatMap(({ stops }) =>
      stops.flatMap(({ place, slot }) =>
        (demand.covers[place] ?? []).flatMap((point) =>
          Array.from(
            { length: demand.reachSlots },
            (_, step) => point * demand.slots + ((slot + step) % demand.slots),
          ),
        ),
      ),
    ),
  );
  const start = [
    ...program.routes.map(({ route }) => (taken.has(route) ? 1 : 0)),
    ...program.parts.map((part) => (covered.has(part) ? 1 : 0)),
  ];
  const answer = solve(program, { seconds: SECONDS, start });
  if (answer === null) return routes;
  const chosen = [...routes];
  program.routes.forEach(({ shift, route }, column) => {
    if ((answer.values[column] ?? 0) > 0.5) chosen[shift] = route;
  });
  const covers = (of: readonly Route[]) =>
    coveredDemand(
      demand,
      of.flatMap(({ stops }) => stops),
    );
  return covers(chosen) > covers(routes) ? chosen : routes;
}
