import { queryOptions } from "@tanstack/react-query";
import { cubePath, cubeSchema } from "#core/contract/cube.ts";
import type { CellSize } from "#core/contract/filter.ts";
import { fetchJson } from "../fetch-json.ts";
import { queryString } from "../query-string.ts";
import { type CubeClient, createCubeClient } from "./cube-client.ts";

let client: CubeClient | null = null;

/** The page's one worker with cubes, started when it is first wanted. */
export function cubeClient(): CubeClient {
  client ??= createCubeClient(
    new Worker(new URL("./cube-worker.ts", import.meta.url), { type: "module", name: "kub" }),
  );
  return client;
}

/** How the latest cube of a cell size is opened in the worker; the answer is its address. */
export function cubeQuery(cellSize: `${CellSize}`) {
  return queryOptions({
    queryKey: ["cube", cellSize],
    queryFn: ({ signal }) => openLatest(cellSize, signal),
    // What is under the hand does not change by itself: somebody asks for the new data.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

async function openLatest(cellSize: `${CellSize}`, signal: AbortSignal): Promise<string> {
  // The worker starts while the server is asked.
  const worker = cubeClient();
  const { hash } = await fetchJson(cubePath + queryString({ cellSize }), cubeSchema, { signal });
  const address = `${cubePath}/${hash}`;
  await worker.open(address);
  return address;
}
