import { useMutation, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import {
  type CheckIn,
  checkInsPath,
  type MyShifts,
  myShiftsPath,
  myShiftsSchema,
  storedCheckInsSchema,
} from "#core/contract/check-in.ts";
import { addToQueue, readQueue, removeFromQueue } from "./check-in-queue.ts";
import { fetchJson } from "./fetch-json.ts";

const shiftsKey = ["my-shifts"] as const;
const queueKey = ["my-shifts", "queue"] as const;
const AGAIN_MS = 20_000;
const AT_ONCE = 200;
const NONE: readonly CheckIn[] = [];

/** The guard's own shifts; without coverage those that the phone has kept. */
export function useMyShifts(): UseQueryResult<MyShifts> {
  return useQuery({
    queryKey: shiftsKey,
    networkMode: "always",
    queryFn: ({ signal }) => fetchJson(myShiftsPath, myShiftsSchema, { signal }),
    refetchInterval: 120_000,
  });
}

export interface CheckIns {
  /** Made on this phone and not sent yet, the oldest first. */
  readonly waiting: readonly CheckIn[];
  readonly add: (item: CheckIn) => void;
  /** How many of them the server did not take. They stay on the phone: perhaps it was lent. */
  readonly refused: number;
  /** The phone could not keep the last one. */
  readonly isLost: boolean;
}

/** Check-ins: kept on the phone at once, sent in order when there is coverage, each stored once. */
export function useCheckIns(): CheckIns {
  const client = useQueryClient();
  const queue = useQuery({
    queryKey: queueKey,
    networkMode: "always",
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await readQueue()).map(({ item }) => item),
  });
  const sending = useMutation({
    mutationKey: ["send-check-ins"],
    networkMode: "always",
    scope: { id: "check-ins" },
    mutationFn: sendWaiting,
    onSuccess: (isSent) =>
      isSent
        ? client.invalidateQueries({ queryKey: shiftsKey })
        : client.invalidateQueries({ queryKey: queueKey }),
  });
  const { mutate: send } = sending;
  const adding = useMutation({
    networkMode: "always",
    mutationFn: addToQueue,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queueKey });
      send();
    },
  });
  useEffect(() => {
    const onOnline = () => send();
    window.addEventListener("online", onOnline);
    const again = setInterval(onOnline, AGAIN_MS);
    send();
    return () => {
      window.removeEventListener("online", onOnline);
      clearInterval(again);
    };
  }, [send]);
  const { mutate } = adding;
  const waiting = queue.data ?? NONE;
  return {
    waiting,
    refused: waiting.filter(({ id }) => refused.has(id)).length,
    add: useCallback((item: CheckIn) => mutate(item), [mutate]),
    isLost: adding.isError,
  };
}

/** What the server has not taken since the page was opened; tried again at the next opening, by whoever that is. */
const refused = new Set<string>();

// Without coverage they stay where they are, and are sent again later.
async function sendWaiting(): Promise<boolean> {
  const waiting = (await readQueue()).filter(({ item }) => !refused.has(item.id));
  const items = waiting.slice(0, AT_ONCE).map(({ item }) => item);
  if (items.length === 0) return false;
  const answer = await fetchJson(checkInsPath, storedCheckInsSchema, {
    method: "POST",
    body: { items },
  }).catch(() => null);
  if (answer === null) return false;
  for (const id of answer.refused) refused.add(id);
  await removeFromQueue(new Set(answer.stored));
  return true;
}
