/** How well the place of an event is known: `area` and `unknown` never count in a cell. */
export const ACCURACIES = ["exact", "street", "area", "unknown"] as const;
export type Accuracy = (typeof ACCURACIES)[number];

export const SETTINGS = ["outdoors", "indoors", "unknown"] as const;
export type Setting = (typeof SETTINGS)[number];

/** How a category may appear: `municipality` means monthly totals only, without place, hour or text. */
export const MAP_RULES = ["exact", "coarse", "municipality"] as const;
export type MapRule = (typeof MAP_RULES)[number];

export interface GraffitiDetails {
  readonly motif: "tag" | "piece" | "message" | "sticker" | "unknown";
  readonly surface: string | null;
  readonly owner: string | null;
  /** Local date, YYYY-MM-DD. */
  readonly removedOn: string | null;
  readonly isReportedToPolice: boolean;
}

/** One event, checked and ready to store. Coordinates are metres in the municipality's srid. */
export interface EventCandidate {
  readonly externalId: string;
  readonly categoryKey: string;
  readonly x: number | null;
  readonly y: number | null;
  readonly accuracy: Accuracy;
  readonly placeName: string | null;
  readonly fromMs: number;
  readonly toMs: number | null;
  readonly isDateOnly: boolean;
  readonly reportedAtMs: number | null;
  readonly setting: Setting;
  readonly reportedDuringPresence: boolean;
  /** A dwelling's coordinate is coarsened to a 100 m point before it is stored. */
  readonly isDwelling: boolean;
  /** Number of items the report speaks of; the event still counts once. */
  readonly quantity: number;
  /** Masked text, or null when the source keeps none. */
  readonly text: string | null;
  /** A text with something doubtful in it, which waits for a person; `text` is null then. */
  readonly doubtful?: DoubtfulText | undefined;
  readonly graffiti: GraffitiDetails | null;
}

/** A text that may hold personal data: but for what is surely personal as it came, and with all of it masked. */
export interface DoubtfulText {
  readonly text: string;
  readonly masked: string;
  /** What was found that is doubtful. */
  readonly kinds: readonly string[];
}
