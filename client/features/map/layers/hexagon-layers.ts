import { ColumnLayer } from "@deck.gl/layers";
import type { Color, Layer } from "@deck.gl/core";
import { COUNT_COLOURS, rgba } from "../../../style/palette.ts";
import { classOfCount, colourStepOfClass } from "../canvas/class-breaks.ts";
import type { HexagonCell } from "../canvas/hexagon-geometry.ts";
import { BELOW_LABELS } from "./below-labels.ts";

export const HEXAGON_LAYER = "hexagons";

export interface HexagonLayersProps {
  readonly cells: readonly HexagonCell[];
  readonly counts: ReadonlyMap<number, number>;
  readonly breaks: readonly number[];
  /** 0–1. */
  readonly opacity: number;
}

const NOTHING: Color = [0, 0, 0, 0];
const HOLLOW_FILL = rgba(COUNT_COLOURS[0]);
const LIGHT_EDGE = rgba(COUNT_COLOURS[3]);
const WHITE_EDGE = rgba("#ffffff", 0.9);
// The two lightest steps lie too near the land's colour to do without an edge.
const STEPS_WITH_EDGE = 2;
const SMALL_SHARE = 0.5;
const FILLED_SHARE = 0.97;

/**
 * Counts by hexagon: one or two as a small hollow hexagon, three and more filled in five steps. Every
 * cell is an instance of one hexagon, so that new counts only write colours and a brush stays smooth; a
 * cell without colour is not drawn at all.
 */
export function hexagonLayers({ cells, counts, breaks, opacity }: HexagonLayersProps): Layer[] {
  const [first] = cells;
  if (!first) return [];
  const classOf = (cell: HexagonCell) => classOfCount(counts.get(cell.id) ?? 0, breaks);
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
      getFillColor: (cell) => (classOf(cell) === 0 ? HOLLOW_FILL : NOTHING),
      getLineColor: (cell) => (classOf(cell) === 0 ? LIGHT_EDGE : NOTHING),
      updateTriggers: { getFillColor: [counts, breaks], getLineColor: [counts, breaks] },
    }),
    new ColumnLayer<HexagonCell>({
      ...shared,
      id: HEXAGON_LAYER,
      coverage: FILLED_SHARE,
      getFillColor: (cell) => fillOfClass(classOf(cell), breaks.length),
      getLineColor: (cell) => edgeOfClass(classOf(cell), breaks.length),
      updateTriggers: { getFillColor: [counts, breaks], getLineColor: [counts, breaks] },
    }),
  ];
}

const FILLS = COUNT_COLOURS.map((colour) => rgba(colour, 0.95));

function fillOfClass(classIndex: number, classes: number): Color {
  if (classIndex < 1) return NOTHING;
  return FILLS[colourStepOfClass(classIndex, classes) + 1] ?? NOTHING;
}

function edgeOfClass(classIndex: number, classes: number): Color {
  if (classIndex < 1) return NOTHING;
  return colourStepOfClass(classIndex, classes) < STEPS_WITH_EDGE ? LIGHT_EDGE : WHITE_EDGE;
}
