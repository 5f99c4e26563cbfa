import { useMutation, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import {
  type ActorChange,
  type Attendance,
  type DecisionChange,
  decisionsRoot,
  type Groups,
  groupsPath,
  groupsSchema,
  type Meeting,
  type MeetingChange,
  meetingSchema,
  meetingsPath,
  type NameCheck,
  nameCheckSchema,
  type NewDecision,
  type NewMeeting,
  type Notes,
  type Situation,
  situationSchema,
} from "#core/contract/meeting.ts";
import { fetchJson, fetchNothing } from "./fetch-json.ts";

/** The groups one has part in. */
export function useGroups(): UseQueryResult<Groups> {
  return useQuery({
    queryKey: ["groups"],
    queryFn: ({ signal }) => fetchJson(groupsPath, groupsSchema, { signal }),
  });
}

/** A meeting with the agenda it builds itself. */
export function useMeeting(id: string): UseQueryResult<Meeting> {
  return useQuery({
    queryKey: ["meeting", id],
    queryFn: ({ signal }) => fetchJson(`${meetingsPath}/${id}`, meetingSchema, { signal }),
  });
}

/** The largest changes in the group's area. */
export function useSituation(id: string): UseQueryResult<Situation> {
  return useQuery({
    queryKey: ["meeting", id, "situation"],
    queryFn: ({ signal }) => fetchJson(`${meetingsPath}/${id}/situation`, situationSchema, { signal }),
    staleTime: 10 * 60_000,
  });
}

/** What in the texts of a meeting may name somebody, for those who keep it. */
export function useNameCheck(id: string, isEnabled: boolean): UseQueryResult<NameCheck> {
  return useQuery({
    enabled: isEnabled,
    queryKey: ["meeting", id, "name-check"],
    queryFn: ({ signal }) => fetchJson(`${meetingsPath}/${id}/name-check`, nameCheckSchema, { signal }),
  });
}

function useChange<Input>(change: (input: Input) => Promise<void>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all(["groups", "meeting"].map((first) => client.invalidateQueries({ queryKey: [first] }))),
  });
}

/** Adds a meeting with the usual agenda. */
export const useAddMeeting = () =>
  useChange((meeting: NewMeeting) => fetchNothing(meetingsPath, { method: "POST", body: meeting }));

/** Begins, moves or ends a meeting. */
export const useChangeMeeting = (id: string) =>
  useChange((change: MeetingChange) =>
    fetchNothing(`${meetingsPath}/${id}`, { method: "PATCH", body: change }),
  );

/** Says who came. */
export const useSaveAttendance = (id: string) =>
  useChange((attendance: Attendance) =>
    fetchNothing(`${meetingsPath}/${id}/attendance`, { method: "PUT", body: attendance }),
  );

/** Notes something to an item of the agenda. */
export const useSaveNotes = (id: string, ordinal: number) =>
  useChange((notes: Notes) =>
    fetchNothing(`${meetingsPath}/${id}/items/${ordinal}/notes`, { method: "PUT", body: notes }),
  );

/** Decides something. */
export const useAddDecision = (id: string) =>
  useChange((decision: NewDecision) =>
    fetchNothing(`${meetingsPath}/${id}/decisions`, { method: "POST", body: decision }),
  );

/** Says how a decision stands. */
export const useChangeDecision = () =>
  useChange(({ id, ...change }: DecisionChange & { readonly id: string }) =>
    fetchNothing(`${decisionsRoot}/${id}`, { method: "PATCH", body: change }),
  );

/** Adds a key actor to a group. */
export const useAddActor = (groupId: number) =>
  useChange((actor: ActorChange) =>
    fetchNothing(`${groupsPath}/${groupId}/actors`, { method: "POST", body: actor }),
  );

/** Says who fills a key actor's part. */
export const useChangeActor = (groupId: number) =>
  useChange(({ id, ...actor }: ActorChange & { readonly id: string }) =>
    fetchNothing(`${groupsPath}/${groupId}/actors/${id}`, { method: "PUT", body: actor }),
  );

/** Gives a group another name. */
export const useRenameGroup = (groupId: number) =>
  useChange((change: { readonly name: string; readonly isTextChecked: boolean }) =>
    fetchNothing(`${groupsPath}/${groupId}`, { method: "PATCH", body: change }),
  );
