import { useIdle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { sessionPath, sessionSchema } from "#core/contract/session.ts";
import { fetchJson } from "./fetch-json.ts";
import { useRefreshData } from "./use-refresh-data.ts";
import { useSession } from "./use-session.ts";

const EVERY_MS = 60_000;
// Asking keeps a session alive, so nobody is asked for who has gone away.
const GONE_AFTER_MS = 5 * 60_000;

/** Data that somebody published after those on show were fetched. */
export interface NewData {
  readonly isThere: boolean;
  readonly show: () => Promise<void>;
  /** Keeps the present data on show until the next are published. */
  readonly dismiss: () => void;
}

/**
 * Has somebody published other data than those on show? Asked once a minute and when the window is come back
 * to, as long as somebody is there. Nothing is fetched before `show`, so that nothing moves under the hand.
 */
export function useNewData(): NewData {
  const shown = useSession().municipality.dataVersion;
  const isGone = useIdle(GONE_AFTER_MS, { initialState: false });
  const show = useRefreshData();
  const [dismissed, setDismissed] = useState<number | null>(null);
  const { data: latest } = useQuery({
    queryKey: ["latest-data"],
    queryFn: async ({ signal }) =>
      (await fetchJson(sessionPath, sessionSchema, { signal })).municipality.dataVersion,
    initialData: shown,
    // The session has just said it.
    staleTime: EVERY_MS,
    refetchInterval: isGone ? false : EVERY_MS,
    refetchOnWindowFocus: "always",
    retry: false,
  });
  return {
    isThere: latest > shown && latest !== dismissed,
    show,
    dismiss: () => setDismissed(latest),
  };
}
