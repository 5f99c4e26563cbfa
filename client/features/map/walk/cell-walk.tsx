import { type RefObject, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../text/use-format.ts";
import type { MapHover } from "../canvas/map-hover.ts";
import type { PlaceIndex } from "../use-places.ts";
import { type Surface, useSurface } from "../surface/use-surface.ts";
import { cellsByCount, nextCell } from "./next-cell.ts";

export interface CellWalkProps {
  /** What has the focus and the keys. */
  readonly target: RefObject<HTMLElement | null>;
  readonly index: PlaceIndex;
  readonly counts: ReadonlyMap<number, number>;
  readonly total: number;
  readonly isWeighted: boolean;
  /** Shows the numbers of a hexagon as the pointer does. */
  readonly onHover: (hover: MapHover | null) => void;
  /** Chooses the place that a hexagon belongs to. */
  readonly onChoose: (cell: number) => void;
}

const MARGIN_PX = 60;

/** A walk from hexagon to hexagon by keys: each shows its numbers, and says them. */
export function CellWalk(props: CellWalkProps) {
  const { target, index, counts, onHover, onChoose } = props;
  const surface = useSurface();
  const ground = useMemo(() => ({ ids: new Set(index.cellById.keys()), counts }), [index, counts]);
  const [walked, setWalked] = useState<number | null>(null);
  const at = walked ?? firstCell(surface, index, ground);
  const cell = at === null ? undefined : index.cellById.get(at);

  useEffect(() => {
    if (!cell) return;
    const { x, y } = surface.pixelOf(cell.centre);
    onHover({ target: { kind: "cell", cell }, x, y });
  }, [cell, surface, onHover]);
  useEffect(() => () => onHover(null), [onHover]);

  useEffect(() => {
    const element = target.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (at === null) return;
      if (event.key === "Enter") onChoose(at);
      else {
        const next = nextCell(at, event.key, ground);
        if (next === undefined) return;
        setWalked(next);
        showCell(surface, index, next);
      }
      event.preventDefault();
    };
    element?.addEventListener("keydown", onKeyDown);
    return () => element?.removeEventListener("keydown", onKeyDown);
  }, [target, at, ground, surface, index, onChoose]);

  return (
    <div className="visually-hidden" aria-live="polite">
      {at !== null && <Numbers {...props} cell={at} />}
    </div>
  );
}

function Numbers({ cell, index, counts, total, isWeighted }: CellWalkProps & { readonly cell: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const count = counts.get(cell) ?? 0;
  const place = index.areaOfCell.get(cell);
  const parts = [
    t("map.eventsIn", {
      count: Math.round(count),
      number: format.number(count, isWeighted && count < 10 ? 1 : 0),
    }),
    place && (place.isNamed ? place.name : t("map.cellNear", { place: place.name })),
    t("map.shareOfSelection", { share: format.percent(total > 0 ? count / total : 0, 1) }),
  ];
  return parts.filter(Boolean).join(", ");
}

// The busiest of those in view, or the one nearest to the middle where nothing has happened.
function firstCell(
  { size, pixelOf }: Surface,
  { cells, cellById }: PlaceIndex,
  ground: { readonly ids: ReadonlySet<number>; readonly counts: ReadonlyMap<number, number> },
): number | null {
  const isShown = (id: number) => {
    const cell = cellById.get(id);
    if (!cell) return false;
    const { x, y } = pixelOf(cell.centre);
    return x > MARGIN_PX && y > MARGIN_PX && x < size.width - MARGIN_PX && y < size.height - MARGIN_PX;
  };
  return (
    cellsByCount(ground).find(isShown) ?? cells.find(({ id }) => isShown(id))?.id ?? cells[0]?.id ?? null
  );
}

function showCell({ map, size, pixelOf }: Surface, { cellById }: PlaceIndex, id: number): void {
  const cell = cellById.get(id);
  if (!cell) return;
  const { x, y } = pixelOf(cell.centre);
  const isInside =
    x > MARGIN_PX && y > MARGIN_PX && x < size.width - MARGIN_PX && y < size.height - MARGIN_PX;
  if (!isInside) map.jumpTo({ center: cell.centre });
}
