import { Menu as MenuIcon } from "lucide-react";
import { lazy } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../ui/icon-button.tsx";
import { LateMenu } from "../../ui/late-menu.tsx";
import type { MenuTab } from "../../ui/menu-bar.tsx";

const fetchItems = () => import("./menu-items.tsx");
const MenuItems = lazy(fetchItems);

/** Tabs and account in one menu, for a narrow screen. */
export function NarrowMenu({ links }: { readonly links: readonly MenuTab[] }) {
  const { t } = useTranslation();
  return (
    <LateMenu
      fetchLines={fetchItems}
      width={240}
      target={<IconButton icon={MenuIcon} label={t("shell.menu")} />}
    >
      <MenuItems links={links} />
    </LateMenu>
  );
}
