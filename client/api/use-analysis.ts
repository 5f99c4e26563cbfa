import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { Changes } from "#core/contract/change.ts";
import type { FilterQuery } from "#core/contract/filter.ts";
import type { ConcentrationAnswer, Hotspots } from "#core/contract/hotspot.ts";
import type { Targets } from "#core/contract/targets.ts";
import { fetchJson, type Schema } from "./fetch-json.ts";
import { queryString } from "./query-string.ts";

/** What a question of statistics takes beside the common filter, as it stands in an address. */
export interface AnalysisQuestion extends FilterQuery {
  readonly band?: string;
  readonly own?: "1";
}

/** The cells that are busier than chance, with what they were found in. Null asks nothing. */
export function useHotspots(question: AnalysisQuestion | null): UseQueryResult<Hotspots> {
  return useAnalysis(
    question,
    async () => {
      const { hotspotsPath, hotspotsSchema } = await import("#core/contract/hotspot.ts");
      return { path: hotspotsPath, schema: hotspotsSchema };
    },
    "hotspots",
  );
}

/** On how few cells half of the events lie, beside the same for random placement. Null asks nothing. */
export function useConcentration(question: AnalysisQuestion | null): UseQueryResult<ConcentrationAnswer> {
  return useAnalysis(
    question,
    async () => {
      const { concentrationPath, concentrationSchema } = await import("#core/contract/hotspot.ts");
      return { path: concentrationPath, schema: concentrationSchema };
    },
    "concentration",
  );
}

export interface TargetsQuestion extends AnalysisQuestion {
  readonly order: string;
  readonly limit: string;
  readonly hoursPerWeek: string;
  readonly compare: string;
  readonly compareFrom?: string;
  readonly compareTo?: string;
}

/** Places to aim measures at, ranked, with reasons. Null asks nothing. */
export function useTargets(question: TargetsQuestion | null): UseQueryResult<Targets> {
  return useAnalysis(
    question,
    async () => {
      const { targetsPath, targetsSchema } = await import("#core/contract/targets.ts");
      return { path: targetsPath, schema: targetsSchema };
    },
    "targets",
  );
}

export interface ChangesQuestion extends AnalysisQuestion {
  readonly by: string;
  readonly areaKind?: string;
  readonly compare: string;
  readonly compareFrom?: string;
  readonly compareTo?: string;
  readonly calendar?: string;
}

/** What has changed against another period. Null asks nothing. */
export function useChanges(question: ChangesQuestion | null): UseQueryResult<Changes> {
  return useAnalysis(
    question,
    async () => {
      const { changesPath, changesSchema } = await import("#core/contract/change.ts");
      return { path: changesPath, schema: changesSchema };
    },
    "changes",
  );
}

// The contract comes with the first question, so that the map's first load does without it.
function useAnalysis<T>(
  question: AnalysisQuestion | null,
  contract: () => Promise<{ readonly path: string; readonly schema: Schema<T> }>,
  name: string,
): UseQueryResult<T> {
  const search = question && queryString({ ...question });
  return useQuery<T>({
    queryKey: ["analysis", name, search],
    enabled: question !== null,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const { path, schema } = await contract();
      return fetchJson(path + (search ?? ""), schema, { signal });
    },
  });
}
