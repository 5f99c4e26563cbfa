import { useTranslation } from "react-i18next";
import { useSession } from "../../../api/use-session.ts";
import type { OutcomeId } from "../../../state/view-state.ts";
import { useFormat } from "../../../text/use-format.ts";
import { TextButton } from "../../../ui/button.tsx";
import type { Answer } from "../selection/answer.ts";
import { isFading } from "./is-fading.ts";
import type { MapOutcome } from "./load-outcome.ts";
import styles from "./outcome-legend.module.css";

export interface OutcomeLegendProps {
  readonly chosen: readonly OutcomeId[];
  readonly outcome: Answer<MapOutcome>;
}

/** How many visits and minutes, how fresh, and what the rings and circles say. */
export function OutcomeLegend({ chosen, outcome }: OutcomeLegendProps) {
  const { t } = useTranslation();
  const { municipality } = useSession();
  const format = useFormat(municipality.timeZone);
  const { data, error, retry } = outcome;
  if (error)
    return (
      <p className={styles.line} role="alert">
        {t("outcome.failed")} <TextButton onClick={retry}>{t("common.retry")}</TextButton>
      </p>
    );
  if (data === null) return <p className={styles.line}>{t("common.loading")}</p>;
  const sum = (of: "visits" | "minutes") => data.done.reduce((total, place) => total + place[of], 0);
  const fading = data.unsafe.filter(isFading).length;
  return (
    <div role="status">
      {chosen.includes("done") && (
        <p className={styles.line}>
          <svg width="20" height="20" aria-hidden="true">
            <circle cx="10" cy="10" r="8" className={styles.ring} />
            <text x="10" y="14" className={styles.number}>
              3
            </text>
          </svg>
          <span>
            {t("outcome.done", {
              count: data.done.length,
              visits: format.number(sum("visits")),
              minutes: format.number(sum("minutes")),
            })}{" "}
            {data.newest === null
              ? t("outcome.none")
              : t("outcome.newest", { day: format.date(data.newest) })}{" "}
            {t("outcome.ring")}
          </span>
        </p>
      )}
      {chosen.includes("unsafePlaces") && (
        <p className={styles.line}>
          <svg width="20" height="20" aria-hidden="true">
            <path d="M10 2a8 8 0 0 0 0 16" className={styles.active} />
            <path d="M10 2a8 8 0 0 1 0 16" className={styles.fading} />
          </svg>
          <span>
            {t("outcome.unsafe", { active: data.unsafe.length - fading, fading })} {t("outcome.circle")}
          </span>
        </p>
      )}
    </div>
  );
}
