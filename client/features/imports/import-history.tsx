import { Download, Map as MapIcon } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Import } from "#core/contract/import.ts";
import { rejectedRowsAddress, useImports } from "../../api/use-imports.ts";
import { useSources } from "../../api/use-reference.ts";
import { useSession } from "../../api/use-session.ts";
import { canImport } from "../../state/access.ts";
import { useNames } from "../../state/use-names.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge, type BadgeTone } from "../../ui/badge.tsx";
import { ButtonLink, FileLink, TextButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { classNames } from "../../ui/class-names.ts";
import { EmptyState, ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import styles from "./import-history.module.css";
import { mapAddress } from "./map-address.ts";
import { UndoButton } from "./undo-button.tsx";

const TONES: Readonly<Record<Import["status"], BadgeTone>> = {
  running: "info",
  published: "fresh",
  cancelled: "neutral",
  failed: "error",
  undone: "neutral",
};

/** Every file taken in, newest first, with what came of it and the way back. */
export function ImportHistory() {
  const { t } = useTranslation();
  const { data, error, refetch } = useImports();
  return (
    <Card title={t("imports.history")}>
      {!data && error && (
        <ErrorNote title={t("imports.historyFailed")} error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && (
        <div className={styles.waiting}>
          <SkeletonLines />
        </div>
      )}
      {data?.length === 0 && <EmptyState title={t("imports.historyEmpty")} />}
      {data && data.length > 0 && <HistoryList items={data} />}
    </Card>
  );
}

const SHOWN_AT_FIRST = 10;
const NUMBERS = ["rowsAccepted", "rowsRejected", "rowsDuplicate", "rowsUpdated"] as const;

function HistoryList({ items }: { readonly items: readonly Import[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isWhole, setIsWhole] = useState(false);
  return (
    <>
      <HistoryTable items={isWhole ? items : items.slice(0, SHOWN_AT_FIRST)} />
      {items.length > SHOWN_AT_FIRST && (
        <TextButton aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t("imports.showFewer") : t("imports.showAll", { count: format.number(items.length) })}
        </TextButton>
      )}
    </>
  );
}

function HistoryTable({ items }: { readonly items: readonly Import[] }) {
  const { t } = useTranslation();
  return (
    // A wide table scrolls sideways, by keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t("imports.history")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t("imports.when")}</th>
            <th>{t("imports.file")}</th>
            <th>{t("imports.status")}</th>
            {NUMBERS.map((key) => (
              <th key={key} className={styles.number}>
                {t(`imports.${key}`)}
              </th>
            ))}
            <th>
              <span className="visually-hidden">{t("imports.ways")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <HistoryRow key={item.id} item={item} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HistoryRow({ item }: { readonly item: Import }) {
  const { t } = useTranslation();
  const names = useNames();
  const { role, municipality } = useSession();
  const { data: sources } = useSources();
  const format = useFormat(municipality.timeZone);
  // Rows of an import that was stopped or undone are gone.
  const counts = item.status === "published" || item.status === "running";
  return (
    <tr>
      <td className={styles.nowrap}>{format.dateTime(item.createdAt)}</td>
      <td className={styles.file}>
        {item.fileName}
        <div className="muted">{names.source(item.source)}</div>
      </td>
      <td>
        <span className={styles.marks}>
          <Badge tone={TONES[item.status]}>{t(`imports.status_${item.status}`)}</Badge>
          {item.isExample && <Badge tone="outline">{t("shell.exampleData")}</Badge>}
        </span>
      </td>
      {NUMBERS.map((key) => (
        <td
          key={key}
          className={classNames(styles.number, !counts && "muted")}
          data-label={t(`imports.${key}`)}
        >
          {format.number(item[key])}
        </td>
      ))}
      <td>
        <span className={styles.ways}>
          {item.status === "published" && item.rowsAccepted > 0 && (
            <ButtonLink size="sm" icon={MapIcon} to={mapAddress(item, sources ?? [])}>
              {t("imports.map")}
            </ButtonLink>
          )}
          {item.rowsRejected > 0 && canImport(role) && item.status === "published" && (
            <FileLink size="sm" icon={Download} href={rejectedRowsAddress(item.id)}>
              {t("imports.rejectedShort")}
            </FileLink>
          )}
          <UndoButton item={item} size="sm" />
        </span>
      </td>
    </tr>
  );
}
