import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DATA_ANCHOR, mapStyle } from "../../../client/style/map-style.ts";
import { PALETTES } from "../../../client/style/palette.ts";

const origin = "http://127.0.0.1:8080";
const style = mapStyle(origin, PALETTES.light.ground);

describe("the basemap's style", () => {
  it("asks nothing of a foreign host", () => {
    const addresses = JSON.stringify(style).match(/https?:\/\/[^"/]+/g) ?? [];
    expect(new Set(addresses)).toEqual(new Set([origin]));
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
  });

  it("draws only files that are shipped", () => {
    for (const name of Object.keys(style.sources)) {
      expect(existsSync(new URL(`../../../data/basemap/${name}.geojson`, import.meta.url)), name).toBe(true);
    }
  });

  it("keeps every label above the data and everything else below", () => {
    const anchor = style.layers.findIndex((layer) => layer.id === DATA_ANCHOR);
    expect(style.layers.slice(0, anchor).every((layer) => layer.type !== "symbol")).toBe(true);
    expect(style.layers.slice(anchor + 1).every((layer) => layer.type === "symbol")).toBe(true);
  });

  it("quotes the font's name, which has a digit that a canvas would not read", () => {
    for (const layer of style.layers) {
      if (layer.type !== "symbol") continue;
      expect(layer.layout?.["text-font"]).toContain('"Source Sans 3 Variable"');
    }
  });
});
