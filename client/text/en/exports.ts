import type { exports as swedish } from "../sv/exports.ts";
import type { Words } from "../words.ts";

export const exports: Words<typeof swedish> = {
  word: "Export",
  label: "Export: {{name}}",
  hint: "Take the figures out as a file, in Swedish",
  failed: "The file could not be made. Try again.",
  csv: "CSV, table for Excel",
  geojson: "GeoJSON, for map programs",
  night: "Day beginning at 06",
  weekday: "Weekday",
  hour: "Hour",
  weekhour: "Hour of the week (0 = Monday 00)",
  sharePercent: "Share of the selection (%)",
  uncertainPart: "Of which with uncertain or unknown time",
  monday: "Monday",
  sameWeekLastYear: "Same week the year before",
  comparedPeriod: "Period compared with",
  notOver: "Not over",
  byControl: "Found by own control",
  matrixTitle: "Events by weekday and hour, weighted by time interval",
  weeksTitle: "Events by week",
  categoriesTitle: "Events by type",
  targetsTitle: "Places to aim measures at",
  placesTitle: "Events by place",
  cellsTitle: "Events by hexagon",
  againstEvenNote:
    "Against chance: count divided by what the place would have had with the events spread evenly over all land. Not a test.",
  controlNote: "Events that only our own control finds are left out of the ranking: {{number}}.",
  chartPlaceNote: "The charts show {{place}}.",
  partialNote: "Weeks that are not over cannot be compared with whole weeks.",
  weightedNote: "Counts are sums of weights: a row counts with the part of its time inside the selection.",
};
