import { useTranslation } from "react-i18next";
import { useNames } from "../../state/use-names.ts";
import { useFormat } from "../../text/use-format.ts";
import styles from "./counts-card.module.css";
import { monthName } from "./month-name.ts";
import type { PublishedTable, Shown } from "./published-table.ts";

export interface MonthTableProps {
  readonly label: string;
  readonly table: PublishedTable;
  /** The group that the chart shows; null for all. */
  readonly chosen: string | null;
  readonly onChoose: (group: string | null) => void;
}

/** Category groups by month; a group's name shows it in the chart. */
export function MonthTable({ label, table, chosen, onChoose }: MonthTableProps) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const choice = (key: string | null, name: string) => (
    <button
      type="button"
      className={styles.choose}
      aria-pressed={chosen === key}
      title={t("area.chooseGroup", { name })}
      onClick={() => onChoose(key)}
    >
      {name}
    </button>
  );
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.table}>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t("area.group")}</th>
            {table.months.map((month) => (
              <th key={month} scope="col">
                {monthName(month, i18n.language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.groups.map(({ key, counts }) => (
            <tr key={key}>
              <th scope="row">{choice(key, names.category(key))}</th>
              {counts.map((count, index) => (
                <ShownCell key={table.months[index]} count={count} isTotal={false} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{choice(null, t("area.sum"))}</th>
            {table.totals.map((count, index) => (
              <ShownCell key={table.months[index]} count={count} isTotal />
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function ShownCell({ count, isTotal }: { readonly count: Shown; readonly isTotal: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (count === undefined) return <td>–</td>;
  if (count !== null) return <td>{format.number(count)}</td>;
  return isTotal ? (
    <td className={styles.concealed} title={t("area.hiddenLong")}>
      {t("area.hidden")}
    </td>
  ) : (
    <td className={styles.small} title={t("area.smallLong")}>
      {t("area.small")}
    </td>
  );
}
