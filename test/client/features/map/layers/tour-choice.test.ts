import { describe, expect, it } from "vitest";
import {
  choosableTours,
  drawnTour,
  tourPeriod,
} from "../../../../../client/features/map/layers/tour-choice.ts";
import type { Tour } from "../../../../../client/features/map/layers/tour-layers.ts";

const today = "2026-11-23";

const tour = (id: string, day: string, status: Tour["properties"]["status"] = "planned"): Tour => ({
  type: "Feature",
  id,
  geometry: null,
  properties: {
    kind: "kommunvakt",
    name: id,
    status,
    startsAt: `${day}T18:00:00+01:00`,
    endsAt: `${day}T23:00:00+01:00`,
    stops: [
      {
        order: 1,
        name: "Torget",
        lon: 18.2,
        lat: 59.3,
        plannedFrom: `${day}T18:00:00+01:00`,
        plannedTo: `${day}T18:15:00+01:00`,
        carriedOutAt: null,
      },
    ],
    isExample: true,
  },
});

describe("the shift or walk on the map", () => {
  it("is chosen among those of the last week and the coming four", () => {
    expect(tourPeriod(today)).toEqual({ from: "2026-11-16", to: "2026-12-21" });
  });

  it("stands in order of time, without cancelled ones and those without stops", () => {
    const empty = {
      ...tour("tom", "2026-11-24"),
      properties: { ...tour("tom", "2026-11-24").properties, stops: [] },
    };
    const tours = [
      tour("b", "2026-11-27"),
      tour("a", "2026-11-24"),
      tour("c", "2026-11-25", "cancelled"),
      empty,
    ];
    expect(choosableTours(tours).map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("is the next one when none is chosen, and the last when all are over", () => {
    const tours = [tour("över", "2026-11-20"), tour("nästa", "2026-11-24"), tour("senare", "2026-11-27")];
    expect(drawnTour(tours, null, today)?.id).toBe("nästa");
    expect(drawnTour(tours, "senare", today)?.id).toBe("senare");
    expect(drawnTour(tours, null, "2027-01-01")?.id).toBe("senare");
    expect(drawnTour([], "senare", today)).toBeNull();
  });
});
