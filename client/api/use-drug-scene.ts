import { useMutation, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import type { z } from "zod";
import {
  type changeSceneSchema,
  type confirmSceneSchema,
  type newSightingSchema,
  type SceneDetails,
  sceneDetailsSchema,
  type SceneProposals,
  sceneProposalsPath,
  sceneProposalsSchema,
} from "#core/contract/drug-scene.ts";
import { drugScenesPath } from "#core/contract/layer.ts";
import { fetchNothing, fetchJson } from "./fetch-json.ts";

/** Where there may be an open drug scene, for a person to confirm or turn down. */
export function useSceneProposals(): UseQueryResult<SceneProposals> {
  return useQuery({
    queryKey: ["scenes", "proposals"],
    queryFn: ({ signal }) => fetchJson(sceneProposalsPath, sceneProposalsSchema, { signal }),
  });
}

/** One drug scene with what it stands on. */
export function useDrugScene(id: string): UseQueryResult<SceneDetails> {
  return useQuery({
    queryKey: ["scenes", id],
    queryFn: ({ signal }) => fetchJson(`${drugScenesPath}/${id}`, sceneDetailsSchema, { signal }),
  });
}

function useChange<Input>(change: (input: Input) => Promise<void>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all(["scenes", "layer", "place"].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}

/** Says that a proposal is a scene, and names it. */
export const useConfirmScene = () =>
  useChange((scene: z.input<typeof confirmSceneSchema>) =>
    fetchNothing(drugScenesPath, { method: "POST", body: scene }),
  );

/** Turns a proposal down. */
export const useDismissProposal = () =>
  useChange((cell: number) => fetchNothing(`${sceneProposalsPath}/${cell}/dismissal`, { method: "POST" }));

/** Notes that a scene was seen, or was quiet. */
export const useAddSighting = (id: string) =>
  useChange((sighting: z.input<typeof newSightingSchema>) =>
    fetchNothing(`${drugScenesPath}/${id}/sightings`, { method: "POST", body: sighting }),
  );

/** Closes a scene or opens it again. */
export const useChangeScene = (id: string) =>
  useChange((change: z.input<typeof changeSceneSchema>) =>
    fetchNothing(`${drugScenesPath}/${id}`, { method: "PATCH", body: change }),
  );
