import type { Setting } from "../event.ts";
import type { PointOrder } from "./point-order.ts";

/** What an event is, as far as a filter asks; each combination that occurs is one kind. */
export interface CubeKind {
  /** Key of the category. */
  readonly category: string;
  readonly source: string;
  readonly setting: Setting;
  /** Whether the category is one that control finds. */
  readonly isFoundByControl: boolean;
  /** Whether the report was made during our own presence. */
  readonly isDuringPresence: boolean;
}

/** Areas of one kind and which of them each place lies in. */
export interface CubeAreas {
  readonly kind: string;
  /** Area ids, ascending. */
  readonly ids: Int32Array;
  /** For each place the index of its area in `ids`, −1 for none. */
  readonly ofPlace: Int32Array;
}

/** Where events are, as far as a filter asks; each combination of cell and areas that occurs is one place. */
export interface CubePlaces {
  readonly count: number;
  /** Cell ids, ascending. */
  readonly cellIds: Int32Array;
  /** For each place the index of its cell in `cellIds`, −1 for none. */
  readonly cellOfPlace: Int32Array;
  readonly areas: readonly CubeAreas[];
}

/** Numbers of places or blocks, as narrow as they fit. */
export type CubeIndex = Uint16Array | Uint32Array;

/** How well the hours of a spread event are known; the block of an event is kind × 3 + this. */
export const KNOWN = 0;
export const UNCERTAIN = 1;
/** Only the date is known: no part of any view by hour. */
export const DATE_ONLY = 2;
export const SPREAD_CLASSES = 3;

/**
 * Events whose weight lies on several hours, in blocks (kind, class), by day within a block. An event's
 * entries are consecutive hours of the week: the first and the last with units of their own, those
 * between with the rest shared equally, what is left over going one each to the earliest of the week.
 */
export interface SpreadEvents {
  /** The first event of each block, kind × 3 + class, and the end. */
  readonly starts: Uint32Array;
  /** Days since the cube's first Monday. */
  readonly day: Uint16Array;
  readonly place: CubeIndex;
  readonly firstHour: Uint8Array;
  /** 1–168; 0 when the units follow no such rule and stand in `irregular`. */
  readonly hourCount: Uint8Array;
  /** Units in the first hour; of an irregular event the low half of its number. */
  readonly firstUnits: Uint16Array;
  /** Units in the last of two or more hours; of an irregular event the high half of its number. */
  readonly lastUnits: Uint16Array;
  readonly irregular: IrregularShapes;
}

/** Weights written out hour by hour, such as those of a night when the clocks change. */
export interface IrregularShapes {
  /** The first entry of each, and the end. */
  readonly starts: Uint32Array;
  readonly weekhours: Uint8Array;
  readonly units: Uint16Array;
}

interface CubeBase {
  /** Flat to flat of a hexagon, in metres. */
  readonly cellSizeM: number;
  /** The Monday that weeks and days count from, in days since 1970-01-01. */
  readonly firstMonday: number;
  /** At least 1. */
  readonly weekCount: number;
  readonly kinds: readonly CubeKind[];
  readonly places: CubePlaces;
  readonly spread: SpreadEvents;
}

/** What a cube's file holds. */
export interface CubeContents extends CubeBase {
  /**
   * Events with all of their weight in one hour, in blocks (kind, hour of the week), by week within a
   * block. The hour says the weekday, so the week says the day.
   */
  readonly points: {
    /** The first event of each block, kind × 168 + hour, and the end. */
    readonly starts: Uint32Array;
    /** Weeks since the first Monday. */
    readonly week: Uint16Array;
    readonly place: CubeIndex;
  };
}

/** A cube opened for questions. */
export interface Cube extends CubeBase {
  /** The places of events with one hour, by block kind × 168 + hour of the week, then by week. */
  readonly points: PointOrder;
  readonly eventCount: number;
}
