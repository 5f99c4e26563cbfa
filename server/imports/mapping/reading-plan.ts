import type { Mapping } from "#core/contract/import.ts";
import type { Issue } from "#core/contract/problem.ts";
import type { Layout } from "./layout.ts";
import type { CoordinateReading } from "./coordinate-reading.ts";
import type { FoundPlace } from "./look-up-places.ts";
import type { TimeReading } from "./read-time-cell.ts";

/** How a file will be read, settled after one look at all of it. */
export interface ReadingPlan {
  readonly mapping: Mapping;
  readonly layout: Layout;
  readonly times: TimeReading;
  readonly coordinates: CoordinateReading;
  /** Whether so much of the file stands on this point of the plane that it must be a default. */
  isStacked(x: number, y: number): boolean;
  /** The ids that several rows have, and what is known of them. */
  readonly repeats: ReadonlyMap<string, IdRepeat>;
  /** The place that a name stands for, or null. */
  findPlace(text: string): FoundPlace | null;
  /** Grows while the file is read. */
  readonly normalised: Set<string>;
  /** About the file as a whole. */
  readonly issues: readonly Issue[];
}

export interface IdRepeat {
  /** Rows with the id say different things. */
  readonly isConflict: boolean;
  /** The first data record with the id. */
  readonly firstRecord: number;
}
