import { Check, Minus, NotebookPen } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ReportRates } from "#core/contract/report-week.ts";
import { useReportRates } from "../../api/use-report-weeks.ts";
import { weekOfDate } from "../../text/format.ts";
import { useFormat } from "../../text/use-format.ts";
import { Card } from "../../ui/card.tsx";
import { Icon } from "../../ui/icon.tsx";
import { ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import styles from "./weeks.module.css";

type Answer = ReportRates["units"][number]["answers"][number];

/** Who has answered, week by week: told of something, said that it was calm, or silent. */
export function RatesCard() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useReportRates();
  return (
    <Card title={t("reports.rates")} note={t("reports.ratesNote")}>
      {!data && error && (
        <ErrorNote title={t("reports.failed")} error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <SkeletonLines />}
      {data && (
        <div className={styles.scroll} role="region" aria-label={t("reports.rates")} tabIndex={0}>
          <table className={styles.rates}>
            <thead>
              <tr>
                <th scope="col">{t("reports.unit")}</th>
                {data.weeks.map(({ week }) => (
                  <th key={week} scope="col">
                    {format.week(weekOfDate(week))}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.units.map(({ id, name, areaNames, answers }) => (
                <tr key={id}>
                  <th scope="row">
                    {name}
                    <small>{areaNames.join(", ")}</small>
                  </th>
                  {answers.map((answer, at) => (
                    <td key={data.weeks[at]?.week ?? at}>
                      <AnswerMark answer={answer} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t("reports.rate")}</th>
                {data.weeks.map(({ week, expected, answered }) => (
                  <td key={week}>
                    {expected === 0 ? "–" : format.percent(answered / expected)}
                    <small>{t("reports.rateOf", { answered, expected })}</small>
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
        </div>
      )}
    </Card>
  );
}

function AnswerMark({ answer: { isExpected, reports, isCalm } }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  if (reports > 0)
    return (
      <span className={styles.told}>
        <Icon of={NotebookPen} size={14} />
        {t("reports.toldOf", { count: reports })}
      </span>
    );
  if (isCalm)
    return (
      <span className={styles.calm}>
        <Icon of={Check} size={14} />
        {t("reports.calm")}
      </span>
    );
  if (!isExpected) return null;
  return (
    <span className={styles.silent}>
      <Icon of={Minus} size={14} />
      {t("reports.silent")}
    </span>
  );
}
