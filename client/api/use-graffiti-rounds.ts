import { useMutation, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { z } from "zod";
import {
  graffitiLooksPath,
  type GraffitiRounds,
  graffitiRoundsPath,
  graffitiRoundsSchema,
  graffitiSurfacesPath,
  type Look,
  lookSchema,
  type NewSurface,
} from "#core/contract/graffiti-round.ts";
import { fetchJson, fetchNothing } from "./fetch-json.ts";
import { phoneQueue } from "./phone-queue.ts";
import { type Outbox, useOutbox } from "./use-outbox.ts";

const roundsKey = ["graffiti-rounds"] as const;

/** The rounds one may see; without coverage those that the phone has kept. */
export function useGraffitiRounds(): UseQueryResult<GraffitiRounds> {
  return useQuery({
    queryKey: roundsKey,
    networkMode: "always",
    queryFn: ({ signal }) => fetchJson(graffitiRoundsPath, graffitiRoundsSchema, { signal }),
    refetchInterval: 120_000,
  });
}

export type Looks = Outbox<Look>;

const kind = {
  queue: phoneQueue("looks", lookSchema),
  path: graffitiLooksPath,
  answersKey: roundsKey,
  refused: new Set<string>(),
};

/** What is seen of surfaces. */
export function useLooks(): Looks {
  return useOutbox(kind);
}

/** Puts a surface into a round. */
export function useAddSurface() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (surface: NewSurface) =>
      fetchJson(graffitiSurfacesPath, z.object({ id: z.uuid() }), { method: "POST", body: surface }),
    onSuccess: () => client.invalidateQueries({ queryKey: roundsKey }),
  });
}

/** Takes a surface out of its round. */
export function useEndSurface() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => fetchNothing(`${graffitiSurfacesPath}/${id}`, { method: "DELETE" }),
    onSuccess: () => client.invalidateQueries({ queryKey: roundsKey }),
  });
}
