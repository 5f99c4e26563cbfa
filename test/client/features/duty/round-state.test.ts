import { expect, it } from "vitest";
import type { Look, RoundSurface } from "#core/contract/graffiti-round.ts";
import { withWaiting } from "../../../../client/features/duty/round/round-state.ts";

const at = "2026-11-23T10:00:00Z";
const surface: RoundSurface = {
  id: "s",
  order: 1,
  name: "Elskåpet",
  kind: "furniture",
  owner: "nätbolag",
  lon: 18,
  lat: 59,
  lastLook: { id: "l0", kind: "clean", at: "2026-11-20T10:00:00Z" },
  open: null,
};
const details = {
  motif: "message",
  isThreat: true,
  size: "small",
  costSek: 500,
  isReportedToPolice: true,
} as const;
const found: Look = { id: "l1", surfaceId: "s", kind: "graffiti", at };
const told: Look = { id: "l2", surfaceId: "s", kind: "details", at, findId: "l1", isRemoved: false, details };
const stateAfter = (...looks: Look[]) => withWaiting([surface], looks)[0];

it("takes what waits on the phone as told", () => {
  expect(stateAfter(found, told)).toMatchObject({
    lastLook: { id: "l1", kind: "graffiti" },
    open: { id: "l1", ...details },
  });
});

it("closes a find that is removed or seen clean", () => {
  expect(stateAfter(found, { ...told, isRemoved: true })?.open).toBeNull();
  expect(stateAfter(found, { id: "l3", surfaceId: "s", kind: "clean", at })?.open).toBeNull();
});

it("takes back a find that is undone, and leaves other surfaces alone", () => {
  expect(stateAfter(found, { id: "l4", surfaceId: "s", kind: "undone", at, findId: "l1" })).toMatchObject({
    lastLook: null,
    open: null,
  });
  expect(stateAfter({ ...found, surfaceId: "other" })).toBe(surface);
});
