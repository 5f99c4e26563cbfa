import type { TravelWay } from "./travel.ts";

/** A place that may get a stop. */
export interface InputPlace {
  readonly key: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  /** Which group area it lies in, by its number in `areas`; −1 for none. */
  readonly area: number;
  /** Days since the last visit; null for none known. */
  readonly daysSinceVisit: number | null;
  /** Visits of the last 14 days. */
  readonly visits: number;
  /** How strong a drug scene is there in each hour of the week, 0–1; null for none. */
  readonly scene: readonly number[] | null;
}

/** A place that is unsafe for a while. */
export interface InputUnsafePlace {
  readonly name: string;
  readonly reason: string;
  readonly endsOn: string;
  /** Number of the place it is at. */
  readonly place: number;
  /** None: all hours. */
  readonly weekhours: readonly number[];
  /** 0–1, fading. */
  readonly strength: number;
}

/** A shift that stops are sought for. */
export interface InputShift {
  readonly id: string;
  readonly minutes: number;
  /** Minutes of the week at which it begins, 0 = Monday 00. */
  readonly startMinute: number;
  readonly travel: TravelWay;
  /** Places where the crew may serve; null for everywhere. */
  readonly places: readonly number[] | null;
  /** For each of those places the hours of the week, none for all. */
  readonly placeHours: readonly (readonly number[])[] | null;
}

/** Everything a proposal is made from: plain data that can go to a worker. */
export interface PlanInput {
  readonly places: readonly InputPlace[];
  readonly areas: readonly string[];
  /** Events by place and hour of the week, `places × 168`: the weeks of training, those held out, the last six. */
  readonly training: Float64Array;
  readonly heldOut: Float64Array;
  readonly recent: Float64Array;
  /** Events by group area and hour of the week, `(areas + 1) × 168`, the last for all: what shapes are borrowed from. */
  readonly around: Float64Array;
  readonly trainingWeeks: number;
  readonly heldOutWeeks: number;
  readonly shifts: readonly InputShift[];
  readonly unsafePlaces: readonly InputUnsafePlace[];
  /** Stops of the plan there is now, in the same shifts. */
  readonly present: readonly { readonly place: number; readonly slot: number }[];
  /** Stops of the last three weeks by area. */
  readonly earlierStops: readonly number[];
  readonly doseMin: number;
  readonly floorShare: number;
}
