import { Menu } from "@mantine/core";
import { cloneElement, type ReactElement, type Ref, Suspense, useEffect, useRef, useState } from "react";
import type { LateMenuProps, MenuTargetProps } from "./late-menu.tsx";

/** The menu of a LateMenu, which opens as soon as it is there. */
export default function OpenedMenu({ target, width, children, fetchLines }: LateMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLElement>(null);
  useEffect(() => {
    void Promise.resolve(fetchLines?.()).then(() => {
      // It stands where the button stood that was clicked, and gets the focus back when the menu closes.
      button.current?.focus();
      setIsOpen(true);
    });
    // Only once: it was asked for by a click.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const own = target as ReactElement<MenuTargetProps & { ref?: Ref<HTMLElement> }>;
  return (
    <Menu position="bottom-end" width={width ?? "max-content"} opened={isOpen} onChange={setIsOpen}>
      <Menu.Target>{cloneElement(own, { ref: button, onClick: () => setIsOpen(!isOpen) })}</Menu.Target>
      <Menu.Dropdown>
        <Suspense fallback={null}>{children}</Suspense>
      </Menu.Dropdown>
    </Menu>
  );
}
