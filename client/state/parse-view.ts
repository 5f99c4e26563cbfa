import { parseCellRanges } from "#core/domain/place/cell-ranges.ts";
import { parseWeekhours } from "#core/domain/time/week-hour.ts";
import { dayOfDate } from "#core/domain/time/local-day.ts";
import { CELL_SIZES } from "#core/contract/filter.ts";
import { CALENDAR_KINDS } from "#core/domain/time/calendar-kind.ts";
import { SETTINGS } from "#core/domain/event.ts";
import { LANGUAGES } from "../text/i18n.ts";
import {
  BACKDROP_IDS,
  OUTCOME_IDS,
  BREAK_METHODS,
  CHANGE_UNITS,
  CHART_SCOPES,
  COMPARISONS,
  DEFAULT_VIEW,
  EVENT_ORDERS,
  LAYER_IDS,
  type LayerId,
  type LayerState,
  MAP_MODES,
  type MapPosition,
  type Period,
  PLACE_ORDERS,
  TABLE_IDS,
  type ViewState,
} from "./view-state.ts";

const LARGEST_ID = 2_147_483_647;
const WIDEST_BAND_M = 2000;

/** Which view does an address speak of? What it does not say, or says wrongly, is as in the default view. */
export function parseView(params: URLSearchParams): ViewState {
  const text = (name: string) => params.get(name) ?? "";
  return {
    period: parsePeriod(text("period"), text("from"), text("to")),
    source: words(text("source")),
    category: words(text("category")),
    setting: parseSetting(text("setting")),
    area: integers(text("area"), 1, LARGEST_ID),
    cell: parseCells(text("cell")),
    cellSize: oneOf(CELL_SIZES, Number(text("cellSize"))) ?? DEFAULT_VIEW.cellSize,
    bbox: parseBbox(text("bbox")),
    weekday: integers(text("weekday"), 1, 7),
    hour: integers(text("hour"), 0, 23),
    weekhour: parseHours(text("weekhour")),
    layers: parseLayers(params.get("layers")),
    backdrops: parseBackdrops(params.get("backdrop")),
    outcome: OUTCOME_IDS.filter((id) => words(text("outcome")).includes(id)),
    position: parsePosition(text("at")),
    mode: oneOf(MAP_MODES, text("mode")) ?? DEFAULT_VIEW.mode,
    breaks: oneOf(BREAK_METHODS, text("breaks")) ?? DEFAULT_VIEW.breaks,
    tour: text("tour") === "" ? null : text("tour"),
    place: text("place") === "" ? null : text("place"),
    scope: oneOf(CHART_SCOPES, text("scope")) ?? DEFAULT_VIEW.scope,
    ...parseComparison(text("compare"), text("compareFrom"), text("compareTo")),
    calendar: oneOf(CALENDAR_KINDS, text("days")) ?? null,
    changeOf: oneOf(CHANGE_UNITS, text("changeOf")) ?? DEFAULT_VIEW.changeOf,
    band: integers(text("band"), 0, WIDEST_BAND_M)[0] ?? null,
    own: text("own") === "1",
    rank: oneOf(PLACE_ORDERS, text("rank")) ?? DEFAULT_VIEW.rank,
    hoursPerWeek: integers(text("capacity"), 2, 24)[0] ?? DEFAULT_VIEW.hoursPerWeek,
    table: oneOf(TABLE_IDS, text("table")) ?? DEFAULT_VIEW.table,
    order: oneOf(EVENT_ORDERS, text("order")) ?? DEFAULT_VIEW.order,
    language: oneOf(LANGUAGES, text("lang")) ?? DEFAULT_VIEW.language,
  };
}

function parsePeriod(period: string, fromText: string, toText: string): Period {
  if (period === "all") return { kind: "all" };
  const from = isoDate(fromText);
  const to = isoDate(toText);
  if (from === null && to === null) return DEFAULT_VIEW.period;
  if (from !== null && to !== null && from >= to) return DEFAULT_VIEW.period;
  return { kind: "range", from, to };
}

