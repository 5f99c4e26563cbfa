import { Menu } from "@mantine/core";
import { Menu as MenuIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { IconButton } from "../../ui/icon-button.tsx";
import type { MenuTab } from "../../ui/menu-bar.tsx";
import { AccountItems } from "./account-items.tsx";

/** Tabs and account in one menu, for a narrow screen. */
export function NarrowMenu({ tabs }: { readonly tabs: readonly MenuTab[] }) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <IconButton icon={MenuIcon} label={t("shell.menu")} />
      </Menu.Target>
      <Menu.Dropdown>
        {tabs.map(({ path, label }) => (
          <Menu.Item
            key={path}
            component={Link}
            to={{ pathname: path, search }}
            aria-current={pathname === path ? "page" : undefined}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <AccountItems />
      </Menu.Dropdown>
    </Menu>
  );
}
