/** How many events one area and category group had in a month. */
export interface GroupCount {
  readonly areaId: number;
  /** Key of the category group. */
  readonly group: string;
  readonly count: number;
}

/**
 * All events of one month, counted by area and category group. An event counts once: in the month of its
 * start day, in the one area of the kind it lies in, in the one group its category belongs to.
 */
export interface MonthCounts {
  /** Only one kind of area is ever published: areas of two kinds overlap and would be subtracted. */
  readonly areaKind: string;
  /** YYYY-MM. */
  readonly month: string;
  readonly areaIds: readonly number[];
  readonly groups: readonly string[];
  /** A pair of area and group that is not listed has no events. */
  readonly counts: readonly GroupCount[];
}

/** What is shown of an area, month and category group. */
export interface PublishedCell {
  readonly areaId: number;
  readonly group: string;
  /** null: fewer than the threshold, none included ("<5"). */
  readonly count: number | null;
}

/** What is shown of an area and month, all category groups together. */
export interface PublishedTotal {
  readonly areaId: number;
  /** null: hidden, because what the small cells hold together would tell of them. */
  readonly count: number | null;
}

/** One month as it was published, every area × every group. */
export interface PublishedMonth {
  /** YYYY-MM. */
  readonly month: string;
  readonly areaIds: readonly number[];
  readonly groups: readonly string[];
  readonly cells: readonly PublishedCell[];
  readonly totals: readonly PublishedTotal[];
}

/** All that those outside may know of counts: plain data, months in order, each frozen once. */
export interface Publication {
  readonly areaKind: string;
  /** The smallest count that is shown as a number. */
  readonly threshold: number;
  readonly months: readonly PublishedMonth[];
}
