import { Menu } from "@mantine/core";
import { UserRound } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../api/use-session.ts";
import { Icon } from "../../ui/icon.tsx";
import type { MenuTab } from "../../ui/menu-bar.tsx";
import { AccountItems } from "./account-items.tsx";
import { LinkItems } from "./link-items.tsx";
import styles from "./user-menu.module.css";

/** Who is signed in, with screens of their own, language, theme and the way out. */
export function UserMenu({ links }: { readonly links: readonly MenuTab[] }) {
  const { t } = useTranslation();
  const { displayName } = useSession();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={styles.user} aria-label={t("shell.userMenu", { name: displayName })}>
          <span className={styles.avatar}>
            <Icon of={UserRound} />
          </span>
          <span className={styles.name}>{displayName}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <LinkItems links={links} />
        <AccountItems />
      </Menu.Dropdown>
    </Menu>
  );
}
