import type { MenuProps } from "@mantine/core";
import { lazy, type ReactElement, Suspense } from "react";
import { type LateTargetProps, useLate } from "./use-late.ts";

const fetchMenu = () => import("./opened-menu.tsx");
const OpenedMenu = lazy(fetchMenu);

/** One of the lines of a menu that lets one choose. */
export interface MenuChoice {
  readonly key: string;
  readonly label: string;
  readonly isChosen?: boolean;
  readonly isDisabled?: boolean;
  readonly onChoose: () => void;
}

const fetchChoices = () => import("./menu-choices.tsx");

/** Lines to choose from; goes inside a LateMenu. */
export const MenuChoices = lazy(fetchChoices);

export interface LateMenuProps {
  readonly target: ReactElement<LateTargetProps>;
  readonly width?: MenuProps["width"];
  /** The lines, themselves lazy, so that they come with the menu. */
  readonly children: ReactElement;
  /** Fetches the lines ahead; those to choose from when left out. */
  readonly fetchLines?: () => Promise<unknown>;
}

/** A button with a menu; no page waits for menus that nobody has opened yet. */
export function LateMenu({ target, width, children, fetchLines = fetchChoices }: LateMenuProps) {
  const fetch = () => {
    void fetchMenu();
    void fetchLines();
  };
  const { button, isWanted } = useLate({ target, opens: "menu", fetch });
  if (!isWanted) return button;
  return (
    <Suspense fallback={button}>
      <OpenedMenu target={target} width={width} fetchLines={fetchLines}>
        {children}
      </OpenedMenu>
    </Suspense>
  );
}
