import type { PopoverProps } from "@mantine/core";
import { lazy, type ReactElement, type ReactNode, Suspense } from "react";
import { type LateTargetProps, useLate } from "./use-late.ts";

const fetchPopover = () => import("./opened-popover.tsx");
const OpenedPopover = lazy(fetchPopover);

export interface LatePopoverProps {
  readonly target: ReactElement<LateTargetProps>;
  readonly position: PopoverProps["position"];
  /** Pixels round its content. */
  readonly padding: number;
  /** What it shows; may close it. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button with a small pane beside it; no page waits for panes that nobody has opened yet. */
export function LatePopover(props: LatePopoverProps) {
  const { button, isWanted } = useLate({
    target: props.target,
    opens: "dialog",
    fetch: () => void fetchPopover(),
  });
  if (!isWanted) return button;
  return (
    <Suspense fallback={button}>
      <OpenedPopover {...props} />
    </Suspense>
  );
}
