import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { storedCheckInsSchema } from "#core/contract/check-in.ts";
import { fetchJson } from "./fetch-json.ts";
import type { PhoneQueue } from "./phone-queue.ts";

const AGAIN_MS = 20_000;
const AT_ONCE = 200;

/** What is told on this phone, and what becomes of it. */
export interface Outbox<T> {
  /** Made on this phone and not sent yet, the oldest first. */
  readonly waiting: readonly T[];
  readonly add: (item: T) => void;
  /** How many of them the server did not take. They stay on the phone: perhaps it was lent. */
  readonly refused: number;
  /** The phone could not keep the last one. */
  readonly isLost: boolean;
  /** The last try got no answer, whatever the phone says of its coverage. */
  readonly isCutOff: boolean;
}

/** Where told things wait, where they go, and which answers they change. */
export interface OutboxKind<T extends { readonly id: string }> {
  readonly queue: PhoneQueue<T>;
  readonly path: string;
  readonly answersKey: readonly string[];
  /** What the server has not taken since the page was opened; tried again at the next opening, by whoever that is. */
  readonly refused: Set<string>;
}

/** What came of a try to send: the server took them, there was nothing to send, or no answer came. */
type Sending = "taken" | "none" | "unanswered";

/** Things told: kept on the phone at once, sent in order when there is coverage, each stored once. */
export function useOutbox<T extends { readonly id: string }>(kind: OutboxKind<T>): Outbox<T> {
  const client = useQueryClient();
  const { queue, path, answersKey, refused } = kind;
  const queueKey = [...answersKey, "queue"];
  const kept = useQuery({
    queryKey: queueKey,
    networkMode: "always",
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: queue.read,
  });
  const [isCutOff, setIsCutOff] = useState(false);
  const { mutate: send } = useMutation({
    mutationKey: ["send", path],
    networkMode: "always",
    scope: { id: path },
    mutationFn: () => sendWaiting(kind),
    onSuccess: (sending) => {
      setIsCutOff(sending === "unanswered");
      return client.invalidateQueries({ queryKey: sending === "taken" ? answersKey : queueKey });
    },
  });
  const { mutate, isError } = useMutation({
    networkMode: "always",
    mutationFn: queue.add,
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
  const waiting = kept.data ?? [];
  return {
    waiting,
    refused: waiting.filter(({ id }) => refused.has(id)).length,
    add: useCallback((item: T) => mutate(item), [mutate]),
    isLost: isError,
    isCutOff,
  };
}

// Without coverage they stay where they are, and are sent again later.
async function sendWaiting<T extends { readonly id: string }>({
  queue,
  path,
  refused,
}: OutboxKind<T>): Promise<Sending> {
  const waiting = (await queue.read()).filter(({ id }) => !refused.has(id));
  const items = waiting.slice(0, AT_ONCE);
  if (items.length === 0) return "none";
  const answer = await fetchJson(path, storedCheckInsSchema, { method: "POST", body: { items } }).catch(
    () => null,
  );
  if (answer === null) return "unanswered";
  for (const id of answer.refused) refused.add(id);
  await queue.remove(new Set(answer.stored));
  return "taken";
}
