import { expect, it } from "vitest";
import { shiftNow, stopStates } from "../../../../client/features/duty/stop-state.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 17, minute)).toISOString();
const stop = (id: string) => ({
  id,
  order: 1,
  name: id,
  lon: 18,
  lat: 59,
  from: at(0),
  to: at(15),
  reason: "",
  travelMin: null,
});
const said = (
  id: string,
  stopId: string,
  kind: "arrived" | "calm" | "undone" | "not_reached",
  minute: number,
) => ({
  id,
  stopId,
  kind,
  at: at(minute),
});

it("reads what was said of each stop, what waits on the phone included and nothing twice", () => {
  const checkIns = [said("1", "a", "arrived", 2), said("2", "a", "calm", 17), said("3", "b", "arrived", 20)];
  const waiting = [
    said("3", "b", "arrived", 20),
    said("4", "b", "undone", 21),
    said("5", "c", "not_reached", 40),
  ];
  const states = stopStates({ stops: ["a", "b", "c", "d"].map(stop), checkIns }, waiting);
  expect(states).toEqual([
    { kind: "calm", fromMs: Date.parse(at(2)), toMs: Date.parse(at(17)) },
    { kind: "ahead" },
    { kind: "not_reached", fromMs: null, toMs: Date.parse(at(40)) },
    { kind: "ahead" },
  ]);
});

it("shows the shift that is on, an hour after its end too, and else the last", () => {
  const shifts = [{ endsAt: at(0) }, { endsAt: at(30) }];
  expect(shiftNow(shifts, Date.parse(at(50)))).toBe(shifts[0]);
  expect(shiftNow(shifts, Date.parse(at(75)))).toBe(shifts[1]);
  expect(shiftNow(shifts, Date.parse(at(600)))).toBe(shifts[1]);
  expect(shiftNow([], 0)).toBeNull();
});
