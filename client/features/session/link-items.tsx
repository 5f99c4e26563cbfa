import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import type { MenuTab } from "../../ui/menu-bar.tsx";

/** The lines of a menu that lead to other screens, with a divider after them; the view goes along. */
export function LinkItems({ links }: { readonly links: readonly MenuTab[] }) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  if (links.length === 0) return null;
  return (
    <>
      <div role="group" aria-label={t("shell.screens")}>
        {links.map(({ path, label }) => (
          <Menu.Item
            key={path}
            component={Link}
            to={{ pathname: path, search }}
            aria-current={pathname === path ? "page" : undefined}
          >
            {label}
          </Menu.Item>
        ))}
      </div>
      <Menu.Divider />
    </>
  );
}
