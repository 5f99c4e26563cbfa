import { describe, expect, it } from "vitest";
import { PALETTES, type Scheme } from "../../../client/style/palette.ts";
import { contrast } from "../../helpers/colour-vision.ts";
import { designTokens } from "../../helpers/design-tokens.ts";

const SCHEMES: readonly Scheme[] = ["light", "dark"];
const TEXT = 4.5;
const MARK = 3;

const SURFACES = ["surface-card", "surface-page", "action-row"];
/** Texts and the surfaces they stand on; SURFACES stands for all three. */
const TEXTS: readonly (readonly [text: string, surfaces: readonly string[]])[] = [
  ["text-1", [...SURFACES, "surface-skeleton", "action-selected", "warn-surface", "error-surface"]],
  ["text-2", [...SURFACES, "surface-skeleton", "warn-surface", "error-surface", "fresh-surface"]],
  ["text-3", SURFACES],
  ["action", [...SURFACES, "warn-surface", "error-surface"]],
  ["action-dark", [...SURFACES, "action-selected"]],
  ["text-on-action", ["action", "action-dark"]],
  ["fresh-text", ["fresh-surface"]],
  ["warn-text", ["warn-surface"]],
  ["error", [...SURFACES, "error-surface"]],
  ["avatar-text", ["avatar-surface"]],
  ["map-label", ["map-halo"]],
  ["status-not-started", SURFACES],
  ["status-under-way", SURFACES],
  ["status-done", SURFACES],
  ["status-paused", SURFACES],
];

/** Edges and marks that must be seen, and what they lie on. */
const MARKS: readonly (readonly [mark: string, grounds: readonly string[]])[] = [
  ["line-edge", ["surface-card"]],
  ["focus", [...SURFACES, "focus-gap"]],
  ["warn-edge", ["warn-surface"]],
  ["status-done", ["fresh-surface"]],
  ["count-4", ["surface-card"]],
  ["count-5", ["surface-card", "action-selected"]],
  ["count-6", ["surface-card"]],
  ["change-1", ["surface-card"]],
  ["change-7", ["surface-card"]],
  ["change-unsure", ["surface-card"]],
];

describe.each(SCHEMES)("the %s theme's tokens", (scheme) => {
  const tokens = designTokens(scheme);
  const colour = (name: string) => tokens.get(name) ?? expect.fail(`no token --${name}`);

  it.each(TEXTS.flatMap(([text, on]) => on.map((surface) => [text, surface])))(
    "lets %s be read on %s",
    (text, surface) => {
      expect(contrast(colour(text), colour(surface))).toBeGreaterThanOrEqual(TEXT);
    },
  );

  it.each(MARKS.flatMap(([mark, on]) => on.map((ground) => [mark, ground])))(
    "lets %s be seen on %s",
    (mark, ground) => {
      expect(contrast(colour(mark), colour(ground))).toBeGreaterThanOrEqual(MARK);
    },
  );

  it("are the same as what the map is drawn with", () => {
    const { count, layers, ground, halo, ink } = PALETTES[scheme];
    const drawn = {
      ...Object.fromEntries(count.map((step, index) => [`count-${index + 1}`, step])),
      "layer-events": layers.events,
      "layer-graffiti": layers.graffiti,
      "layer-scenes": layers.scenes,
      "layer-partners": layers.partners,
      "layer-unsafety": layers.unsafety,
      "layer-unsafety-edge": layers.unsafetyEdge,
      "layer-shifts": layers.shifts,
      "map-water": ground.water,
      "map-label": ground.label,
      "map-halo": halo,
      "map-ink": ink,
    };
    expect(Object.fromEntries(Object.keys(drawn).map((name) => [name, colour(name)]))).toEqual(drawn);
  });
});

describe.each(SCHEMES)("the %s map", (scheme) => {
  const { ground, layers, count, ink, halo, onMark, stop, school, outline } = PALETTES[scheme];
  const grounds = [ground.water, ground.landOutside, ground.land, ground.builtUp];
  const least = (colour: string) => Math.min(...grounds.map((on) => contrast(colour, on)));

  it.each(["events", "graffiti", "scenes", "partners", "shifts"] as const)(
    "shows %s at least 4:1",
    (layer) => {
      expect(least(layers[layer])).toBeGreaterThanOrEqual(4);
    },
  );

  it("shows unsafety by its fill or its edge at least 4:1", () => {
    expect(Math.max(least(layers.unsafety), least(layers.unsafetyEdge))).toBeGreaterThanOrEqual(4);
  });

  it("shows the three highest steps, and the edge of the lower ones, at least 3:1", () => {
    for (const step of count.slice(3)) expect(least(step)).toBeGreaterThanOrEqual(MARK);
  });

  it("shows what is chosen and the stops and schools at least 3:1", () => {
    for (const colour of [ink, stop, school, outline.group])
      expect(least(colour)).toBeGreaterThanOrEqual(MARK);
  });

  it("lets its labels be read on their halo and on every ground", () => {
    for (const label of [ground.label, ground.labelMinor]) {
      expect(Math.min(least(label), contrast(label, ground.halo))).toBeGreaterThanOrEqual(TEXT);
    }
    expect(contrast(ground.labelWater, ground.water)).toBeGreaterThanOrEqual(TEXT);
  });

  it("lets numbers be read on discs", () => {
    for (const disc of [layers.events, layers.shifts]) {
      expect(contrast(onMark, disc)).toBeGreaterThanOrEqual(TEXT);
    }
    expect(contrast(halo, ink)).toBeGreaterThanOrEqual(TEXT);
  });
});
