import {
  type QueryKey,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from "@tanstack/react-query";
import {
  type Account,
  type AccountChange,
  accountsPath,
  accountsSchema,
  auditPath,
  auditSchema,
  type NewAccount,
  type NewMembership,
  type Organisations,
  organisationsPath,
  organisationsSchema,
} from "#core/contract/admin.ts";
import { fetchJson, fetchNothing } from "./fetch-json.ts";
import { queryString } from "./query-string.ts";

const accountsKey: QueryKey = ["accounts"];
const auditKey: QueryKey = ["audit"];

/** Every user of the municipality with what they belong to. */
export function useAccounts(): UseQueryResult<Account[]> {
  return useQuery({
    queryKey: accountsKey,
    queryFn: async ({ signal }) => (await fetchJson(accountsPath, accountsSchema, { signal })).items,
  });
}

/** The organisations that users can belong to. */
export function useOrganisations(): UseQueryResult<Organisations["items"]> {
  return useQuery({
    queryKey: ["organisations"],
    queryFn: async ({ signal }) =>
      (await fetchJson(organisationsPath, organisationsSchema, { signal })).items,
  });
}

/** The audit log, newest first, page by page. */
export function useAudit() {
  return useInfiniteQuery({
    queryKey: auditKey,
    initialPageParam: null as number | null,
    queryFn: ({ signal, pageParam }) =>
      fetchJson(auditPath + queryString(pageParam === null ? {} : { before: `${pageParam}` }), auditSchema, {
        signal,
      }),
    getNextPageParam: (page) => page.nextBefore,
  });
}

function useChange<Input>(change: (input: Input) => Promise<void>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: accountsKey }),
        client.invalidateQueries({ queryKey: auditKey }),
      ]),
  });
}

/** Adds a user. */
export const useAddAccount = () =>
  useChange((account: NewAccount) => fetchNothing(accountsPath, { method: "POST", body: account }));

/** Changes a user's name or role, or disables them; their sessions end. */
export const useChangeAccount = (id: string) =>
  useChange((change: AccountChange) =>
    fetchNothing(`${accountsPath}/${id}`, { method: "PATCH", body: change }),
  );

/** Sets a user's password; their sessions end. */
export const useSetPassword = (id: string) =>
  useChange((password: string) =>
    fetchNothing(`${accountsPath}/${id}/password`, { method: "PUT", body: { password } }),
  );

/** Lets a user belong to a group, an area or an organisation. */
export const useAddMembership = (id: string) =>
  useChange((membership: NewMembership) =>
    fetchNothing(`${accountsPath}/${id}/memberships`, { method: "POST", body: membership }),
  );

/** Ends a membership of a user. */
export const useRemoveMembership = (id: string) =>
  useChange((membershipId: string) =>
    fetchNothing(`${accountsPath}/${id}/memberships/${membershipId}`, { method: "DELETE" }),
  );
