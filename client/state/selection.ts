import { weekhourLabel, type WeekhourWords } from "#core/domain/time/weekhour-label.ts";
import type { Setting } from "#core/domain/event.ts";
import { DEFAULT_VIEW, type ViewState } from "./view-state.ts";

/** What a selection narrows by, besides its period. */
export type SelectionKey =
  | "source"
  | "category"
  | "setting"
  | "area"
  | "cell"
  | "bbox"
  | "weekday"
  | "hour"
  | "weekhour";

/** One narrowing in force: its value in words and what takes it away. */
export interface SelectionPart {
  readonly key: SelectionKey;
  readonly value: string;
  readonly removal: Partial<ViewState>;
}

/** The words a selection is said in. */
export interface SelectionNames {
  readonly source: (id: string) => string;
  readonly category: (key: string) => string;
  readonly setting: (setting: Setting) => string;
  readonly area: (id: number) => string;
  readonly cells: (count: number) => string;
  readonly mapView: string;
  readonly weekhour: WeekhourWords;
}

const MOST_NAMED = 3;

/** What narrows a view, in the order of the filter bar? The period is not among them: it is always there. */
export function selectionParts(view: ViewState, names: SelectionNames): SelectionPart[] {
  const { weekdays } = names.weekhour;
  const parts: (SelectionPart | null)[] = [
    part("source", view.source.map(names.source), { source: [] }),
    part("category", view.category.map(names.category), { category: [] }),
    part("setting", view.setting.map(names.setting), { setting: [] }),
    part("area", view.area.map(names.area), { area: [] }),
    part("cell", view.cell.length === 0 ? [] : [names.cells(view.cell.length)], { cell: [] }),
    part("bbox", view.bbox ? [names.mapView] : [], { bbox: null }),
    part(
      "weekday",
      view.weekday.map((day) => weekdays[day - 1] ?? ""),
      { weekday: [] },
    ),
    part(
      "hour",
      view.hour.map((hour) => String(hour).padStart(2, "0")),
      { hour: [] },
    ),
    part("weekhour", view.weekhour.length === 0 ? [] : [weekhourLabel(view.weekhour, names.weekhour)], {
      weekhour: [],
    }),
  ];
  return parts.filter((found) => found !== null);
}

/** Takes every narrowing away: the default view's selection, outdoors included, in the period at hand. */
export const CLEARED_SELECTION = {
  source: DEFAULT_VIEW.source,
  category: DEFAULT_VIEW.category,
  setting: DEFAULT_VIEW.setting,
  area: DEFAULT_VIEW.area,
  cell: DEFAULT_VIEW.cell,
  bbox: DEFAULT_VIEW.bbox,
  weekday: DEFAULT_VIEW.weekday,
  hour: DEFAULT_VIEW.hour,
  weekhour: DEFAULT_VIEW.weekhour,
} satisfies Partial<ViewState>;

function part(
  key: SelectionKey,
  values: readonly string[],
  removal: Partial<ViewState>,
): SelectionPart | null {
  if (values.length === 0) return null;
  const named = values.slice(0, MOST_NAMED).join(", ");
  const value = values.length > MOST_NAMED ? `${named} +${values.length - MOST_NAMED}` : named;
  return { key, value, removal };
}
