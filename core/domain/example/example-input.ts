import type { ExampleSettings } from "./example-settings.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Longitude and latitude in degrees. */
type Degrees = readonly number[];

/** Rings of longitude and latitude: outer ring first, then holes. */
export type DegreePolygon = readonly (readonly Degrees[])[];

export interface ExamplePlace {
  readonly name: string;
  readonly kind: string;
  readonly lon: number;
  readonly lat: number;
}

export interface ExampleInput {
  /** Same seed, same `today` and same places: same data. */
  readonly seed: number;
  /** Local date as YYYY-MM-DD; data run from `settings.years` before it up to it, plans beyond it. */
  readonly today: string;
  readonly timeZone: string;
  readonly settings: ExampleSettings;
  readonly places: readonly ExamplePlace[];
  /** Which group each category key belongs to, and whether it is found by control. */
  readonly categories: readonly {
    readonly key: string;
    readonly parentKey: string | null;
    readonly foundByControl: boolean;
  }[];
  readonly land: readonly DegreePolygon[];
  readonly lakes: readonly DegreePolygon[];
  readonly builtUp: readonly DegreePolygon[];
  readonly groupAreas: readonly { readonly key: string; readonly polygons: readonly DegreePolygon[] }[];
  readonly schoolBreaks: readonly { readonly first: string; readonly last: string }[];
  /** From longitude and latitude to metres in the municipality's coordinate system. */
  readonly project: (lon: number, lat: number) => Point;
}
