import { describe, expect, it } from "vitest";
import { SWEDISH_WEEKHOUR_WORDS } from "#core/domain/time/weekhour-label.ts";
import { parseView } from "../../../client/state/parse-view.ts";
import { type SelectionNames, selectionParts } from "../../../client/state/selection.ts";

const names: SelectionNames = {
  source: (id) => id.toUpperCase(),
  category: (key) => key,
  setting: (setting) => setting,
  area: (id) => `område ${id}`,
  cells: (count) => `${count} hexagoner`,
  mapView: "kartvyn",
  weekhour: SWEDISH_WEEKHOUR_WORDS,
};

const parts = (search: string) => selectionParts(parseView(new URLSearchParams(search)), names);

describe("a selection in words", () => {
  it("names the hours as a night and how to take them away", () => {
    const [setting, time] = parts("weekhour=116-121,140-145");
    expect(setting).toMatchObject({ key: "setting", value: "outdoors", removal: { setting: [] } });
    expect(time).toMatchObject({ key: "weekhour", value: "fre–lör 20–02", removal: { weekhour: [] } });
  });

  it("names three of a long list and counts the rest", () => {
    expect(parts("setting=all&source=a,b,c,d,e")).toEqual([
      { key: "source", value: "A, B, C +2", removal: { source: [] } },
    ]);
  });

  it("is empty when nothing is narrowed", () => {
    expect(parts("setting=all")).toEqual([]);
  });
});
