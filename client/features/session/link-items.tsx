import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { MenuTab } from "../../ui/menu-bar.tsx";
import MenuLinks from "../../ui/menu-links.tsx";

/** The lines of a menu that lead to other screens, with a divider after them. */
export function LinkItems({ links }: { readonly links: readonly MenuTab[] }) {
  const { t } = useTranslation();
  if (links.length === 0) return null;
  return (
    <>
      <div role="group" aria-label={t("shell.screens")}>
        <MenuLinks links={links} />
      </div>
      <Menu.Divider />
    </>
  );
}
