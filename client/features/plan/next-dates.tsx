import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Plan } from "#core/contract/plan.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { daysBetween } from "./days-between.ts";
import styles from "./plan-screen.module.css";

const MOST = 6;

/** The activities whose next date comes first, those gone by before all. */
export function NextDates({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const dated = plan.areas
    .flatMap(({ activities }) => activities)
    .flatMap(({ id, name, nextOn, dueOn, isLate, isMine }) => {
      const day = nextOn ?? dueOn;
      return day === null ? [] : [{ id, name, day, isLate, isMine }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .slice(0, MOST);
  return (
    <Card title={t("plan.next")}>
      {dated.length === 0 && t("plan.nextNone")}
      <ul className={styles.list}>
        {dated.map(({ id, name, day, isLate, isMine }) => (
          <li key={id} className={styles.row}>
            <strong>{format.day(day)}</strong>
            <Link to={`/plan?version=${plan.version.id}&vy=${isMine ? "mine" : "all"}&aktivitet=${id}`}>
              {name}
            </Link>
            <span className={styles.end}>
              {isLate ? (
                <Badge tone="stale">{t("plan.late")}</Badge>
              ) : (
                t("plan.inDays", { count: Math.max(0, daysBetween(plan.today, day)) })
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
