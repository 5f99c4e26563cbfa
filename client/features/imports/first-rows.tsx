import { CircleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ImportPreview } from "#core/contract/import.ts";
import type { Source } from "#core/contract/reference.ts";
import { useFormat } from "../../text/use-format.ts";
import { Card } from "../../ui/card.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./first-rows.module.css";
import { storedColumns } from "./stored-columns.ts";
import { useStoredText } from "./use-stored-text.ts";

export interface FirstRowsProps {
  readonly preview: ImportPreview;
  readonly sourceKind: Source["kind"];
}

/** The first rows as they would be stored; a refused row says why. */
export function FirstRows({ preview, sourceKind }: FirstRowsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const storedText = useStoredText(sourceKind);
  const columns = storedColumns(preview);
  const hasPoint = preview.rows.some(({ lon }) => lon !== null);
  if (preview.rows.length === 0) return null;
  return (
    <Card title={t("imports.firstRows")} note={t("imports.firstRowsNote", { count: preview.rows.length })}>
      {/* A wide table scrolls sideways, by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t("imports.firstRows")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th className={styles.row}>{t("imports.row")}</th>
              {columns.map(({ key, label }) => (
                <th key={key}>{label}</th>
              ))}
              {hasPoint && <th>{t("imports.position")}</th>}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row) =>
              row.issue?.severity === "error" ? (
                <tr key={row.row} className={styles.refused}>
                  <td className={styles.row}>{row.row}</td>
                  <td className={styles.wide} colSpan={columns.length + (hasPoint ? 1 : 0)}>
                    <span className={styles.reason}>
                      <Icon of={CircleAlert} />
                      {row.issue.message}
                    </span>
                  </td>
                </tr>
              ) : (
                <tr key={row.row}>
                  <td className={styles.row}>{row.row}</td>
                  {columns.map(({ key }) => (
                    <td key={key}>{storedText(key, row.values[key] ?? null)}</td>
                  ))}
                  {hasPoint && (
                    <td>
                      {row.lat === null || row.lon === null
                        ? "–"
                        : `${format.number(row.lat, 4)} N, ${format.number(row.lon, 4)} E`}
                    </td>
                  )}
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
