import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, NavLink, useLocation } from "react-router";
import { Logo } from "./logo.tsx";
import styles from "./menu-bar.module.css";

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
  const { search } = useLocation();
  return (
    <header className={styles.bar}>
      <Link to={{ pathname: "/", search }} className={styles.logo}>
        <Logo />
        {t("common.appName")}
      </Link>
      <nav className={styles.tabs} aria-label={t("shell.mainMenu")}>
        {tabs.map(({ path, label }) => (
          <NavLink key={path} to={{ pathname: path, search }} end={path === "/"} className={styles.tab ?? ""}>
            {label}
          </NavLink>
        ))}
      </nav>
      <div className={styles.tools}>
        {tools}
        <div className={styles.user}>{user}</div>
        <div className={styles.narrow}>{narrowMenu}</div>
      </div>
    </header>
  );
}
