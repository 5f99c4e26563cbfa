import { cloneElement, lazy, type PointerEventHandler, type ReactElement, Suspense, useState } from "react";
import type { MenuProps } from "@mantine/core";

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

/** The button of a menu, as far as the menu has to do with it. */
export interface MenuTargetProps {
  readonly onClick?: () => void;
  readonly onFocus?: () => void;
  readonly onPointerEnter?: PointerEventHandler;
  readonly "aria-haspopup"?: "menu";
  readonly "aria-expanded"?: boolean;
}

export interface LateMenuProps {
  readonly target: ReactElement<MenuTargetProps>;
  readonly width?: MenuProps["width"];
  /** The lines, themselves lazy, so that they come with the menu. */
  readonly children: ReactElement;
  /** Fetches the lines ahead; those to choose from when left out. */
  readonly fetchLines?: () => Promise<unknown>;
}

/**
 * A button with a menu that is fetched when pointer or focus first come to the button, so that a page does
 * not wait for menus that nobody has opened yet.
 */
export function LateMenu({ target, width, children, fetchLines = fetchChoices }: LateMenuProps) {
  const [isWanted, setIsWanted] = useState(false);
  const comeNear = () => {
    void fetchMenu();
    void fetchLines();
  };
  const button = cloneElement(target, {
    "aria-haspopup": "menu",
    "aria-expanded": false,
    onPointerEnter: comeNear,
    onFocus: comeNear,
    onClick: () => setIsWanted(true),
  });
  if (!isWanted) return button;
  return (
    <Suspense fallback={button}>
      <OpenedMenu target={target} width={width} fetchLines={fetchLines}>
        {children}
      </OpenedMenu>
    </Suspense>
  );
}
