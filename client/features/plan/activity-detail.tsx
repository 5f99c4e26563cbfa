import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Activity } from "#core/contract/plan.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import { TextButton } from "../../ui/button.tsx";
import { ActivityWords } from "./activity-words.tsx";
import styles from "./activity-detail.module.css";
import { EnteredCounts } from "./entered-counts.tsx";
import { EnterValue } from "./enter-value.tsx";
import { TellerSelect } from "./teller-select.tsx";
import { TellForm } from "./tell-form.tsx";

interface ActivityDetailProps {
  readonly activity: Activity;
  readonly canKeep: boolean;
}

/** What is told of an activity and what it is followed by, with fields for whoever may tell. */
export function ActivityDetail({ activity, canKeep }: ActivityDetailProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isWording, setIsWording] = useState(false);
  const { notedAt, comment, indicators, isMine, isContinuous, measures, counted, counts, entered } = activity;
  return (
    <div className={styles.detail}>
      <section>
        <h3>{t("plan.tell")}</h3>
        <p>
          {notedAt === null ? t("plan.neverTold") : t("plan.told", { day: format.date(notedAt) })}
          {comment !== "" && `. ${comment}`}
        </p>
        <p>
          {isContinuous && <Badge tone="outline">{t("plan.continuous")}</Badge>}{" "}
          {counted !== null && (
            <Badge tone="neutral">
              {t(counted.isBySystem ? "plan.countedBySystem" : "plan.countedTold")}
            </Badge>
          )}{" "}
          {measures > 0 && <Badge tone="info">{t("plan.measures", { count: measures })}</Badge>}
        </p>
        {counts.length > 0 && (
          <ul className={styles.indicators}>
            {counts.map(({ count, of, what }) => (
              <li key={what}>
                <strong>
                  {of === null
                    ? format.number(count)
                    : t("plan.countedOf", { now: format.number(count), of: format.number(of) })}
                </strong>{" "}
                {what}
              </li>
            ))}
          </ul>
        )}
        {(isMine || canKeep) && <TellForm activity={activity} />}
        {canKeep && <TellerSelect activity={activity} />}
        {canKeep && !isWording && (
          <TextButton onClick={() => setIsWording(true)}>{t("plan.changeWords")}</TextButton>
        )}
        {isWording && <ActivityWords activity={activity} onDone={() => setIsWording(false)} />}
      </section>
      <section>
        {entered.map((kind) => (
          <EnteredCounts key={kind} kind={kind} canEnter={isMine || canKeep} canKeep={canKeep} />
        ))}
        <h3>{t("plan.indicators")}</h3>
        <ul className={styles.indicators}>
          {indicators.map((indicator) => (
            <li key={indicator.id}>
              <strong>{indicator.name}</strong>{" "}
              <span className={styles.quiet}>
                ({indicator.unit}, {indicator.direction})
              </span>
              <br />
              {indicator.latest === null ? (
                <Badge tone="missing">{t("plan.indicatorNone")}</Badge>
              ) : (
                <>
                  {indicator.latest.value === null
                    ? t("plan.indicatorSmall")
                    : format.number(indicator.latest.value, 1)}
                  , {format.day(indicator.latest.observedOn, true)}, {indicator.latest.source}
                </>
              )}
              {canKeep && <EnterValue indicator={indicator} />}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
