import { type ComponentPropsWithRef, type ReactNode, useEffect, useId, useRef } from "react";
import { createPortal } from "react-dom";
import type { Surface } from "./use-surface.ts";
import styles from "./tool-surface.module.css";

export interface ToolSurfaceProps extends Omit<ComponentPropsWithRef<"svg">, "children"> {
  readonly surface: Surface;
  /** The tool's name, read aloud when it is taken up. */
  readonly label: string;
  /** How it is used, by pointer and by keys; shown over the map. */
  readonly help: string;
  /** How it is used with a finger. */
  readonly touchHelp: string;
  /** Spoken as it changes. */
  readonly said: string;
  /** A drag draws instead of moving the map. */
  readonly isDrawn: boolean;
  readonly children: ReactNode;
}

/**
 * A sheet over the map that a tool draws on and takes pointer and keys with. It lies inside the map's own
 * frame, so that wheel and pinch still reach the map; what would fight the tool is off until it is laid down.
 */
export function ToolSurface({
  surface,
  label,
  help,
  touchHelp,
  said,
  isDrawn,
  children,
  ...rest
}: ToolSurfaceProps) {
  const { map, size } = surface;
  const sheet = useRef<SVGSVGElement>(null);
  const helpId = useId();
  useEffect(() => {
    sheet.current?.focus({ preventScroll: true });
    const inner = map.getMap();
    const held = [inner.keyboard, inner.doubleClickZoom, inner.boxZoom, ...(isDrawn ? [inner.dragPan] : [])];
    for (const handler of held) handler.disable();
    return () => {
      for (const handler of held) handler.enable();
    };
  }, [map, isDrawn]);
  return (
    <>
      {createPortal(
        <svg
          ref={sheet}
          className={styles.sheet}
          data-drawn={isDrawn || undefined}
          width={size.width}
          height={size.height}
          role="application"
          aria-label={label}
          aria-describedby={helpId}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application takes keys
          tabIndex={0}
          {...rest}
        >
          {children}
        </svg>,
        map.getCanvasContainer(),
      )}
      <div id={helpId} className={styles.help}>
        <span className={styles.byHand}>{help}</span>
        <span className={styles.byTouch}>{touchHelp}</span>
      </div>
      <div className="visually-hidden" aria-live="polite">
        {said}
      </div>
    </>
  );
}
