import type { selection as swedish } from "../sv/selection.ts";
import type { Words } from "../words.ts";

export const selection: Words<typeof swedish> = {
  period: "Period",
  allTime: "all time",
  source: "Source",
  category: "Type",
  setting: "Setting",
  area: "Area",
  cell: "Cells",
  bbox: "Map view",
  weekday: "Weekday",
  hour: "Hour",
  weekhour: "Time",
  outdoors: "outdoors",
  indoors: "indoors",
  unknown: "setting unknown",
  cells_one: "{{count}} hexagon",
  cells_other: "{{count}} hexagons",
  mapView: "the part the map showed",
  clear: "Clear selection",
  removePart: "Remove {{part}}",
  showAllTime: "Show all time",
};
