import { useCallbackRef } from "@mantine/hooks";
import { List, Table2 } from "lucide-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ExportButton } from "../../ui/export-button.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./chart-actions.module.css";

export interface ChartActionsProps {
  readonly isTable: boolean;
  readonly onTable: (isTable: boolean) => void;
  /** The rows behind the chart. */
  readonly eventsAddress: string;
  /** The chart's heading. */
  readonly name: string;
  readonly onExport: () => Promise<void>;
}

const FORMATS = ["csv"] as const;

/** What every chart offers: its rows, itself as a table, and as a file. */
export function ChartActions({ onExport, ...props }: ChartActionsProps) {
  return <Actions {...props} onExport={useCallbackRef(onExport)} />;
}

const Actions = memo(function Actions(props: ChartActionsProps) {
  const { isTable, onTable, eventsAddress, name, onExport } = props;
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
      <ExportButton name={name} formats={FORMATS} onExport={onExport} />
    </>
  );
});
