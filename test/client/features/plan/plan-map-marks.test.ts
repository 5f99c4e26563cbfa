import { expect, it } from "vitest";
import { type PlanOnGround, planMarks } from "../../../../client/features/plan/plan-map-marks.ts";

const activity = (key: string, name: string) =>
  ({ id: `id ${key}`, key, name }) as PlanOnGround["activities"][number];
const stop = (name: string, isDone: boolean) => ({
  order: 1,
  name,
  lon: 18.2,
  lat: 59.3,
  plannedFrom: "2026-11-20T17:00:00Z",
  plannedTo: "2026-11-20T17:15:00Z",
  carriedOutAt: isDone ? "2026-11-20T17:05:00Z" : null,
});
const tour = (kind: string, stops: readonly ReturnType<typeof stop>[], status = "carried_out") =>
  ({ properties: { kind, status, stops } }) as unknown as PlanOnGround["tours"][number];
const measure = (more: object) =>
  ({
    id: "m",
    title: "Ljus",
    placeName: "Orminge centrum",
    lon: 18.2,
    lat: 59.3,
    status: "under_way",
    activityId: null,
    activityName: null,
    ...more,
  }) as PlanOnGround["measures"][number];
const activities = [activity("A12", "Vår och höstglöd"), activity("A22", "Kommunvakter")];
const none = { activities, measures: [], tours: [], campaigns: [] };

it("marks each place of an activity once, with how often it was visited", () => {
  const tours = [
    tour("kommunvakt", [stop("Torget", true), stop("Skolan", true)]),
    tour("kommunvakt", [stop("Torget", true), stop("Parken", false)]),
    tour("ordningsvakt", [stop("Torget", true)]),
    tour("kommunvakt", [stop("Torget", true)], "cancelled"),
  ];
  expect(
    planMarks({ ...none, tours }).map(({ place, visits, activityName }) => [place, visits, activityName]),
  ).toEqual([
    ["Torget", 2, "Kommunvakter"],
    ["Skolan", 1, "Kommunvakter"],
  ]);
});

it("marks measures that go on, by the activity's name where it is of an earlier version", () => {
  const measures = [
    measure({ id: "a", activityId: "id A22" }),
    measure({ id: "b", activityId: "an older one", activityName: "Kommunvakter" }),
    measure({ id: "c", activityId: "id A22", status: "done" }),
    measure({ id: "d", activityId: "id A22", lon: null }),
    measure({ id: "e" }),
  ];
  expect(planMarks({ ...none, measures }).map(({ key, activityId }) => [key, activityId])).toEqual([
    ["a", "id A22"],
    ["b", "id A22"],
  ]);
});

it("marks the places of a campaign", () => {
  const place = (name: string) => ({ name, lon: 18.1, lat: 59.3, radiusM: 200 });
  const campaign = {
    id: "k",
    title: "Vårglöd",
    activityName: "Vår och höstglöd",
    places: [place("A"), place("B")],
  };
  const marks = planMarks({ ...none, campaigns: [campaign as unknown as PlanOnGround["campaigns"][number]] });
  expect(marks.map(({ kind, title, place: where }) => [kind, title, where])).toEqual([
    ["campaign", "Vårglöd", "A"],
    ["campaign", "Vårglöd", "B"],
  ]);
});
