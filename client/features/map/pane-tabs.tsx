import { ChartNoAxesColumn, Layers, Map as MapIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon.tsx";
import styles from "./map-screen.module.css";

export type Pane = "map" | "layers" | "charts";

const PANES = [
  { id: "map", icon: MapIcon, label: "map.paneMap" },
  { id: "layers", icon: Layers, label: "map.layers" },
  { id: "charts", icon: ChartNoAxesColumn, label: "map.charts" },
] as const;

export interface PaneTabsProps {
  readonly pane: Pane;
  readonly onPane: (pane: Pane) => void;
}

/** On a phone: which part of the screen is on show. */
export function PaneTabs({ pane, onPane }: PaneTabsProps) {
  const { t } = useTranslation();
  return (
    <nav className={styles.panes} aria-label={t("map.panes")}>
      {PANES.map(({ id, icon, label }) => (
        <button key={id} type="button" aria-pressed={pane === id} onClick={() => onPane(id)}>
          <Icon of={icon} size={20} />
          {t(label)}
        </button>
      ))}
    </nav>
  );
}
