import { ColumnLayer, PolygonLayer } from "@deck.gl/layers";
import type { Layer } from "@deck.gl/core";
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
  const classes = Int8Array.from(cells, ({ id }) => classOfCount(counts.get(id) ?? 0, breaks));
  const filled = filledColours(palette, breaks.length);
  const hollow = { fill: rgba(palette.count[0]), edge: rgba(palette.count[3]) };
  const shared = {
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
    new ColumnLayer<never>({
      ...shared,
      id: `${HEXAGON_LAYER}-small`,
      data: colouredCells(cells, classes, [hollow]),
      coverage: SMALL_SHARE,
    }),
    new ColumnLayer<never>({
      ...shared,
      id: HEXAGON_LAYER,
      data: colouredCells(cells, classes, [null, ...filled]),
      coverage: FILLED_SHARE,
    }),
  ];
}

/** What the hexagon layers are given: deck.gl reads the numbers as they are, and keeps the cells beside them. */
interface ColouredCells {
  readonly length: number;
  readonly cells: readonly HexagonCell[];
  readonly attributes: {
    readonly getPosition: NumbersOfCells;
    readonly getFillColor: NumbersOfCells;
    readonly getLineColor: NumbersOfCells;
  };
}

interface NumbersOfCells {
  readonly value: Float64Array | Uint8Array;
  readonly size: number;
  /** Bytes that stand for 0–1. */
  readonly normalized?: boolean;
}

/** The cell that a hexagon layer drew as its `index`th, if it is one. */
export function cellDrawnAt(data: unknown, index: number): HexagonCell | undefined {
  return (data as Partial<ColouredCells>).cells?.[index];
}

/** Each cell with the colours of its class; a class without colours is not drawn. */
function colouredCells(
  cells: readonly HexagonCell[],
  classes: Int8Array,
  colours: readonly (CellColours | null)[],
): ColouredCells {
  const fill = new Uint8Array(cells.length * COLOUR_PARTS);
  const edge = new Uint8Array(cells.length * COLOUR_PARTS);
  for (const [index, ofClass] of classes.entries()) {
    const colour = colours[ofClass];
    if (!colour) continue;
    fill.set(colour.fill, index * COLOUR_PARTS);
    edge.set(colour.edge, index * COLOUR_PARTS);
  }
  return {
    length: cells.length,
    cells,
    attributes: {
      getPosition: positionsOf(cells),
      getFillColor: { value: fill, size: COLOUR_PARTS, normalized: true },
      getLineColor: { value: edge, size: COLOUR_PARTS, normalized: true },
    },
  };
}

const COLOUR_PARTS = 4;
const POSITION_PARTS = 3;
const positions = new WeakMap<readonly HexagonCell[], NumbersOfCells>();

// The very same object each time: what deck.gl has seen is not sent to the graphics card again.
function positionsOf(cells: readonly HexagonCell[]): NumbersOfCells {
  const known = positions.get(cells);
  if (known) return known;
  const value = Float64Array.from(cells.flatMap(({ centre: [lon, lat] }) => [lon, lat, 0]));
  const made = { value, size: POSITION_PARTS };
  positions.set(cells, made);
  return made;
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
  readonly fill: Rgba;
  readonly edge: Rgba;
}

type Rgba = ReturnType<typeof rgba>;

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
