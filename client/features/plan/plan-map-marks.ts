import type { Campaign } from "#core/contract/campaign.ts";
import type { Tours } from "#core/contract/layer.ts";
import type { MeasureItem } from "#core/contract/measure.ts";
import type { Activity } from "#core/contract/plan.ts";

/** Something of the plan that lies somewhere. */
export interface PlanMark {
  readonly key: string;
  readonly kind: "measure" | "outing" | "campaign";
  /** Of the version that is shown. */
  readonly activityId: string;
  readonly activityName: string;
  readonly title: string;
  readonly place: string;
  readonly lon: number;
  readonly lat: number;
  /** How many visits, of outings. */
  readonly visits: number;
  /** Where more of it is told. */
  readonly to: string | null;
}

export interface PlanOnGround {
  readonly activities: readonly Activity[];
  readonly measures: readonly MeasureItem[];
  readonly tours: readonly Tours["features"][number][];
  readonly campaigns: readonly Campaign[];
}

/** Which row of the plan each kind of shift and walk is carried out for. */
const ROW_OF_TOUR: Readonly<Record<string, string>> = {
  polarverksamhet: "A10",
  trygghetsvandring: "A20",
  kommunvakt: "A22",
  trygghetsvard: "A23",
  foraldravandring: "A24",
  dagvandring: "A25",
};
const OVER: ReadonlySet<string> = new Set(["done", "cancelled"]);

/**
 * What of the plan lies where? Measures that go on, campaigns' places, and the stops of shifts and walks, of each
 * activity one mark a place with how often it was visited. What belongs to no activity of the version is left out.
 */
export function planMarks({ activities, measures, tours, campaigns }: PlanOnGround): PlanMark[] {
  const named = new Map(activities.map((one) => [one.name, one]));
  const keyed = new Map(activities.map((one) => [one.key, one]));
  const known = new Map(activities.map((one) => [one.id, one]));
  const marks: PlanMark[] = [];
  for (const measure of measures) {
    const { id, activityId, activityName, title, placeName, lon, lat, status } = measure;
    // A measure made for an earlier version names the activity as it was then.
    const activity = known.get(activityId ?? "") ?? named.get(activityName ?? "");
    if (activity === undefined || lon === null || lat === null || OVER.has(status)) continue;
    const at = { title, place: placeName, lon, lat, visits: 0, to: `/insatser/${id}` };
    marks.push({ key: id, kind: "measure", activityId: activity.id, activityName: activity.name, ...at });
  }
  for (const { id, title, activityName, places } of campaigns) {
    const activity = named.get(activityName ?? "");
    if (activity === undefined) continue;
    for (const { name, lon, lat } of places) {
      const at = { title, place: name, lon, lat, visits: 0, to: "/insatser?vy=campaigns" };
      marks.push({
        key: `${id}${name}`,
        kind: "campaign",
        activityId: activity.id,
        activityName: activity.name,
        ...at,
      });
    }
  }
  return [...marks, ...visitMarks(tours, keyed)];
}

function visitMarks(
  tours: readonly Tours["features"][number][],
  keyed: ReadonlyMap<string, Activity>,
): PlanMark[] {
  const visits = new Map<string, PlanMark>();
  for (const { properties } of tours) {
    const activity = keyed.get(ROW_OF_TOUR[properties.kind] ?? "");
    if (activity === undefined || properties.status === "cancelled") continue;
    for (const { name, lon, lat, carriedOutAt } of properties.stops) {
      if (carriedOutAt === null) continue;
      const key = `${activity.id}${name}`;
      const before = visits.get(key);
      visits.set(key, {
        key,
        kind: "outing",
        activityId: activity.id,
        activityName: activity.name,
        title: activity.name,
        place: name,
        lon,
        lat,
        visits: (before?.visits ?? 0) + 1,
        to: null,
      });
    }
  }
  return [...visits.values()].toSorted((a, b) => b.visits - a.visits);
}
