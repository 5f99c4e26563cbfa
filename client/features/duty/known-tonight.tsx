import { CalendarClock } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { MyShift } from "#core/contract/check-in.ts";
import type { Format } from "../../text/format.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./known-tonight.module.css";

export interface KnownTonightProps {
  readonly occasions: MyShift["occasions"];
  readonly format: Format;
}

/** What draws people to a place while the shift lasts, in one's own areas: what, where, when, who answers for it. */
export function KnownTonight({ occasions, format }: KnownTonightProps) {
  const { t } = useTranslation();
  if (occasions.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t("duty.known")}>
      {occasions.map(({ id, kind, placeName, startsAt, endsAt, responsible, checklist }) => (
        <li key={id} className={styles.one}>
          <Icon of={CalendarClock} size={18} />
          <div>
            <div className={styles.head}>
              <b>{t("occasions.atPlace", { kind: t(`occasions.kind_${kind}`), place: placeName })}</b>
              <span>{`${format.time(startsAt)}–${format.time(endsAt)}`}</span>
            </div>
            <div className={styles.note}>{t("duty.knownBy", { responsible })}</div>
            {checklist.length > 0 && (
              <details className={styles.more}>
                <summary>
                  {t("occasions.checklistDone", {
                    done: checklist.filter(({ isDone }) => isDone).length,
                    count: checklist.length,
                  })}
                </summary>
                <ul>
                  {checklist.map(({ ordinal, body, isDone }) => (
                    <li key={ordinal}>{t(isDone ? "duty.knownDone" : "duty.knownOpen", { body })}</li>
                  ))}
                </ul>
              </details>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
