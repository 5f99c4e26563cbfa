import { expect, it } from "vitest";
import {
  addSuggestion,
  moveBreak,
  moveStop,
  type Plan,
  removeStop,
} from "../../../../client/features/shifts/plan-edits.ts";

const START = Date.UTC(2026, 10, 27, 17);
const at = (minute: number) => new Date(START + minute * 60_000).toISOString();
const stop = (id: string, minute: number) => ({
  id,
  placeKey: id,
  name: id,
  lon: 18,
  lat: 59,
  reason: "",
  from: at(minute),
  to: at(minute + 15),
});
const plan: Plan = {
  travel: "walk",
  policeAgreedOn: null,
  breakFrom: null,
  breakTo: null,
  stops: [stop("a", 0), stop("b", 30)],
};
const ids = (one: Plan | null) => one?.stops.map(({ id }) => id);

it("moves a stop by quarters and keeps the order of the clock", () => {
  const moved = moveStop(plan, "a", 3);
  expect(ids(moved)).toEqual(["b", "a"]);
  expect(moved.stops[1]?.from).toBe(at(45));
  expect(ids(removeStop(moved, "b"))).toEqual(["a"]);
});

it("moves a break as long as it was, half an hour at first", () => {
  const first = moveBreak(plan, START);
  expect([first.breakFrom, first.breakTo]).toEqual([at(0), at(30)]);
  expect(moveBreak({ ...first, breakTo: at(45) }, START + 60_000 * 60).breakTo).toBe(at(105));
  expect(moveBreak(first, null).breakTo).toBeNull();
});

it("puts a suggestion in its best hours where there is room, else where there is any, else nowhere", () => {
  const suggestion = {
    placeKey: "c",
    name: "c",
    lon: 18,
    lat: 59,
    firstHour: 19,
    hours: 1,
    expected: 1,
    reason: "",
    isPlanned: false,
  };
  const frame = {
    startMs: START,
    endMs: START + 180 * 60_000,
    doseMin: 15,
    weekhourOf: (ms: number) => 17 + Math.floor((ms - START) / 3_600_000),
  };
  const added = addSuggestion(plan, suggestion, frame);
  expect(added?.stops.at(-1)).toMatchObject({ name: "c", from: at(120), to: at(135) });
  expect(addSuggestion(plan, { ...suggestion, firstHour: 3 }, frame)?.stops[1]?.from).toBe(at(15));
  expect(addSuggestion(plan, suggestion, { ...frame, endMs: START + 15 * 60_000 })).toBeNull();
});
