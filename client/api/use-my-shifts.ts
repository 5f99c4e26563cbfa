import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import {
  type CheckIn,
  checkInSchema,
  checkInsPath,
  type MyShifts,
  myShiftsPath,
  myShiftsSchema,
} from "#core/contract/check-in.ts";
import { fetchJson } from "./fetch-json.ts";
import { phoneQueue } from "./phone-queue.ts";
import { type Outbox, useOutbox } from "./use-outbox.ts";

const shiftsKey = ["my-shifts"] as const;

/** The guard's own shifts; without coverage those that the phone has kept. */
export function useMyShifts(): UseQueryResult<MyShifts> {
  return useQuery({
    queryKey: shiftsKey,
    networkMode: "always",
    queryFn: ({ signal }) => fetchJson(myShiftsPath, myShiftsSchema, { signal }),
    refetchInterval: 120_000,
  });
}

export type CheckIns = Outbox<CheckIn>;

const kind = {
  queue: phoneQueue("check-ins", checkInSchema),
  path: checkInsPath,
  answersKey: shiftsKey,
  refused: new Set<string>(),
};

/** What the crew says of its stops. */
export function useCheckIns(): CheckIns {
  return useOutbox(kind);
}
