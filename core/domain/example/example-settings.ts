/** 24 numbers for the hours of a day, or 7 for its weekdays from Monday: relative, not summing to anything. */
type Profile = readonly number[];

export interface ExampleClock {
  /** Weight of each weekday, Monday first; a day here lasts from 06 to 06, so a night belongs to the evening before. */
  readonly days: Profile;
  readonly hours: Profile;
  /** The hours of Friday and Saturday, where they differ. */
  readonly weekendHours?: Profile;
}

export interface ExampleSource {
  readonly id: string;
  /** Part of all events. */
  readonly share: number;
  /** How many days behind today its newest events lie. */
  readonly lagDays: number;
  /** Part of the reports of categories found by control that were made during our own presence. */
  readonly foundByControlDuringPresence: number;
  /** The same for all other reports. */
  readonly duringPresence?: number;
  /** What the source says for all of its categories instead of their own settings. */
  readonly clock?: string;
  readonly habitat?: string;
  readonly outdoorHabitat?: string;
  readonly interval?: string;
  readonly indoors?: number;
  /** Relative number of events by category key. */
  readonly categories: Readonly<Record<string, number>>;
}

export interface ExampleCategory {
  readonly clock: string;
  readonly season: string;
  readonly habitat: string;
  readonly interval: string;
  /** Part that happens indoors. */
  readonly indoors: number;
}

export interface ExampleInterval {
  /** Part with one known moment. */
  readonly point: number;
  readonly medianHours: number;
  /** Deviation of the logarithm of the length. */
  readonly sigma: number;
  /** Part that lasts a week or more. */
  readonly week: number;
  readonly dateOnly: number;
}

export interface ExampleSettings {
  readonly seed: number;
  readonly years: number;
  readonly counts: {
    readonly events: number;
    readonly graffiti: number;
    readonly unsafety: number;
    readonly drugScenes: number;
    readonly partners: number;
    readonly pastShifts: number;
    readonly plannedShifts: number;
    readonly pastWalks: number;
    readonly plannedWalks: number;
  };
  readonly sources: readonly ExampleSource[];
  readonly categories: Readonly<Record<string, ExampleCategory>>;
  readonly clocks: Readonly<Record<string, ExampleClock>>;
  /** Twelve numbers from January. */
  readonly seasons: Readonly<Record<string, Profile>>;
  /** Relative number of events by habitat kind. */
  readonly habitats: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Which kinds of the gazetteer make up a habitat kind. */
  readonly habitatKinds: Readonly<Record<string, readonly string[]>>;
  /** How far around a place its events lie, metres. */
  readonly scatterM: Readonly<Record<string, number>>;
  /** How much busier a place is than one not named here. */
  readonly placeWeights: Readonly<Record<string, number>>;
  readonly intervals: Readonly<Record<string, ExampleInterval>>;
  readonly accuracies: Readonly<Record<"exact" | "street" | "area" | "unknown", number>>;
}
