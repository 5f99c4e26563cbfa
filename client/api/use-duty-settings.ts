import { useMutation, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { z } from "zod";
import {
  type DutyContacts,
  dutyContactsPath,
  dutyContactsSchema,
  type NewPermit,
  type Permit,
  permitsPath,
  permitsSchema,
} from "#core/contract/shift-plan.ts";
import { fetchJson, fetchNothing } from "./fetch-json.ts";

const contactsKey = ["duty-contacts"];
const permitsKey = ["permits"];

/** Whom crews can call: their lead and social services on call. */
export function useDutyContacts(): UseQueryResult<DutyContacts> {
  return useQuery({
    queryKey: contactsKey,
    queryFn: ({ signal }) => fetchJson(dutyContactsPath, dutyContactsSchema, { signal }),
  });
}

/** Sets those numbers. */
export function useSaveContacts() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (contacts: DutyContacts) => fetchNothing(dutyContactsPath, { method: "PUT", body: contacts }),
    onSuccess: () => client.invalidateQueries({ queryKey: contactsKey }),
  });
}

/** Where and when ordningsvakter may serve. */
export function usePermits(): UseQueryResult<Permit[]> {
  return useQuery({
    queryKey: permitsKey,
    queryFn: async ({ signal }) => (await fetchJson(permitsPath, permitsSchema, { signal })).items,
  });
}

/** Adds a permit for a permit area, or takes one away; shifts are judged anew. */
export function useChangePermits() {
  const client = useQueryClient();
  const onSuccess = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: permitsKey }),
      client.invalidateQueries({ queryKey: ["shift-plan"] }),
    ]);
  const add = useMutation({
    mutationFn: (permit: NewPermit) =>
      fetchJson(permitsPath, z.object({ id: z.uuid() }), { method: "POST", body: permit }),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: (id: string) => fetchNothing(`${permitsPath}/${id}`, { method: "DELETE" }),
    onSuccess,
  });
  return { add, remove };
}
