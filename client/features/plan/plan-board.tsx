import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { ACTIVITY_STATUSES, type Plan } from "#core/contract/plan.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import styles from "./plan-board.module.css";

/** The plan's activities in columns by how they stand; what is late stands first. A card leads to its row. */
export function PlanBoard({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation();
  const activities = plan.areas.flatMap(({ name, activities: rows }, at) =>
    rows.map((activity) => ({ ...activity, area: `${at + 1}. ${name}` })),
  );
  return (
    <div className={styles.board}>
      {ACTIVITY_STATUSES.map((status) => {
        const here = activities
          .filter((one) => one.status === status)
          .sort((a, b) => Number(b.isLate) - Number(a.isLate));
        return (
          <section key={status} className={styles.column} aria-label={t(`plan.status_${status}`)}>
            <h2 className={styles.title}>
              {t(`plan.status_${status}`)} <span className={styles.quiet}>{here.length}</span>
            </h2>
            {here.map((activity) => (
              <ActivityCard key={activity.id} activity={activity} area={activity.area} />
            ))}
          </section>
        );
      })}
    </div>
  );
}

interface ActivityCardProps {
  readonly activity: Plan["areas"][number]["activities"][number];
  readonly area: string;
}

function ActivityCard({ activity, area }: ActivityCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [params] = useSearchParams();
  const { id, name, responsible, counted, isLate, nextOn, dueOn } = activity;
  const to = new URLSearchParams(params);
  to.delete("vy");
  to.set("aktivitet", id);
  return (
    <Link className={styles.card} to={`/plan?${to.toString()}`}>
      <strong>{name}</strong>
      <span className={styles.quiet}>{area}</span>
      <span className={styles.quiet}>{responsible.join(", ")}</span>
      {counted !== null && counted.of !== null && (
        <span>
          {t("plan.countedOf", { now: format.number(counted.count), of: format.number(counted.of) })}
        </span>
      )}
      {isLate && (
        <span>
          <Badge tone="stale">{t("plan.lateSince", { day: format.day(nextOn ?? dueOn ?? "") })}</Badge>
        </span>
      )}
    </Link>
  );
}
