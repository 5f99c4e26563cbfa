import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import { printView } from "../../state/print-view.ts";
import { useViewState } from "../../state/use-view-state.ts";
import { weekOfDate } from "../../text/format.ts";
import { useFormat } from "../../text/use-format.ts";
import type { GraffitiSeriesProps } from "./graffiti-series.tsx";
import styles from "./graffiti-series.module.css";

/** The two series week by week, newest first; what was discovered opens its rows. */
export function SeriesTable({ weeks, newestDay }: GraffitiSeriesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [view] = useViewState();
  const rowsOf = (monday: string) => {
    const period = { kind: "range", from: monday, to: dateOfDay(dayOfDate(monday) + 7) } as const;
    return `/handelser?${printView({ ...view, source: ["klotter"], weekday: [], hour: [], weekhour: [], period })}`;
  };
  const isReported = (monday: string) => newestDay === null || monday <= newestDay;
  return (
    <div className={styles.tableFrame} tabIndex={0} role="region" aria-label={t("graffiti.series")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("graffiti.week")}</th>
            <th scope="col">{t("graffiti.found")}</th>
            <th scope="col">{t("graffiti.reported")}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map(({ monday, discovered, reportedToPolice }) => (
            <tr key={monday}>
              <th scope="row">
                {format.week(weekOfDate(monday))} {monday.slice(0, 4)}
              </th>
              <td>
                {discovered > 0 ? (
                  <Link to={rowsOf(monday)}>{format.number(discovered)}</Link>
                ) : isReported(monday) ? (
                  "0"
                ) : (
                  "–"
                )}
              </td>
              <td>{isReported(monday) ? format.number(reportedToPolice) : "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
