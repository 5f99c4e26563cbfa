import { useTranslation } from "react-i18next";
import type { PlannedShift } from "#core/contract/shift-plan.ts";
import { useFormat } from "../../text/use-format.ts";
import { TextButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import styles from "./panels.module.css";

export interface ShiftTableProps {
  readonly shifts: readonly PlannedShift[];
  readonly timeZone: string;
  readonly onChoose: (id: string) => void;
}

/** The week's table twin: every stop of every shift on a line of its own. */
export function ShiftTable({ shifts, timeZone, onChoose }: ShiftTableProps) {
  const { t } = useTranslation();
  const format = useFormat(timeZone);
  return (
    <Card title={t("shifts.week")}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{t("shifts.crew")}</th>
              <th>{t("shifts.time")}</th>
              <th>{t("shifts.place")}</th>
              <th>{t("shifts.reason")}</th>
              <th>{t("shifts.state")}</th>
            </tr>
          </thead>
          <tbody>
            {shifts.flatMap((shift) => {
              const label = `${format.day(format.date(shift.startsAt))} ${format.time(shift.startsAt)}–${format.time(shift.endsAt)} ${shift.crew}`;
              const head = <TextButton onClick={() => onChoose(shift.id)}>{label}</TextButton>;
              const state = shift.isDraft
                ? t("shifts.draft")
                : shift.publishedAt === null
                  ? ""
                  : t("shifts.published", { time: format.dateTime(shift.publishedAt) });
              if (shift.stops.length === 0)
                return (
                  <tr key={shift.id}>
                    <td>{head}</td>
                    <td colSpan={3}>{t("shifts.noStops")}</td>
                    <td>{state}</td>
                  </tr>
                );
              return shift.stops.map((stop, at) => (
                <tr key={stop.id}>
                  <td>{at === 0 ? head : ""}</td>
                  <td>{`${format.time(stop.from)}–${format.time(stop.to)}`}</td>
                  <td>{stop.name}</td>
                  <td>{stop.reason}</td>
                  <td>{at === 0 ? state : ""}</td>
                </tr>
              ));
            })}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
