import { cloneElement, type ReactElement, type Ref, useEffect, useRef, useState } from "react";
import type { LateTargetProps } from "./use-late.ts";

/** What a late button has opened: open at once when `ready` is, then as the button and the keyboard say. */
export function useOpened(
  target: ReactElement<LateTargetProps>,
  ready?: () => Promise<unknown>,
): {
  readonly button: ReactElement;
  readonly isOpen: boolean;
  readonly setIsOpen: (isOpen: boolean) => void;
} {
  const [isOpen, setIsOpen] = useState(false);
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    void Promise.resolve(ready?.()).then(() => {
      // It stands where the button stood that was pressed, and gets the focus back in the end.
      ref.current?.focus();
      setIsOpen(true);
    });
    // Only once: it was asked for by a press.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const own = target as ReactElement<LateTargetProps & { ref?: Ref<HTMLElement> }>;
  const button = cloneElement(own, { ref, onClick: () => setIsOpen(!isOpen) });
  return { button, isOpen, setIsOpen };
}
