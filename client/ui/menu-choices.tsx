import { Menu } from "@mantine/core";
import { Check } from "lucide-react";
import { Icon } from "./icon.tsx";
import type { MenuChoice } from "./late-menu.tsx";

/** The lines of a menu that lets one choose; the one in force has a tick. */
export default function MenuChoices({ choices }: { readonly choices: readonly MenuChoice[] }) {
  return choices.map(({ key, label, isChosen = false, isDisabled = false, onChoose }) => (
    <Menu.Item
      key={key}
      disabled={isDisabled}
      onClick={onChoose}
      rightSection={isChosen ? <Icon of={Check} /> : undefined}
    >
      {label}
    </Menu.Item>
  ));
}
