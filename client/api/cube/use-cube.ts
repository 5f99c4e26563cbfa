import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import type { CellSize } from "#core/contract/filter.ts";
import { canSeeEvents } from "../../state/access.ts";
import { useAreas, useCategories } from "../use-reference.ts";
import { useSession } from "../use-session.ts";
import type { CubeQuestion, CubeReply } from "./answer-from-cube.ts";
import { cubeLookups } from "./cube-lookups.ts";
import { cubeClient, cubeQuery } from "./cube-query.ts";
import type { PulledAxis } from "./drag-answers.ts";

/** A cube that is open and can be asked. */
export interface OpenCube {
  /** Changes with the data. */
  readonly address: string;
  /** The answers in the order of the questions, null where only the server can tell. */
  ask(questions: readonly CubeQuestion[], pulled: PulledAxis | null): Promise<readonly (CubeReply | null)[]>;
}

/** Where the cube is: open, on its way, or not to be had, so that the server must answer. */
export type CubeState =
  | { readonly kind: "open"; readonly cube: OpenCube }
  | { readonly kind: "opening" }
  | { readonly kind: "missing" };

/** A cube that is longer on its way is done without for the time being. */
const LATE_MS = 1500;

/** The municipality's cube of one cell size, opened in a worker. */
export function useCube(cellSize: `${CellSize}`): CubeState {
  const { role } = useSession();
  const isAllowed = canSeeEvents(role);
  const categories = useCategories();
  const areas = useAreas();
  const latest = useQuery({
    ...cubeQuery(cellSize),
    enabled: isAllowed,
    placeholderData: keepPreviousData,
  });
  const lookups = useMemo(
    () => (categories.data && areas.data ? cubeLookups(categories.data, areas.data) : null),
    [categories.data, areas.data],
  );
  const address = latest.data;
  const isFailed = latest.isError || categories.isError || areas.isError;
  const isLate = useLate(isAllowed && address === undefined, LATE_MS);
  const isMissing = !isAllowed || isFailed || isLate;
  return useMemo((): CubeState => {
    if (isMissing) return { kind: "missing" };
    if (address === undefined || lookups === null) return { kind: "opening" };
    return {
      kind: "open",
      cube: {
        address,
        ask: (questions, pulled) => cubeClient().ask(address, { questions, lookups, pulled }),
      },
    };
  }, [isMissing, address, lookups]);
}

function useLate(isWaiting: boolean, afterMs: number): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setIsLate(true), afterMs);
    return () => {
      clearTimeout(timer);
      setIsLate(false);
    };
  }, [isWaiting, afterMs]);
  return isLate;
}
