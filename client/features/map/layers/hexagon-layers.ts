import { ColumnLayer, PolygonLayer } from "@deck.gl/layers";
import type { Color, Layer } from "@deck.gl/core";
import { type Palette, rgba } from "../../../style/palette.ts";
import { classOfCount, colourStepOfClass } from "../canvas/class-breaks.ts";
import type { HexagonCell } from "../canvas/hexagon-geometry.ts";
import { BELOW_LABELS } from "./below-labels.ts";

export const HEXAGON_LAYER = "hexagons";

export interface HexagonLayersProps {
  readonly cells: readonly HexagonCell[];
  readonly counts: ReadonlyMap<number, number>;
  readonly breaks: readonly number[];
  readonly palette: Palette;
  /** 0–1. */
  readonly opacity: number;
}

const NOTHING: Color = [0, 0, 0, 0];
// The two lowest steps lie too near the land's colour to do without an edge.
const STEPS_WITH_EDGE = 2;
const SMALL_SHARE = 0.5;
const FILLED_SHARE = 0.97;
const EDGE_M = 18;

/**
 * Counts by hexagon: one or two as a small hollow hexagon, three and more filled in five steps. Every
 * cell is an instance of one hexagon, so that new counts only write colours and a brush stays smooth; a
 * cell without colour is not drawn at all.
 */
export function hexagonLayers({ cells, counts, breaks, palette, opacity }: HexagonLayersProps): Layer[] {
  const [first] = cells;
  if (!first) return [];
  // Once for each cell: four colours ask for it at every step of a brush.
  const classes = Int8Array.from(cells, ({ id }) => classOfCount(counts.get(id) ?? 0, breaks));
  const hollow = { fill: rgba(palette.count[0]), edge: rgba(palette.count[3]) };
  const filled = filledColours(palette, breaks.length);
  const trigger = [counts, breaks, palette];
  const shared = {
    data: cells,
    getPosition: (cell: HexagonCell) => cell.centre,
    positionFormat: "XY",
    diskResolution: 6,
    radius: first.radiusM,
    angle: first.turnDeg,
    extruded: false,
    stroked: true,
    getLineWidth: 1,
    lineWidthUnits: "pixels",
    pickable: true,
    opacity,
    ...BELOW_LABELS,
  } as const;
  return [
    new ColumnLayer<HexagonCell>({
      ...shared,
      id: `${HEXAGON_LAYER}-small`,
      coverage: SMALL_SHARE,
      getFillColor: (_, { index }) => (classes[index] === 0 ? hollow.fill : NOTHING),
      getLineColor: (_, { index }) => (classes[index] === 0 ? hollow.edge : NOTHING),
      updateTriggers: { getFillColor: trigger, getLineColor: trigger },
    }),
    new ColumnLayer<HexagonCell>({
      ...shared,
      id: HEXAGON_LAYER,
      coverage: FILLED_SHARE,
      getFillColor: (_, { index }) => filled[(classes[index] ?? 0) - 1]?.fill ?? NOTHING,
      getLineColor: (_, { index }) => filled[(classes[index] ?? 0) - 1]?.edge ?? NOTHING,
      updateTriggers: { getFillColor: trigger, getLineColor: trigger },
    }),
  ];
}

/**
 * Only the elevated hexagons, coloured by their count and each with an edge of ink: those that hold few events
 * themselves but lie in a busy neighbourhood are the palest.
 */
export function elevatedLayers(
  { cells, counts, breaks, palette, opacity }: HexagonLayersProps,
  elevated: ReadonlySet<number>,
): Layer[] {
  const filled = filledColours(palette, breaks.length);
  const marked = cells.filter(({ id }) => elevated.has(id));
  const trigger = [counts, breaks, palette];
  return [
    new PolygonLayer<HexagonCell>({
      id: HEXAGON_LAYER,
      data: marked,
      getPolygon: (cell) => cell.corners,
      getFillColor: (cell) =>
        filled[classOfCount(counts.get(cell.id) ?? 0, breaks) - 1]?.fill ?? rgba(palette.count[0], 0.95),
      getLineColor: rgba(palette.ink),
      getLineWidth: EDGE_M,
      lineWidthUnits: "meters",
      lineWidthMinPixels: 1,
      lineWidthMaxPixels: 2.5,
      lineJointRounded: true,
      pickable: true,
      opacity,
      updateTriggers: { getFillColor: trigger, getLineColor: trigger },
      ...BELOW_LABELS,
    }),
  ];
}

interface CellColours {
  readonly fill: Color;
  readonly edge: Color;
}

/** What each filled class is drawn with, the lowest first. */
function filledColours({ count, halo }: Palette, classes: number): CellColours[] {
  return Array.from({ length: classes }, (_, index) => {
    const step = colourStepOfClass(index + 1, classes);
    return {
      fill: rgba(count[step + 1] ?? count[5], 0.95),
      edge: step < STEPS_WITH_EDGE ? rgba(count[3]) : rgba(halo, 0.9),
    };
  });
}
