import { List, Table2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Icon } from "../../ui/icon.tsx";
import styles from "./chart-actions.module.css";

export interface ChartActionsProps {
  readonly isTable: boolean;
  readonly onTable: (isTable: boolean) => void;
  /** The rows behind the chart. */
  readonly eventsAddress: string;
}

/** What every chart offers: its rows, and itself as a table. */
export function ChartActions({ isTable, onTable, eventsAddress }: ChartActionsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Link className={styles.action} to={eventsAddress} title={t("map.showEvents")}>
        <Icon of={List} size={15} />
        {t("map.events")}
      </Link>
      <button
        type="button"
        className={styles.action}
        aria-pressed={isTable}
        title={t("common.showAsTable")}
        onClick={() => onTable(!isTable)}
      >
        <Icon of={Table2} size={15} />
        {t("common.table")}
      </button>
    </>
  );
}
