import { describe, expect, it } from "vitest";
import {
  changeLayer,
  dropLayer,
  moveLayer,
} from "../../../../../client/features/map/layer-panel/order-layers.ts";
import { DEFAULT_LAYERS } from "../../../../../client/state/view-state.ts";

const ids = (layers: typeof DEFAULT_LAYERS) => layers.map((layer) => layer.id);

describe("the order of layers", () => {
  it("moves one up or down and stops at the ends", () => {
    expect(ids(moveLayer(DEFAULT_LAYERS, "graffiti", -1)).slice(0, 2)).toEqual(["graffiti", "events"]);
    expect(ids(moveLayer(DEFAULT_LAYERS, "events", -1))).toEqual(ids(DEFAULT_LAYERS));
    expect(ids(moveLayer(DEFAULT_LAYERS, "events", 99)).at(-1)).toBe("events");
  });

  it("puts a layer where it is dropped", () => {
    expect(ids(dropLayer(DEFAULT_LAYERS, "shifts", "graffiti")).slice(0, 3)).toEqual([
      "events",
      "shifts",
      "graffiti",
    ]);
    expect(ids(dropLayer(DEFAULT_LAYERS, "events", "scenes")).slice(0, 3)).toEqual([
      "graffiti",
      "scenes",
      "events",
    ]);
  });

  it("changes one layer only", () => {
    const changed = changeLayer(DEFAULT_LAYERS, "scenes", { opacity: 40 });
    expect(changed.filter((layer) => layer.opacity === 40).map((layer) => layer.id)).toEqual(["scenes"]);
  });
});
