import { PathLayer, PolygonLayer } from "@deck.gl/layers";
import type { Color, Layer } from "@deck.gl/core";
import { COUNT_COLOURS, rgba } from "../../../style/palette.ts";
import { classOfCount, colourStepOfClass } from "../canvas/class-breaks.ts";
import type { HexagonCell, Position } from "../canvas/hexagon-geometry.ts";
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
const HOLLOW_EDGE = rgba("#a3629b");
const WHITE_EDGE = rgba("#ffffff", 0.9);
// The two lightest classes lie too near the land's colour to do without an edge.
const STEPS_WITH_EDGE = 2;

/**
 * Counts by hexagon: one or two as a small hollow hexagon, three and more filled in five steps.
 * The shapes never change; a new count only writes colours, which is what keeps a brush smooth.
 */
export function hexagonLayers({ cells, counts, breaks, opacity }: HexagonLayersProps): Layer[] {
  const classOf = (cell: HexagonCell) => classOfCount(counts.get(cell.id) ?? 0, breaks);
  const stepOf = (cell: HexagonCell) => colourStepOfClass(classOf(cell), breaks.length);
  const trigger = [counts, breaks];
  const isShared = { opacity, ...BELOW_LABELS };
  return [
    new PolygonLayer<HexagonCell>({
      id: HEXAGON_LAYER,
      data: cells,
      getPolygon: (cell) => cell.corners,
      getFillColor: (cell) => (classOf(cell) < 1 ? NOTHING : fillOfStep(stepOf(cell))),
      stroked: false,
      pickable: true,
      positionFormat: "XY",
      updateTriggers: { getFillColor: trigger },
      ...isShared,
    }),
    new PolygonLayer<HexagonCell>({
      id: `${HEXAGON_LAYER}-small`,
      data: cells,
      getPolygon: (cell) => cell.smallCorners,
      getFillColor: (cell) => (classOf(cell) === 0 ? HOLLOW_FILL : NOTHING),
      stroked: false,
      positionFormat: "XY",
      updateTriggers: { getFillColor: trigger },
      ...isShared,
    }),
    edgeLayer(`${HEXAGON_LAYER}-edge`, cells, (cell) => cell.corners, {
      getColor: (cell) => (classOf(cell) < 1 ? NOTHING : edgeOfStep(stepOf(cell))),
      trigger,
      ...isShared,
    }),
    edgeLayer(`${HEXAGON_LAYER}-small-edge`, cells, (cell) => cell.smallCorners, {
      getColor: (cell) => (classOf(cell) === 0 ? HOLLOW_EDGE : NOTHING),
      trigger,
      ...isShared,
    }),
  ];
}

interface EdgeProps {
  readonly getColor: (cell: HexagonCell) => Color;
  readonly trigger: unknown;
  readonly opacity: number;
}

function edgeLayer(
  id: string,
  cells: readonly HexagonCell[],
  cornersOf: (cell: HexagonCell) => Position[],
  { getColor, trigger, ...shared }: EdgeProps,
): Layer {
  return new PathLayer<HexagonCell>({
    id,
    data: cells,
    getPath: (cell) => closed(cornersOf(cell)),
    getColor,
    getWidth: 1,
    widthUnits: "pixels",
    positionFormat: "XY",
    updateTriggers: { getColor: trigger },
    ...shared,
  });
}

function fillOfStep(step: number): Color {
  return rgba(COUNT_COLOURS[step + 1] ?? COUNT_COLOURS[5], 0.94);
}

function edgeOfStep(step: number): Color {
  return step < STEPS_WITH_EDGE ? HOLLOW_EDGE : WHITE_EDGE;
}

function closed(ring: readonly Position[]): Position[] {
  const [first] = ring;
  return first ? [...ring, first] : [];
}
