import { cloneElement, type PointerEventHandler, type ReactElement, useState } from "react";

/** A button that opens something, as far as that has to do with it. */
export interface LateTargetProps {
  readonly onClick?: () => void;
  readonly onFocus?: () => void;
  readonly onPointerEnter?: PointerEventHandler;
  readonly "aria-haspopup"?: "menu" | "dialog";
  readonly "aria-expanded"?: boolean;
}

export interface LateOrder {
  readonly target: ReactElement<LateTargetProps>;
  readonly opens: "menu" | "dialog";
  /** Fetches what the button opens. */
  readonly fetch: () => void;
}

/** A button that fetches what it opens when pointer or focus first come near, and whether it has been pressed. */
export function useLate({ target, opens, fetch }: LateOrder): {
  readonly button: ReactElement;
  readonly isWanted: boolean;
} {
  const [isWanted, setIsWanted] = useState(false);
  const button = cloneElement(target, {
    "aria-haspopup": opens,
    "aria-expanded": false,
    onPointerEnter: fetch,
    onFocus: fetch,
    onClick: () => setIsWanted(true),
  });
  return { button, isWanted };
}
