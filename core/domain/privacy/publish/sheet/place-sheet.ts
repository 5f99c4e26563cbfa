import type { Ring } from "../shape/ring.ts";

/** Which part of a cause analysis a cause belongs to; those outside see causes of place and object only. */
export type CausePart = "place_and_object" | "exposed" | "offender";

/** How well a cause is known. */
export type CauseCertainty = "confirmed" | "likely" | "assumed";

export interface SheetPlace {
  readonly id: string;
  readonly name: string;
  /** Outer rings in metres. */
  readonly rings: readonly Ring[];
  /** Whether the outline holds one dwelling and nothing else that events could belong to. */
  readonly isSingleDwelling: boolean;
}

/** Dates from `from` to before `to`. */
export interface SheetPeriod {
  readonly from: string;
  readonly to: string;
}

/**
 * The events of the place that start on one date, weighted over the hours they may have happened in.
 * Events without a clock are left out everywhere.
 */
export interface SheetDay {
  readonly date: string;
  /** Events in each window, in the draft's order. */
  readonly windows: readonly number[];
  /** Events at the place outside of all windows. */
  readonly outside: number;
  /**
   * Events in each area of `areas` that lie in no place with a sheet, this one included. Counted as the
   * published months count, by start day, whole.
   */
  readonly restOfAreas: readonly number[];
}

export interface SheetGroup {
  readonly key: string;
  readonly name: string;
  /** Events of the period. */
  readonly count: number;
}

export interface SheetCause {
  readonly text: string;
  readonly part: CausePart;
  readonly certainty: CauseCertainty;
}

/** What belongs to whom: a role or an organisation, never a person; null when an owner is missing. */
export interface SheetOwner {
  readonly problem: string;
  readonly owner: string | null;
}

export interface SheetMeasure {
  readonly text: string;
  readonly status: string;
  /** Planned or held controls are known to those who act in them only. */
  readonly isControl: boolean;
}

/** The rate here and now, as many times the rate compared with: a 95 % interval, `high` may be Infinity. */
export interface ChangeInterval {
  readonly low: number;
  readonly high: number;
}

/** All that a sheet is made from; none of it but `freezePlaceSheet`'s answer ever goes out. */
export interface PlaceSheetDraft {
  readonly place: SheetPlace;
  readonly period: SheetPeriod;
  /** Today's date: the sheet is frozen on it. */
  readonly publishedOn: string;
  /** Hours of the week of each window, 0 = Monday 00. */
  readonly windows: readonly (readonly number[])[];
  /** Dates of the period, each at most once; a date that is missing had no events. */
  readonly days: readonly SheetDay[];
  readonly groups: readonly SheetGroup[];
  /** Names of the published areas the place lies in or touches. */
  readonly areas: readonly string[];
  /** Names of the sources counted. */
  readonly sources: readonly string[];
  /** Against the same weeks last year; null when they are missing, and then nothing is said. */
  readonly change: ChangeInterval | null;
  readonly reason: string;
  readonly causes: readonly SheetCause[];
  readonly owners: readonly SheetOwner[];
  readonly measures: readonly SheetMeasure[];
}

export type Change = "fewer" | "more" | "may_be_chance";

export interface PublishedWindow {
  /** As in a filter: "116-121,140-145". */
  readonly weekhours: string;
  /** In Swedish: "fre–lör 20–02". */
  readonly label: string;
  /** Of the events with a clock, to the nearest 5 %. */
  readonly sharePercent: number;
}

/** A place sheet as those outside see it: plain data, never changed, and all there is. */
export interface PlaceSheet {
  readonly placeId: string;
  readonly placeName: string;
  readonly rings: readonly Ring[];
  readonly period: SheetPeriod;
  readonly publishedOn: string;
  /** Events with a clock, rounded down to tens. */
  readonly eventsAtLeast: number;
  /** Largest share first. */
  readonly windows: readonly PublishedWindow[];
  /** Category groups with 5 events or more, in the order of their names. */
  readonly groups: readonly { readonly key: string; readonly name: string }[];
  readonly change: Change | null;
  readonly sources: readonly string[];
  readonly reason: string;
  readonly causes: readonly Omit<SheetCause, "part">[];
  readonly owners: readonly SheetOwner[];
  readonly measures: readonly Omit<SheetMeasure, "isControl">[];
}

/** What was published before and binds a new sheet; withdrawn sheets too, for they have been seen. */
export type EarlierSheet = Pick<PlaceSheet, "placeId" | "placeName" | "rings" | "period" | "publishedOn">;
