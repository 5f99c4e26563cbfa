import type { CheckIn, MyShift } from "#core/contract/check-in.ts";

/** What the crew has said of a stop. */
export type StopState =
  | { readonly kind: "ahead" }
  | { readonly kind: "here"; readonly sinceMs: number }
  | {
      readonly kind: "calm" | "observation" | "not_reached";
      readonly fromMs: number | null;
      readonly toMs: number;
    };

type Said = Pick<CheckIn, "id" | "stopId" | "kind" | "at">;

/** How does each stop of a shift stand, by what the server knows and what still waits on the phone? In order of the stops. */
export function stopStates(
  { stops, checkIns }: Pick<MyShift, "stops" | "checkIns">,
  waiting: readonly Said[],
): StopState[] {
  const known = new Set(checkIns.map(({ id }) => id));
  const said: readonly Said[] = [...checkIns, ...waiting.filter(({ id }) => !known.has(id))];
  return stops.map(({ id }) =>
    said.filter(({ stopId }) => stopId === id).reduce<StopState>(after, { kind: "ahead" }),
  );
}

function after(state: StopState, { kind, at }: Said): StopState {
  const ms = Date.parse(at);
  switch (kind) {
    case "arrived":
      return { kind: "here", sinceMs: ms };
    case "undone":
      return { kind: "ahead" };
    case "calm":
    case "observation":
    case "not_reached":
      return { kind, fromMs: state.kind === "here" ? state.sinceMs : null, toMs: ms };
  }
}

/** Which shift is on? The first that has not ended, an hour's grace given; else the last. */
export function shiftNow<T extends { readonly endsAt: string }>(
  shifts: readonly T[],
  nowMs: number,
): T | null {
  return shifts.find(({ endsAt }) => Date.parse(endsAt) + 3_600_000 > nowMs) ?? shifts.at(-1) ?? null;
}

/** Has the crew said how it was, or that they did not get there? */
export function isOver(state: StopState | undefined): boolean {
  return state !== undefined && state.kind !== "ahead" && state.kind !== "here";
}
