import type { QueryClient } from "@tanstack/react-query";
import { cubeQuery } from "../../api/cube/cube-query.ts";
import { configQuery } from "../../api/use-config.ts";
import { areasQuery, categoriesQuery, cellsQuery, sourcesQuery } from "../../api/use-reference.ts";
import { sessionQuery } from "../../api/use-session.ts";
import { canSeeEvents } from "../../state/access.ts";
import { parseView } from "../../state/parse-view.ts";

/**
 * Asks for what the map's first numbers need as soon as it is known who is signed in, while the screen itself is
 * still being read; what is needed first is asked for first, because a browser asks few things at a time.
 */
export async function askAhead(queries: QueryClient): Promise<void> {
  const session = await queries.ensureQueryData(sessionQuery).catch(() => null);
  if (!session || !canSeeEvents(session.role)) return;
  const { cellSize } = parseView(new URLSearchParams(window.location.search));
  void queries.prefetchQuery(cubeQuery(`${cellSize}`));
  void queries.prefetchQuery(sourcesQuery);
  void queries.prefetchQuery(categoriesQuery);
  void queries.prefetchQuery(areasQuery);
  void queries.prefetchQuery(configQuery);
  void queries.prefetchQuery(cellsQuery(cellSize));
}
