import { centroid } from "@turf/turf";
import { ColumnLayer, PolygonLayer, ScatterplotLayer } from "@deck.gl/layers";
import type { Color, Layer } from "@deck.gl/core";
import { type Palette, rgba } from "../../../style/palette.ts";
import { asPosition, type HexagonCell, type Position } from "../canvas/hexagon-geometry.ts";
import { polygonsOf } from "../canvas/polygon-parts.ts";
import { type ChangeRow, changeStep } from "../change/change-class.ts";
import { BELOW_LABELS } from "./below-labels.ts";
import { HEXAGON_LAYER } from "./hexagon-layers.ts";
import type { AreaFeature } from "./industrial-layers.ts";

export const CHANGED_AREA_LAYER = "changed-areas";

/** What has changed, by hexagon or by area. */
export interface DrawnChange {
  readonly unit: "cell" | "area";
  readonly byId: ReadonlyMap<number, ChangeRow>;
  readonly areas: readonly AreaFeature[];
}

export interface ChangeLayersProps {
  readonly change: DrawnChange;
  readonly cells: readonly HexagonCell[];
  readonly palette: Palette;
  /** 0–1. */
  readonly opacity: number;
}

interface Marked<T> {
  readonly item: T;
  readonly position: Position;
  readonly ring: readonly Position[][];
  readonly row: ChangeRow;
}

/** Fewest events of both periods for which a hexagon that may be chance is drawn. */
const FEWEST_UNCLEAR = 5;

/**
 * What has changed: surely more or fewer as a filled hexagon or area with a triangle that points up or down,
 * what may be chance as a small hollow hexagon or dot.
 */
export function changeLayers(props: ChangeLayersProps): Layer[] {
  return props.change.unit === "cell" ? cellLayers(props) : areaLayers(props);
}

function cellLayers({ change: { byId }, cells, palette, opacity }: ChangeLayersProps): Layer[] {
  const [first] = cells;
  if (!first) return [];
  const marked = cells.flatMap((cell): Marked<HexagonCell>[] => {
    const row = byId.get(cell.id);
    return row ? [{ item: cell, position: cell.centre, ring: [cell.corners], row }] : [];
  });
  const [sure, unclear] = bySureness(marked);
  const looks = { radius: first.radiusM, units: "meters" as const };
  return [
    new ColumnLayer<HexagonCell>({
      id: `${HEXAGON_LAYER}-small`,
      data: unclear.filter(({ row }) => row.now + row.before >= FEWEST_UNCLEAR).map(({ item }) => item),
      getPosition: (cell) => cell.centre,
      diskResolution: 6,
      radius: first.radiusM * 0.5,
      angle: first.turnDeg,
      extruded: false,
      stroked: true,
      filled: false,
      getLineColor: rgba(palette.changeUnsure),
      getLineWidth: 1,
      lineWidthUnits: "pixels",
      pickable: true,
      opacity,
      ...BELOW_LABELS,
    }),
    new PolygonLayer<HexagonCell>({
      id: HEXAGON_LAYER,
      data: sure.map(({ item }) => item),
      getPolygon: (cell) => cell.corners,
      getFillColor: (cell) => colourOf(byId.get(cell.id), palette),
      getLineColor: rgba(palette.halo),
      getLineWidth: 1,
      lineWidthUnits: "pixels",
      pickable: true,
      opacity,
      updateTriggers: { getFillColor: [byId, palette] },
      ...BELOW_LABELS,
    }),
    ...triangles(sure, { ...looks, radius: first.radiusM * 0.5, palette, opacity }),
  ];
}

function areaLayers({ change: { byId, areas }, palette, opacity }: ChangeLayersProps): Layer[] {
  const marked = areas.flatMap((area): Marked<AreaFeature>[] => {
    const row = byId.get(Number(area.id));
    const middle = asPosition(centroid(area).geometry.coordinates);
    return row ? [{ item: area, position: middle, ring: [], row }] : [];
  });
  const [sure, unclear] = bySureness(marked);
  const parts = marked.flatMap(({ item, row }) =>
    polygonsOf(item.geometry).map((rings) => ({ area: item, rings, row })),
  );
  return [
    new PolygonLayer<(typeof parts)[number]>({
      id: CHANGED_AREA_LAYER,
      data: parts,
      getPolygon: ({ rings }) => rings,
      getFillColor: ({ row }) => colourOf(row, palette),
      getLineColor: rgba(palette.changeUnsure),
      getLineWidth: 1,
      lineWidthUnits: "pixels",
      pickable: true,
      opacity: opacity * 0.85,
      updateTriggers: { getFillColor: [byId, palette] },
      ...BELOW_LABELS,
    }),
    new ScatterplotLayer<Marked<AreaFeature>>({
      id: "changed-areas-unclear",
      data: unclear,
      getPosition: ({ position }) => position,
      getRadius: 5,
      radiusUnits: "pixels",
      filled: false,
      stroked: true,
      getLineColor: rgba(palette.changeUnsure),
      getLineWidth: 1.5,
      lineWidthUnits: "pixels",
      opacity,
      ...BELOW_LABELS,
    }),
    ...triangles(sure, { radius: 9, units: "pixels", palette, opacity }),
  ];
}

function bySureness<T>(marked: readonly Marked<T>[]): [sure: Marked<T>[], unclear: Marked<T>[]] {
  return [
    marked.filter(({ row }) => row.verdict !== "unclear"),
    marked.filter(({ row }) => row.verdict === "unclear"),
  ];
}

const NOTHING: Color = [0, 0, 0, 0];

function colourOf(row: ChangeRow | undefined, palette: Palette): Color {
  const step = row ? changeStep(row) : null;
  return step === null ? NOTHING : rgba(palette.change[step] ?? palette.change[3], 0.95);
}

interface TriangleLook {
  readonly radius: number;
  readonly units: "meters" | "pixels";
  readonly palette: Palette;
  readonly opacity: number;
}

function triangles<T>(
  sure: readonly Marked<T>[],
  { radius, units, palette, opacity }: TriangleLook,
): Layer[] {
  return (["more", "fewer"] as const).map(
    (verdict) =>
      new ColumnLayer<Marked<T>>({
        id: `changed-${verdict}`,
        data: sure.filter(({ row }) => row.verdict === verdict),
        getPosition: ({ position }) => position,
        diskResolution: 3,
        radius,
        radiusUnits: units,
        angle: verdict === "more" ? 90 : 270,
        extruded: false,
        stroked: true,
        getFillColor: rgba(palette.ink),
        getLineColor: rgba(palette.halo),
        getLineWidth: 1,
        lineWidthUnits: "pixels",
        opacity,
        ...BELOW_LABELS,
      }),
  );
}
