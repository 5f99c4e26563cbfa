import { printCellRanges } from "#core/domain/place/cell-ranges.ts";
import { printWeekhours } from "#core/domain/time/week-hour.ts";
import { roundTo } from "./parse-view.ts";
import { DEFAULT_VIEW, type LayerState, type Period, type ViewState } from "./view-state.ts";

/** How does a view stand in the address? Only what differs from the default view, in a fixed order. */
export function printView(view: ViewState): string {
  const pairs: [string, string | null][] = [
    ...printPeriod(view.period),
    ["source", list(view.source)],
    ["category", list(view.category)],
    ["setting", printSetting(view.setting)],
    ["area", list(view.area)],
    ["cell", view.cell.length === 0 ? null : printCellRanges(view.cell)],
    ["cellSize", unlessDefault(view, "cellSize")],
    ["bbox", view.bbox && list(view.bbox.map((degree) => roundTo(degree, 5)))],
    ["weekday", list(view.weekday)],
    ["hour", list(view.hour)],
    ["weekhour", view.weekhour.length === 0 ? null : printWeekhours(view.weekhour)],
    ["place", view.place],
    ["tour", view.tour],
    ["layers", printLayers(view.layers)],
    ["backdrop", printBackdrops(view.backdrops)],
    ["outcome", list(view.outcome)],
    ["mode", unlessDefault(view, "mode")],
    ["breaks", unlessDefault(view, "breaks")],
    ["scope", unlessDefault(view, "scope")],
    ["compare", unlessDefault(view, "compare")],
    ["compareFrom", view.compareFrom],
    ["compareTo", view.compareTo],
    ["days", view.calendar],
    ["changeOf", unlessDefault(view, "changeOf")],
    ["band", view.band === null ? null : String(view.band)],
    ["own", view.own ? "1" : null],
    ["rank", unlessDefault(view, "rank")],
    ["capacity", unlessDefault(view, "hoursPerWeek")],
    ["table", view.table],
    ["order", unlessDefault(view, "order")],
    ["at", printPosition(view.position)],
    ["lang", unlessDefault(view, "language")],
  ];
  return pairs.flatMap(([name, value]) => (value === null ? [] : [`${name}=${readable(value)}`])).join("&");
}

// Commas stay as they are, so that an address can be read and typed.
function readable(value: string): string {
  return encodeURIComponent(value).replaceAll("%2C", ",");
}

function list(values: readonly (string | number)[]): string | null {
  return values.length === 0 ? null : values.join(",");
}

function unlessDefault(
  view: ViewState,
  key:
    | "cellSize"
    | "mode"
    | "breaks"
    | "scope"
    | "compare"
    | "changeOf"
    | "rank"
    | "hoursPerWeek"
    | "order"
    | "language",
): string | null {
  return view[key] === DEFAULT_VIEW[key] ? null : String(view[key]);
}

function printPeriod(period: Period): [string, string | null][] {
  switch (period.kind) {
    case "default":
      return [];
    case "all":
      return [["period", "all"]];
    case "range":
      return [
        ["from", period.from],
        ["to", period.to],
      ];
  }
}

function printSetting(setting: ViewState["setting"]): string | null {
  if (setting.length === 0) return "all";
  return setting.join() === DEFAULT_VIEW.setting.join() ? null : setting.join(",");
}

function printPosition(position: ViewState["position"]): string | null {
  if (position === null) return null;
  const { lat, lon, zoom } = position;
  return [roundTo(lat, 5), roundTo(lon, 5), roundTo(zoom, 2)].join(",");
}

function printBackdrops(backdrops: ViewState["backdrops"]): string | null {
  return backdrops.join() === DEFAULT_VIEW.backdrops.join() ? null : backdrops.join(",");
}

function printLayers(layers: readonly LayerState[]): string | null {
  const text = layers.map(printLayer).join(",");
  return text === DEFAULT_VIEW.layers.map(printLayer).join(",") ? null : text;
}

function printLayer({ id, isOn, opacity }: LayerState): string {
  return `${isOn ? "" : "-"}${id}${opacity === 100 ? "" : `.${opacity}`}`;
}
