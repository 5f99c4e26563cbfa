import type { GraffitiDetails } from "#core/domain/event.ts";

/** One event as it goes into the database; cells and areas are assigned there. */
export interface StoredEvent {
  readonly id: string;
  readonly externalId: string;
  readonly categoryId: number;
  readonly fromMs: number;
  readonly toMs: number | null;
  readonly isDateOnly: boolean;
  /** Local date of the start, YYYY-MM-DD. */
  readonly startDay: string;
  readonly startWeekhour: number;
  readonly isSpread: boolean;
  readonly grade: number;
  readonly reportedAtMs: number | null;
  readonly setting: string;
  readonly duringPresence: boolean;
  readonly accuracy: string;
  readonly quantity: number;
  readonly placeName: string | null;
  readonly x: number | null;
  readonly y: number | null;
  readonly text: string | null;
  readonly graffiti: GraffitiDetails | null;
  /** SHA-256 of what is stored, hexadecimal. */
  readonly contentHash: string;
}

/** What is kept of an event of a category under the rule "municipality". */
export interface StoredMonth {
  readonly id: string;
  readonly externalId: string;
  readonly categoryId: number;
  /** First day of the month, YYYY-MM-DD. */
  readonly month: string;
  readonly contentHash: string;
}

/** A point where somebody feels unsafe. */
export interface StoredUnsafety {
  readonly id: string;
  readonly externalId: string;
  readonly kind: string;
  readonly observedOn: string;
  readonly accuracy: string;
  readonly placeName: string | null;
  readonly x: number | null;
  readonly y: number | null;
  readonly contentHash: string;
}

/** Which table a row of a file goes to. */
export type StoredRow =
  | { readonly table: "event"; readonly values: StoredEvent }
  | { readonly table: "monthly_event"; readonly values: StoredMonth }
  | { readonly table: "unsafety_point"; readonly values: StoredUnsafety };

export type StoredTable = StoredRow["table"];
