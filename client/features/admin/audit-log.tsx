import { useTranslation } from "react-i18next";
import type { Audit } from "#core/contract/admin.ts";
import { useAccounts, useAudit } from "../../api/use-admin.ts";
import { useFormat } from "../../text/use-format.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import screen from "./admin-screen.module.css";
import styles from "./audit-log.module.css";
import { actionWord } from "./audit-words.ts";

type Entry = Audit["items"][number];

/** Who did what and when, newest first; never with what content. */
export function AuditLog() {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useAudit();
  return (
    <Card title={t("admin.log")} note={t("admin.logNote")} className={screen.log}>
      {!data && error && (
        <ErrorNote title={t("admin.logFailed")} error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <SkeletonLines lines={6} />}
      {data && (
        // A wide table scrolls sideways, by keyboard too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={t("admin.log")}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th>{t("admin.logWhen")}</th>
                <th>{t("admin.logWho")}</th>
                <th>{t("admin.logWhat")}</th>
                <th>{t("admin.logAbout")}</th>
              </tr>
            </thead>
            <tbody>
              {data.pages.flatMap(({ items }) =>
                items.map((entry) => <LogRow key={entry.no} entry={entry} />),
              )}
            </tbody>
          </table>
        </div>
      )}
      {hasNextPage && (
        <Button size="sm" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("admin.logMore")}
        </Button>
      )}
    </Card>
  );
}

function LogRow({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: accounts } = useAccounts();
  const about = accounts?.find(({ id }) => id === entry.subject)?.username ?? entry.subject ?? "";
  const word = actionWord(entry.action);
  const details = Object.entries(entry.detail).map(([name, value]) => `${name} ${String(value)}`);
  return (
    <tr>
      <td className={styles.nowrap}>{format.dateTime(entry.at)}</td>
      <td>{entry.username ?? t("admin.logServer")}</td>
      <td>{word ? t(`admin.action_${word}`) : entry.action}</td>
      <td className={styles.about}>{[about, ...details].filter((part) => part !== "").join(" · ")}</td>
    </tr>
  );
}
