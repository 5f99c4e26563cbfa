import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Aggregates } from "#core/contract/aggregate.ts";
import { cubePath, cubeSchema } from "#core/contract/cube.ts";
import { fetchJson } from "../fetch-json.ts";
import { queryString } from "../query-string.ts";
import { canSeeEvents } from "../../state/access.ts";
import { useAreas, useCategories } from "../use-reference.ts";
import { useSession } from "../use-session.ts";
import type { CubeQuestion } from "./answer-from-cube.ts";
import { type CubeClient, createCubeClient } from "./cube-client.ts";
import { cubeLookups } from "./cube-lookups.ts";

/** A cube that is open and can be asked. */
export interface OpenCube {
  /** Changes with the data. */
  readonly address: string;
  ask(question: CubeQuestion): Promise<Aggregates | null>;
}

let client: CubeClient | null = null;

function cubeClient(): CubeClient {
  client ??= createCubeClient(
    new Worker(new URL("./cube-worker.ts", import.meta.url), { type: "module", name: "kub" }),
  );
  return client;
}

async function openLatest(cellSize: string, signal: AbortSignal): Promise<string> {
  const { hash } = await fetchJson(cubePath + queryString({ cellSize: cellSize as "200" }), cubeSchema, {
    signal,
  });
  const address = `${cubePath}/${hash}`;
  await cubeClient().open(address);
  return address;
}

/**
 * The municipality's cube of one cell size, opened in a worker: null until it is there, and for roles that
 * may not have it. Without it the server answers.
 */
export function useCube(cellSize: string): OpenCube | null {
  const { role } = useSession();
  const { data: categories } = useCategories();
  const { data: areas } = useAreas();
  const { data: address } = useQuery({
    queryKey: ["cube", cellSize],
    queryFn: ({ signal }) => openLatest(cellSize, signal),
    enabled: canSeeEvents(role),
    placeholderData: keepPreviousData,
  });
  const lookups = useMemo(
    () => (categories && areas ? cubeLookups(categories, areas) : null),
    [categories, areas],
  );
  return useMemo(
    () =>
      address === undefined || lookups === null
        ? null
        : { address, ask: (question) => cubeClient().ask(address, question, lookups) },
    [address, lookups],
  );
}