type ComparedDays = Pick<ViewState, "compare" | "compareFrom" | "compareTo">;

function parseComparison(compare: string, fromText: string, toText: string): ComparedDays {
  const chosen = oneOf(COMPARISONS, compare) ?? DEFAULT_VIEW.compare;
  const [from, to] = [isoDate(fromText), isoDate(toText)];
  if (chosen !== "chosen") return { compare: chosen, compareFrom: null, compareTo: null };
  const isWhole = from !== null && to !== null && from < to;
  return isWhole
    ? { compare: chosen, compareFrom: from, compareTo: to }
    : { compare: DEFAULT_VIEW.compare, compareFrom: null, compareTo: null };
}

function isoDate(text: string): string | null {
  try {
    dayOfDate(text);
    return text;
  } catch {
    return null;
  }
}

function words(text: string): string[] {
  const parts = text.split(",").map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ""))];
}

function integers(text: string, from: number, to: number): number[] {
  const numbers = words(text).map(Number);
  const good = numbers.filter((number) => Number.isInteger(number) && number >= from && number <= to);
  return [...new Set(good)].sort((a, b) => a - b);
}

function oneOf<T>(choices: readonly T[], value: unknown): T | undefined {
  return choices.find((choice) => choice === value);
}

function parseSetting(text: string): ViewState["setting"] {
  if (text === "all") return [];
  const chosen = SETTINGS.filter((setting) => words(text).includes(setting));
  if (chosen.length === SETTINGS.length) return [];
  return chosen.length === 0 ? DEFAULT_VIEW.setting : chosen;
}

function parseHours(text: string): number[] {
  try {
    return text === "" ? [] : parseWeekhours(text);
  } catch {
    return [];
  }
}

function parseCells(text: string): number[] {
  try {
    return text === "" ? [] : parseCellRanges(text);
  } catch {
    return [];
  }
}

function parseBbox(text: string): ViewState["bbox"] {
  const [west, south, east, north, ...rest] = degrees(text);
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null;
  return rest.length === 0 && west < east && south < north ? [west, south, east, north] : null;
}

function parsePosition(text: string): MapPosition | null {
  const [lat, lon, zoom] = degrees(text);
  if (lat === undefined || lon === undefined || zoom === undefined) return null;
  const isOnEarth = Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 24;
  return isOnEarth ? { lon, lat, zoom } : null;
}

function degrees(text: string): number[] {
  const numbers = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  return numbers.every(Number.isFinite) ? numbers.map((number) => roundTo(number, 5)) : [];
}

/** Rounds to a number of decimals; never −0. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale + 0;
}

function parseBackdrops(text: string | null): ViewState["backdrops"] {
  if (text === null) return DEFAULT_VIEW.backdrops;
  return BACKDROP_IDS.filter((id) => words(text).includes(id));
}

/** `events,graffiti.60,-scenes`: top first, a minus for off, a full stop before the opacity. */
function parseLayers(text: string | null): readonly LayerState[] {
  if (text === null) return DEFAULT_VIEW.layers;
  const named = words(text).flatMap(parseLayer);
  const unique = named.filter((layer, index) => named.findIndex(({ id }) => id === layer.id) === index);
  const missing = DEFAULT_VIEW.layers.filter(({ id }) => !unique.some((layer) => layer.id === id));
  return [...unique, ...missing];
}

function parseLayer(text: string): LayerState[] {
  const match = /^(-?)([a-z]+)(?:\.(\d{1,3}))?$/.exec(text);
  const id: LayerId | undefined = oneOf(LAYER_IDS, match?.[2]);
  if (!match || !id) return [];
  return [{ id, isOn: match[1] === "", opacity: Math.min(100, Number(match[3] ?? 100)) }];
}
