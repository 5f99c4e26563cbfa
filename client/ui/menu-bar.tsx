import { ChevronDown } from "lucide-react";
import { lazy, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, NavLink, useLocation } from "react-router";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { LateMenu } from "./late-menu.tsx";
import { Logo } from "./logo.tsx";
import styles from "./menu-bar.module.css";
import { useFirstLine } from "./use-first-line.ts";

const fetchLinks = () => import("./menu-links.tsx");
const MenuLinks = lazy(fetchLinks);

export interface MenuTab {
  readonly path: string;
  readonly label: string;
}

export interface MenuBarProps {
  readonly tabs: readonly MenuTab[];
  /** Marks and deeds that belong to every screen. */
  readonly tools?: ReactNode;
  readonly user: ReactNode;
  /** Tabs and user in one, for a narrow screen. */
  readonly narrowMenu: ReactNode;
}

/** The house's menu: mark, tabs, tools and who is signed in. The view in the address goes along. */
export function MenuBar({ tabs, tools, user, narrowMenu }: MenuBarProps) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const { ref, count } = useFirstLine<HTMLElement>();
  const hidden = tabs.slice(count);
  return (
    <header className={styles.bar}>
      <Link to={{ pathname: "/", search }} className={styles.logo}>
        <Logo />
        {t("common.appName")}
      </Link>
      <nav ref={ref} className={styles.tabs} aria-label={t("shell.mainMenu")}>
        {tabs.map(({ path, label }, index) => (
          <NavLink
            key={path}
            to={{ pathname: path, search }}
            end={path === "/"}
            className={styles.tab ?? ""}
            data-hidden={index >= count || undefined}
          >
            {label}
          </NavLink>
        ))}
      </nav>
      {hidden.length > 0 && (
        <LateMenu
          fetchLines={fetchLinks}
          target={
            <button
              type="button"
              className={classNames(styles.tab, styles.more)}
              data-current={hidden.some(({ path }) => path === pathname) || undefined}
            >
              {t("shell.more")}
              <Icon of={ChevronDown} />
            </button>
          }
        >
          <MenuLinks links={hidden} />
        </LateMenu>
      )}
      <div className={styles.tools}>
        {tools}
        <div className={styles.user}>{user}</div>
        <div className={styles.narrow}>{narrowMenu}</div>
      </div>
    </header>
  );
}
