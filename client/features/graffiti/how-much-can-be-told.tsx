import { CircleCheck, CircleSlash } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { GraffitiKindTimes, RhythmItem } from "#core/contract/graffiti-times.ts";
import { useFormat } from "../../text/use-format.ts";
import { Card } from "../../ui/card.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IntervalText } from "./interval-text.tsx";
import styles from "./graffiti-screen.module.css";

const SURE_P = 0.05;

/** Vad går att säga? Whether the intervals tell the weekday and the hour, and which rounds would. */
export function HowMuchCanBeTold({ times }: { readonly times: GraffitiKindTimes }) {
  const { t } = useTranslation();
  const { weekday, hour, medianHours } = times;
  const said = `${t(weekday.canTell ? "graffiti.weekdayYes" : "graffiti.weekdayNo")}, ${t(hour.canTell ? "graffiti.hourYes" : "graffiti.hourNo")}.`;
  return (
    <Card title={t("graffiti.canBeTold")}>
      <p className={styles.verdict}>
        {medianHours !== null && (
          <>
            {t("graffiti.medianInterval")} <IntervalText hours={medianHours} />:{" "}
          </>
        )}
        <b>{medianHours === null ? said.charAt(0).toUpperCase() + said.slice(1) : said}</b>
      </p>
      <Rhythm name={t("graffiti.weekdayName")} rhythm={weekday} />
      <Rhythm name={t("graffiti.hourName")} rhythm={hour} />
      <p className={styles.method}>{t("graffiti.method", { needed: weekday.needed })}</p>
    </Card>
  );
}

function Rhythm({ name, rhythm }: { readonly name: string; readonly rhythm: RhythmItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { effective, needed, canTell, p, advice } = rhythm;
  return (
    <div className={styles.rhythm}>
      <h3>
        <Icon of={canTell ? CircleCheck : CircleSlash} size={16} />
        {name}
      </h3>
      <p>
        {t("graffiti.worth", { effective: format.number(effective, effective < 10 ? 1 : 0), needed })}{" "}
        {canTell && p !== null && t(p < SURE_P ? "graffiti.rhythmFound" : "graffiti.rhythmNotFound")}
      </p>
      {!canTell && advice && (
        <p className={styles.advice}>
          {t("graffiti.advice", {
            every:
              advice.everyHours < 48
                ? t("graffiti.hours", { number: advice.everyHours })
                : t("graffiti.daysNumber", { number: format.number(advice.everyHours / 24, 1) }),
            weeks: format.number(Math.ceil(advice.weeks)),
          })}
        </p>
      )}
    </div>
  );
}
