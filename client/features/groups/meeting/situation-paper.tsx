import { Equal, TrendingDown, TrendingUp } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Meeting, Situation } from "#core/contract/meeting.ts";
import { useSituation } from "../../../api/use-meetings.ts";
import { useNames } from "../../../state/use-names.ts";
import { addDays } from "../../../text/format.ts";
import { useFormat } from "../../../text/use-format.ts";
import { Icon } from "../../../ui/icon.tsx";
import { ErrorNote, SkeletonLines } from "../../../ui/notes.tsx";
import styles from "./paper.module.css";

const ICONS = { more: TrendingUp, fewer: TrendingDown, unclear: Equal } as const;

/** The five largest changes in the group's area, each with how sure it is. */
export function SituationPaper({ meeting, title }: { readonly meeting: Meeting; readonly title: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useSituation(meeting.id);
  return (
    <>
      <h2 className={styles.title}>{title}</h2>
      {!data && error && (
        <ErrorNote title={t("groups.meetingFailed")} error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <SkeletonLines lines={6} />}
      {data && (
        <>
          <h3 className={styles.part}>{t("groups.situation")}</h3>
          {data.rows.length === 0 && <p className={styles.lead}>{t("groups.situationNone")}</p>}
          <ul className={styles.list}>
            {data.rows.map((row) => (
              <ChangeRow key={row.key} row={row} />
            ))}
          </ul>
          <p className={styles.meta}>
            {data.from !== null &&
              data.to !== null &&
              t(data.basis === "events" ? "groups.situationEvents" : "groups.situationPublished", {
                from: format.day(data.from, true),
                to: format.day(addDays(data.to, -1), true),
              })}
            {data.hidden > 0 && ` ${t("groups.situationHidden", { count: data.hidden })}`}
          </p>
        </>
      )}
    </>
  );
}

function ChangeRow({ row }: { readonly row: Situation["rows"][number] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = useNames();
  const { ratio, low, high, now, before, verdict } = row;
  const parts = {
    ratio: format.number(ratio ?? 0, 1),
    low: format.number(low, 1),
    high: format.number(high ?? 0, 1),
  };
  return (
    <li className={styles.row}>
      <span className={styles.rowMain}>
        <Icon of={ICONS[verdict]} size={24} /> {names.category(row.key)}
        <br />
        <span className={styles.rowNote}>
          {ratio !== null && t(high === null ? "groups.timesOpen" : "groups.times", parts)}
        </span>
      </span>
      <span className={styles.rowEnd}>
        <span>{t("groups.fromTo", { now: format.number(now), before: format.number(before) })}</span>
        <strong>{t(`groups.change_${verdict}`)}</strong>
      </span>
    </li>
  );
}
