import { Popover } from "@mantine/core";
import type { LatePopoverProps } from "./late-popover.tsx";
import { useOpened } from "./use-opened.ts";

/** The pane of a LatePopover, which opens as soon as it is there. */
export default function OpenedPopover({ target, position, padding, children }: LatePopoverProps) {
  const { button, isOpen, setIsOpen } = useOpened(target);
  return (
    <Popover
      position={position ?? "bottom"}
      opened={isOpen}
      onChange={setIsOpen}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown p={padding}>{isOpen && children(() => setIsOpen(false))}</Popover.Dropdown>
    </Popover>
  );
}
