import { Menu } from "@mantine/core";
import { Menu as MenuIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../ui/icon-button.tsx";
import type { MenuTab } from "../../ui/menu-bar.tsx";
import { AccountItems } from "./account-items.tsx";
import { LinkItems } from "./link-items.tsx";

/** Tabs and account in one menu, for a narrow screen. */
export function NarrowMenu({ links }: { readonly links: readonly MenuTab[] }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <IconButton icon={MenuIcon} label={t("shell.menu")} />
      </Menu.Target>
      <Menu.Dropdown>
        <LinkItems links={links} />
        <AccountItems />
      </Menu.Dropdown>
    </Menu>
  );
}
