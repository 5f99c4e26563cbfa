import { type KeyboardEvent, memo, type PointerEvent, useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useOutline } from "../../../api/use-outline.ts";
import type { HexagonCell } from "../canvas/hexagon-geometry.ts";
import { asMapBounds, type MapBounds } from "../canvas/map-position.ts";
import { FIRST_FILLED } from "../canvas/class-breaks.ts";
import { useSurface } from "../surface/use-surface.ts";
import styles from "./overview-inset.module.css";
import { frameOfView, liesWithin, overviewDrawing, pathOfGeometries } from "./overview-drawing.ts";

export interface OverviewInsetProps {
  /** The whole municipality. */
  readonly home: MapBounds;
  readonly cells: readonly HexagonCell[];
  readonly counts: ReadonlyMap<number, number>;
}

const SIZE = { width: 172, height: 146, paddingPx: 8 };
const LEAST_FRAME_PX = 10;
const DOT_PX = 1.3;
const KEY_SHARE = 0.34;

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The whole municipality in small, what the map shows framed in it; the frame is moved by pointer or arrows. */
export const OverviewInset = memo(function OverviewInset({ home, cells, counts }: OverviewInsetProps) {
  const { t } = useTranslation();
  const { map } = useSurface();
  const { data: land } = useOutline("land");
  const { data: lakes } = useOutline("lakes");
  const [isHeld, setIsHeld] = useState(false);
  // A hand that brushes does not wait for the small map.
  const settled = useDeferredValue(counts);
  const drawing = useMemo(() => overviewDrawing(home, SIZE), [home]);
  const ground = useMemo(() => land && pathOfGeometries(land, drawing), [land, drawing]);
  const water = useMemo(() => lakes && pathOfGeometries(lakes, drawing), [lakes, drawing]);
  const dots = useMemo(() => {
    const filled = cells.filter(({ id }) => (settled.get(id) ?? 0) >= FIRST_FILLED - 0.5);
    return filled
      .map(({ centre }) => {
        const [x, y] = drawing.toPixel(centre);
        return `M${(x - DOT_PX).toFixed(1)} ${y.toFixed(1)}a${DOT_PX} ${DOT_PX} 0 1 0 ${2 * DOT_PX} 0a${DOT_PX} ${DOT_PX} 0 1 0 ${-2 * DOT_PX} 0`;
      })
      .join("");
  }, [cells, settled, drawing]);
  if (!ground || !land || !liesWithin(land, home)) return null;
  const frame = frameOfView(asMapBounds(map.getBounds()), drawing, LEAST_FRAME_PX);

  const moveTo = ({ clientX, clientY, currentTarget }: PointerEvent<SVGSVGElement>) => {
    const box = currentTarget.getBoundingClientRect();
    map.jumpTo({ center: drawing.toPosition(clientX - box.left, clientY - box.top) });
  };
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const arrow = ARROWS[event.key];
    if (!arrow) return;
    event.preventDefault();
    const { width, height } = frame;
    map.jumpTo({
      center: drawing.toPosition(
        frame.x + width / 2 + arrow[0] * width * KEY_SHARE,
        frame.y + height / 2 + arrow[1] * height * KEY_SHARE,
      ),
    });
  };
  const letGo = () => setIsHeld(false);
  const handlers = {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setIsHeld(true);
      moveTo(event);
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => isHeld && moveTo(event),
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onKeyDown,
  };
  return (
    <svg
      className={styles.inset}
      width={SIZE.width}
      height={SIZE.height}
      role="application"
      aria-label={t("map.overview")}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application takes keys
      tabIndex={0}
      {...handlers}
    >
      <path className={styles.land} d={ground} />
      {water && <path className={styles.water} d={water} />}
      <path className={styles.dots} d={dots} />
      <rect {...frame} className={styles.halo} />
      <rect {...frame} className={styles.frame} />
    </svg>
  );
});
