import { useElementSize } from "@mantine/hooks";
import { MapPinned } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Aggregates } from "#core/contract/aggregate.ts";
import type { Place } from "#core/contract/place.ts";
import { useCells, usePlaces } from "../../api/use-reference.ts";
import { printView } from "../../state/print-view.ts";
import type { ViewState } from "../../state/view-state.ts";
import { useFormat } from "../../text/use-format.ts";
import { TextButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Icon } from "../../ui/icon.tsx";
import { drawPlace, type DrawnCell, type Pixel, type PlaceDrawing } from "./draw-place.ts";
import { type CellsAddress, PlaceMapTable } from "./place-map-table.tsx";
import styles from "./place-map.module.css";
import type { RowsAddress } from "./use-place-model.ts";

export interface PlaceMapProps {
  readonly place: Place;
  readonly counts: Aggregates | undefined;
  readonly view: ViewState;
  readonly rowsAddress: RowsAddress;
}

const HEIGHT = 250;
const NAMED_KINDS: ReadonlySet<string> = new Set(["hallplats", "station", "skola"]);
const LEAST_FOR_NUMBER_PX = 11;

/** Where: the place's hexagons with their counts, its border, and stops and schools around. */
export function PlaceMap({ place, counts, view, rowsAddress }: PlaceMapProps) {
  const { t } = useTranslation();
  const [isTable, setIsTable] = useState(false);
  const { ref, width } = useElementSize<HTMLDivElement>();
  const { data: cells } = useCells(view.cellSize, true);
  const { data: places } = usePlaces();
  const drawing = useMemo(() => {
    if (!cells || width === 0) return null;
    const marks =
      places?.features
        .filter(({ properties }) => NAMED_KINDS.has(properties.kind))
        .map(({ properties: { name, kind }, geometry }) => ({
          name,
          kind,
          position: geometry.coordinates,
        })) ?? [];
    return drawPlace({ place, cells, counts: counts?.rows ?? [], marks, width, height: HEIGHT });
  }, [cells, places, place, counts, width]);
  const cellsAddress: CellsAddress = rowsAddress && ((cell) => rowsAddress({ cell: [cell] }));
  const isElevated = (place.finding?.elevatedCells.length ?? 0) > 0;
  return (
    <Card className={styles.card} isPadded={false} aria-label={t("place.where")}>
      <div ref={ref} className={styles.map} style={{ height: HEIGHT }}>
        {drawing && isTable && (
          <PlaceMapTable drawing={drawing} cellsAddress={cellsAddress} isTested={place.finding !== null} />
        )}
        {drawing && !isTable && (
          <Drawing
            drawing={drawing}
            width={width}
            label={t("place.mapLabel", { name: place.name })}
            cellsAddress={cellsAddress}
          />
        )}
      </div>
      <div className={styles.foot}>
        {isElevated && (
          <span className={styles.key}>
            <Hexagon className={styles.elevatedKey} />
            {t("place.clearlyElevated")}
          </span>
        )}
        <span className={styles.key}>
          <Hexagon className={styles.plainKey} />
          {t(isElevated ? "place.mayBeChance" : "place.events")}
        </span>
        <span className={styles.key}>
          <Hexagon className={styles.fewKey} />
          1–2
        </span>
        <TextButton onClick={() => setIsTable(!isTable)}>
          {t(isTable ? "place.asDrawing" : "common.table")}
        </TextButton>
        <Link
          className={styles.toMap}
          to={`/?${printView({ ...view, place: place.key, position: { lon: place.lon, lat: place.lat, zoom: 14.5 } })}`}
        >
          <Icon of={MapPinned} size={14} />
          {t("place.openInMap")}
        </Link>
      </div>
    </Card>
  );
}

function Hexagon({ className }: { readonly className: string | undefined }) {
  return (
    <svg width="13" height="13" viewBox="-7 -7 14 14" aria-hidden="true">
      <path d="M-6 0-3 -5.2H3L6 0 3 5.2H-3Z" className={className} />
    </svg>
  );
}

function Drawing({
  drawing,
  width,
  label,
  cellsAddress,
}: {
  readonly drawing: PlaceDrawing;
  readonly width: number;
  readonly label: string;
  readonly cellsAddress: CellsAddress;
}) {
  const format = useFormat();
  const { land, cells, outline, circle, marks, scale } = drawing;
  return (
    <svg
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role={cellsAddress ? "group" : "img"}
      aria-label={label}
    >
      <rect className={styles.water} width={width} height={HEIGHT} />
      <path className={styles.land} d={land.map(ringPath).join("")} />
      {cells.map((cell) => (
        <LinkedCell key={cell.id} cell={cell} cellsAddress={cellsAddress} />
      ))}
      {outline.length > 0 && <path className={styles.outline} d={outline.map(ringPath).join("")} />}
      {circle && <circle className={styles.outline} cx={circle.x} cy={circle.y} r={circle.radius} />}
      {marks.map(({ name, kind, x, y }) => (
        <g key={`${name}${x}`} transform={`translate(${x} ${y})`}>
          {kind === "skola" ? (
            <path className={styles.school} d="M-5 3.5V-1L0-5 5-1V3.5Z" />
          ) : (
            <rect className={styles.stop} x="-4.5" y="-4.5" width="9" height="9" rx="2" />
          )}
          <text className={styles.name} x="8" y="4">
            {name}
          </text>
        </g>
      ))}
      <g transform={`translate(12 ${HEIGHT - 12})`}>
        <path className={styles.scale} d={`M0-4V0H${scale.px}V-4`} />
        <text className={styles.name} x={scale.px / 2} y="-6" textAnchor="middle">
          {format.number(scale.metres)} m
        </text>
      </g>
    </svg>
  );
}

function LinkedCell({
  cell,
  cellsAddress,
}: {
  readonly cell: DrawnCell;
  readonly cellsAddress: CellsAddress;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  if (cellsAddress === null || cell.count < 0.5) return <Cell cell={cell} />;
  const what = t("place.hexagonCount", { number: format.number(cell.count) });
  return (
    <Link to={cellsAddress(cell.id)} aria-label={t("place.rowsOf", { what })}>
      <title>{t("place.rowsOf", { what })}</title>
      <Cell cell={cell} />
    </Link>
  );
}

function Cell({ cell: { ring, centre, count, step, isElevated, radius } }: { readonly cell: DrawnCell }) {
  const format = useFormat();
  const frame = isElevated && <path className={styles.elevated} d={ringPath(ring)} />;
  if (count < 0.5)
    return (
      <>
        <path className={styles.empty} d={ringPath(ring)} />
        {frame}
      </>
    );
  if (step === 0) {
    const small = ring.map(([x, y]): Pixel => [
      centre[0] + (x - centre[0]) * 0.45,
      centre[1] + (y - centre[1]) * 0.45,
    ]);
    return (
      <>
        <path className={styles.empty} d={ringPath(ring)} />
        <path className={styles.few} d={ringPath(small)} />
        {frame}
      </>
    );
  }
  return (
    <>
      <path className={styles[`step${step}`]} d={ringPath(ring)} />
      {frame}
      {radius >= LEAST_FOR_NUMBER_PX && (
        <text
          className={step >= 3 ? styles.numberOnMany : styles.number}
          x={centre[0]}
          y={centre[1] + 4}
          textAnchor="middle"
        >
          {format.number(count)}
        </text>
      )}
    </>
  );
}

function ringPath(ring: readonly Pixel[]): string {
  return `M${ring.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`;
}
