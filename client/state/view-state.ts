import type { CellSize } from "#core/contract/filter.ts";
import type { Setting } from "#core/domain/event.ts";
import { TARGET_ORDERS } from "#core/domain/targets/target.ts";
import type { CalendarKind } from "#core/domain/time/calendar-kind.ts";
import type { Language } from "../text/i18n.ts";

/** The days asked about. `default` is the last whole weeks before today; either end of a range may be open. */
export type Period =
  | { readonly kind: "default" }
  | { readonly kind: "all" }
  | { readonly kind: "range"; readonly from: string | null; readonly to: string | null };

export const LAYER_IDS = ["events", "graffiti", "scenes", "partners", "unsafety", "shifts"] as const;
export type LayerId = (typeof LAYER_IDS)[number];

/** A layer of the map; the list's first layer is drawn on top. */
export interface LayerState {
  readonly id: LayerId;
  readonly isOn: boolean;
  /** Per cent, 0–100. */
  readonly opacity: number;
}

export const BACKDROP_IDS = ["regso", "group", "kommundel", "stops", "schools"] as const;
export type BackdropId = (typeof BACKDROP_IDS)[number];

export interface MapPosition {
  /** Degrees, WGS 84. */
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

export const MAP_MODES = ["count", "elevated", "change", "points"] as const;
/** What the map shows of events: how many, where surely more than by chance, what has changed, or each. */
export type MapMode = (typeof MAP_MODES)[number];

export const CHART_SCOPES = ["all", "view", "place"] as const;
/** What the charts beside the map speak of: all, what the map shows, or the selected place. */
export type ChartScope = (typeof CHART_SCOPES)[number];

export const BREAK_METHODS = ["quantile", "linear"] as const;
/** How the classes of the hexagons are cut: equally many cells in each, or equally wide. */
export type BreakMethod = (typeof BREAK_METHODS)[number];

export const COMPARISONS = ["last-year", "before", "chosen", "none"] as const;
/** What the period is held against: the same ISO weeks last year, as many days before it, days of one's own. */
export type Comparison = (typeof COMPARISONS)[number];

export const CHANGE_UNITS = ["cell", "regso", "kommundel", "group"] as const;
/** What the map shows the change of. */
export type ChangeUnit = (typeof CHANGE_UNITS)[number];

export const PLACE_ORDERS = [...TARGET_ORDERS, "count"] as const;
/** How places are ranked; by count they follow a brush at once. */
export type PlaceOrder = (typeof PLACE_ORDERS)[number];

export const DEFAULT_HOURS_PER_WEEK = 12;

/** What became of the shifts, and what asks for them: drawn beside the layers, fetched when it is chosen. */
export const OUTCOME_IDS = ["done", "unsafePlaces"] as const;
export type OutcomeId = (typeof OUTCOME_IDS)[number];

export const TABLE_IDS = [
  "places",
  "cells",
  "elevated",
  "change",
  "points",
  "graffiti",
  "scenes",
  "partners",
  "unsafety",
  "shifts",
  "done",
  "unsafePlaces",
] as const;
/** What stands as a table in the map's stead. */
export type TableId = (typeof TABLE_IDS)[number];

export const EVENT_ORDERS = ["newest", "oldest"] as const;
export type EventOrder = (typeof EVENT_ORDERS)[number];

/** All that a view is, as it stands in the address. Empty lists narrow nothing. */
export interface ViewState {
  readonly period: Period;
  readonly source: readonly string[];
  readonly category: readonly string[];
  readonly setting: readonly Setting[];
  readonly area: readonly number[];
  readonly cell: readonly number[];
  readonly cellSize: CellSize;
  /** West, south, east, north in degrees. */
  readonly bbox: readonly [number, number, number, number] | null;
  /** ISO weekdays, 1 = Monday. */
  readonly weekday: readonly number[];
  readonly hour: readonly number[];
  /** Hours of the week, 0 = Monday 00, ascending. */
  readonly weekhour: readonly number[];
  readonly layers: readonly LayerState[];
  readonly backdrops: readonly BackdropId[];
  readonly outcome: readonly OutcomeId[];
  /** Null: the whole municipality. */
  readonly position: MapPosition | null;
  readonly mode: MapMode;
  readonly breaks: BreakMethod;
  /** The selected place, by the id of /api/places, or cell:ID for a cell far from every named place. */
  readonly place: string | null;
  /** The shift or walk that is drawn, by its id; null is the next planned one. */
  readonly tour: string | null;
  readonly scope: ChartScope;
  readonly compare: Comparison;
  /** The days compared with when they are chosen: first included, last excluded. */
  readonly compareFrom: string | null;
  readonly compareTo: string | null;
  /** Like with like: only days of this kind, in both periods; null for all days. */
  readonly calendar: CalendarKind | null;
  readonly changeOf: ChangeUnit;
  /** How far the centre of a neighbouring cell may lie, metres; null: as far as a cell is wide. */
  readonly band: number | null;
  /** Whether what control finds and what was reported during our own presence counts in the statistics. */
  readonly own: boolean;
  readonly rank: PlaceOrder;
  /** Hours that a place can be covered in a week. */
  readonly hoursPerWeek: number;
  /** The table over the map; null: the map itself. */
  readonly table: TableId | null;
  /** How the list of events runs. */
  readonly order: EventOrder;
  readonly language: Language;
}

export const DEFAULT_LAYERS: readonly LayerState[] = LAYER_IDS.map((id) => ({
  id,
  isOn: true,
  opacity: 100,
}));

/** The view of an address that says nothing: the default period, outdoors, all sources, every layer. */
export const DEFAULT_VIEW: ViewState = {
  period: { kind: "default" },
  source: [],
  category: [],
  setting: ["outdoors"],
  area: [],
  cell: [],
  cellSize: 200,
  bbox: null,
  weekday: [],
  hour: [],
  weekhour: [],
  layers: DEFAULT_LAYERS,
  backdrops: ["regso", "stops"],
  outcome: [],
  position: null,
  mode: "count",
  breaks: "quantile",
  place: null,
  tour: null,
  scope: "all",
  compare: "last-year",
  compareFrom: null,
  compareTo: null,
  calendar: null,
  changeOf: "cell",
  band: null,
  own: false,
  rank: "unusual",
  hoursPerWeek: DEFAULT_HOURS_PER_WEEK,
  table: null,
  order: "newest",
  language: "sv",
};
