import { UserRound } from "lucide-react";
import { lazy } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../api/use-session.ts";
import { Icon } from "../../ui/icon.tsx";
import { LateMenu } from "../../ui/late-menu.tsx";
import type { MenuTab } from "../../ui/menu-bar.tsx";
import styles from "./user-menu.module.css";

const fetchItems = () => import("./menu-items.tsx");
const MenuItems = lazy(fetchItems);

/** Who is signed in, with screens of their own, language, theme and the way out. */
export function UserMenu({ links }: { readonly links: readonly MenuTab[] }) {
  const { t } = useTranslation();
  const { displayName } = useSession();
  return (
    <LateMenu
      fetchLines={fetchItems}
      target={
        <button type="button" className={styles.user} aria-label={t("shell.userMenu", { name: displayName })}>
          <span className={styles.avatar}>
            <Icon of={UserRound} />
          </span>
          <span className={styles.name}>{displayName}</span>
        </button>
      }
    >
      <MenuItems links={links} />
    </LateMenu>
  );
}
