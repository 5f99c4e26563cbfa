import { ChevronDown, ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Plan, PlanGoal } from "#core/contract/plan.ts";
import { Badge } from "../../ui/badge.tsx";
import { Icon } from "../../ui/icon.tsx";
import { ActivityRow } from "./activity-row.tsx";
import row from "./activity-row.module.css";
import { AreaWords } from "./area-words.tsx";
import styles from "./area-section.module.css";

interface AreaSectionProps {
  readonly area: Plan["areas"][number];
  readonly ordinal: number;
  readonly isOpenAtFirst: boolean;
  readonly canKeep: boolean;
  readonly goals: readonly PlanGoal[];
  /** The activity that the address names. */
  readonly openActivity: string | null;
}

const ORDER = ["done_for_year", "under_way", "paused", "not_started"] as const;

/** A prioritised area: how its rows stand, as a bar and in words, and the rows themselves. */
export function AreaSection({
  area,
  ordinal,
  isOpenAtFirst,
  canKeep,
  goals,
  openActivity,
}: AreaSectionProps) {
  const { t } = useTranslation();
  const id = useId();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const { activities } = area;
  const counts = ORDER.map((status) => ({
    status,
    count: activities.filter((one) => one.status === status).length,
  })).filter(({ count }) => count > 0);
  const late = activities.filter(({ isLate }) => isLate).length;
  return (
    <section className={styles.area} aria-label={area.name}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.opener}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Icon of={isOpen ? ChevronDown : ChevronRight} size={18} />
          {ordinal}. {area.name}
          <span className={styles.note}>{t("plan.rows", { count: activities.length })}</span>
        </button>
        <span className={styles.bar} aria-hidden="true">
          {counts.map(({ status, count }) => (
            <span key={status} className={styles[status]} style={{ flexGrow: count }} />
          ))}
        </span>
        <span className={styles.words}>
          {counts
            .map(({ status, count }) => `${count} ${t(`plan.status_${status}`).toLowerCase()}`)
            .join(", ")}
        </span>
        {late > 0 && <Badge tone="stale">{t("plan.lateCount", { count: late })}</Badge>}
      </h2>
      {isOpen && (
        <div id={id} className={styles.rows}>
          <AreaWords area={area} goals={goals} canKeep={canKeep} />
          <div className={row.head} aria-hidden="true">
            <span>{t("plan.activity")}</span>
            <span>{t("plan.challenge")}</span>
            <span>{t("plan.action")}</span>
            <span>{t("plan.responsible")}</span>
            <span>{t("plan.target")}</span>
            <span>{t("plan.status")}</span>
          </div>
          {activities.map((activity) => (
            <ActivityRow
              key={activity.id}
              activity={activity}
              canKeep={canKeep}
              isOpenAtFirst={activity.id === openActivity}
            />
          ))}
        </div>
      )}
    </section>
  );
}
