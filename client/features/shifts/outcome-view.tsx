import { useTranslation } from "react-i18next";
import type { Outcome } from "#core/contract/shift-plan.ts";
import { weekhourLabel } from "#core/domain/time/weekhour-label.ts";
import { type Days, useOutcome } from "../../api/use-shift-plan.ts";
import { useFormat } from "../../text/use-format.ts";
import { useSpokenLanguage } from "../../text/use-spoken-language.ts";
import { weekhourWords } from "../../text/weekhour-words.ts";
import { Card } from "../../ui/card.tsx";
import { EmptyState, ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { StopMap } from "../../ui/stop-map.tsx";
import styles from "./panels.module.css";

const MOST_ON_MAP = 12;

/** Utfall: what was planned against what was done, and how long somebody was where and when. */
export function OutcomeView({ days, timeZone }: { readonly days: Days; readonly timeZone: string }) {
  const { t } = useTranslation();
  const format = useFormat(timeZone);
  const words = weekhourWords(useSpokenLanguage());
  const { data, error, refetch } = useOutcome(days);
  if (error) return <ErrorNote title={t("shifts.failed")} error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <SkeletonLines lines={5} />;
  if (data.shifts.length === 0) return <EmptyState title={t("shifts.noOutcome")} />;
  const places = placesOf(data.dose);
  return (
    <div className={styles.outcome}>
      <Card
        title={t("shifts.outcomeTitle")}
        note={t("shifts.outcomeNote", { count: data.eventsDuringPresence })}
      >
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th>{t("shifts.crew")}</th>
                <th className={styles.number}>{t("shifts.planned")}</th>
                <th className={styles.number}>{t("shifts.done")}</th>
                <th className={styles.number}>{t("shifts.notReached")}</th>
                <th className={styles.number}>{t("shifts.observations")}</th>
              </tr>
            </thead>
            <tbody>
              {data.shifts.map((shift) => (
                <tr key={shift.id}>
                  <td>{`${format.day(format.date(shift.startsAt))} ${format.time(shift.startsAt)} ${shift.crew}`}</td>
                  <td className={styles.number}>{format.number(shift.planned)}</td>
                  <td className={styles.number}>{format.number(shift.done)}</td>
                  <td className={styles.number}>{format.number(shift.notReached)}</td>
                  <td className={styles.number}>{format.number(shift.observations)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Card>
      <Card title={t("shifts.dose")}>
        {data.dose.length === 0 && <p className={styles.facts}>{t("shifts.noVisits")}</p>}
        {places.length > 0 && (
          <StopMap
            label={t("shifts.dose")}
            height={220}
            hasNames={false}
            hasRoute={false}
            stops={places
              .slice(0, MOST_ON_MAP)
              .map((place, at) => ({ ...place, id: place.name, order: at + 1, isDone: true }))}
          />
        )}
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th>{t("shifts.place")}</th>
                <th>{t("shifts.when")}</th>
                <th className={styles.number}>{t("shifts.visits")}</th>
                <th className={styles.number}>{t("shifts.minutes")}</th>
              </tr>
            </thead>
            <tbody>
              {places.flatMap(({ hours }, at) =>
                hours.map((dose) => (
                  <tr key={`${dose.name}-${dose.weekhour}`}>
                    <td>{at < MOST_ON_MAP ? `${at + 1} ${dose.name}` : dose.name}</td>
                    <td>{weekhourLabel([dose.weekhour], words)}</td>
                    <td className={styles.number}>{format.number(dose.visits)}</td>
                    <td className={styles.number}>{format.number(dose.minutes)}</td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </div>
      </Card>
    </div>
  );
}

// A place with its hours, those with most time first.
function placesOf(dose: Outcome["dose"]) {
  const names = [...new Set(dose.map(({ name }) => name))];
  return names
    .flatMap((name) => {
      const hours = dose.filter((one) => one.name === name);
      const [first] = hours;
      if (first === undefined) return [];
      const minutes = hours.reduce((sum, one) => sum + one.minutes, 0);
      return [{ ...first, minutes, hours: hours.toSorted((a, b) => a.weekhour - b.weekhour) }];
    })
    .toSorted((a, b) => b.minutes - a.minutes || a.name.localeCompare(b.name, "sv"));
}
