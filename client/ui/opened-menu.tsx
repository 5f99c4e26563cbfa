import { Menu } from "@mantine/core";
import { Suspense } from "react";
import type { LateMenuProps } from "./late-menu.tsx";
import { useOpened } from "./use-opened.ts";

/** The menu of a LateMenu, which opens as soon as it is there. */
export default function OpenedMenu({ target, width, children, fetchLines }: LateMenuProps) {
  const { button, isOpen, setIsOpen } = useOpened(target, fetchLines);
  return (
    <Menu position="bottom-end" width={width ?? "max-content"} opened={isOpen} onChange={setIsOpen}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <Suspense fallback={null}>{children}</Suspense>
      </Menu.Dropdown>
    </Menu>
  );
}
