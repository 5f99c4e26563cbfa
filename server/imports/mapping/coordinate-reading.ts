import type { MunicipalityBoundary } from "../checks/municipality-boundary.ts";
import type { Projection } from "./coordinate-system.ts";
import type { CrsCandidate } from "./detect-crs.ts";

/** How the coordinates of a file are read. */
export interface CoordinateReading {
  readonly epsg: number;
  /** True when the file writes north before east. */
  readonly isSwapped: boolean;
  /** East, north in the file's system → the municipality's metres. */
  readonly toPlane: Projection;
  readonly boundary: MunicipalityBoundary;
  readonly candidates: readonly CrsCandidate[];
}
