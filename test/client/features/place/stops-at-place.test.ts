import { expect, it } from "vitest";
import type { Tours } from "#core/contract/layer.ts";
import { stopsAtPlace } from "../../../../client/features/place/stops-at-place.ts";

const PLACE = { lon: 18.2585, lat: 59.3264, reachM: 380 };

const stop = (order: number, lat: number, plannedFrom: string, carriedOutAt: string | null = null) => ({
  order,
  name: "Stopp",
  lon: PLACE.lon,
  lat,
  plannedFrom,
  plannedTo: plannedFrom,
  carriedOutAt,
});

const shift = (
  id: string,
  status: "planned" | "cancelled",
  stops: ReturnType<typeof stop>[],
): Tours["features"][number] => ({
  type: "Feature",
  id,
  properties: {
    kind: "kommunvakt",
    name: "Kväll",
    status,
    startsAt: "",
    endsAt: "",
    stops,
    isExample: false,
  },
  geometry: null,
});

it("finds the stops within a place's reach, by time, and leaves out cancelled shifts", () => {
  const tours: Tours = {
    type: "FeatureCollection",
    features: [
      shift("a", "planned", [
        stop(1, PLACE.lat + 0.003, "2026-11-27T19:10"),
        stop(2, PLACE.lat + 0.004, "2026-11-27T20:00"),
      ]),
      shift("b", "planned", [stop(1, PLACE.lat, "2026-11-14T20:00", "2026-11-14T20:05")]),
      shift("c", "cancelled", [stop(1, PLACE.lat, "2026-11-28T20:00")]),
    ],
  };
  expect(stopsAtPlace(tours, PLACE).map(({ key, isDone }) => [key, isDone])).toEqual([
    ["b/1", true],
    ["a/1", false],
  ]);
});
