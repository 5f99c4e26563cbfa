import { Circle, CircleCheck, CircleDot, CirclePause, ClockAlert } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Activity } from "#core/contract/plan.ts";
import { useFormat } from "../../text/use-format.ts";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { ActivityDetail } from "./activity-detail.tsx";
import styles from "./activity-row.module.css";

interface ActivityRowProps {
  readonly activity: Activity;
  readonly canKeep: boolean;
  readonly isOpenAtFirst: boolean;
}

// A slash after which a long word may go on in the next line.
const BREAKABLE_SLASH = "/\u200b";

const ICONS = {
  not_started: Circle,
  under_way: CircleDot,
  done_for_year: CircleCheck,
  paused: CirclePause,
} as const;

/** A row of the plan: challenge, action, responsible, target and how it stands; it opens into more. */
export function ActivityRow({ activity, canKeep, isOpenAtFirst }: ActivityRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpenAtFirst) line.current?.scrollIntoView({ block: "center" });
  }, [isOpenAtFirst]);
  const { name, challenge, actions, responsible, status, isLate, nextOn, dueOn } = activity;
  return (
    <div className={styles.activity} ref={line}>
      <button
        type="button"
        className={styles.row}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className={styles.name}>{name}</span>
        <span className={classNames(styles.quiet, styles.clamp)}>{challenge}</span>
        <span className={classNames(styles.quiet, styles.clamp)}>{actions.join(". ")}</span>
        <span className={styles.quiet}>{responsible.join(", ").replaceAll("/", BREAKABLE_SLASH)}</span>
        <CountCell activity={activity} />
        <span>
          <span className={classNames(styles.state, styles[`state_${status}`])}>
            <Icon of={ICONS[status]} /> {t(`plan.status_${status}`)}
          </span>
          {isLate && (
            <span className={styles.late}>
              <Icon of={ClockAlert} size={14} />{" "}
              {t("plan.lateSince", { day: format.day(nextOn ?? dueOn ?? "") })}
            </span>
          )}
        </span>
      </button>
      {isOpen && (
        <div id={id}>
          <ActivityDetail activity={activity} canKeep={canKeep} />
        </div>
      )}
    </div>
  );
}

const MOST_BOXES = 6;

function CountCell({ activity }: { readonly activity: Activity }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { counted, target } = activity;
  const noPeriod = target !== null && target.period === null && (
    <span className={styles.quiet}>{t("plan.noPeriod")}</span>
  );
  if (counted === null) {
    return <span className={styles.quiet}>{target === null ? t("plan.noTarget") : target.text}</span>;
  }
  const { count, of, what, isBySystem } = counted;
  if (of === null)
    return (
      <span className={styles.count}>
        <strong>{format.number(count)}</strong> {what}
      </span>
    );
  return (
    <span className={styles.count}>
      {of <= MOST_BOXES ? (
        <span className={styles.boxes} aria-hidden="true">
          {Array.from({ length: of }, (_, at) => (
            <span key={at} className={classNames(styles.box, at < count && styles.full)} />
          ))}
        </span>
      ) : (
        <span className={styles.meter} aria-hidden="true">
          <span className={styles.filled} style={{ width: `${Math.min(100, (100 * count) / of)}%` }} />
        </span>
      )}
      <strong>{t("plan.countedOf", { now: format.number(count), of: format.number(of) })}</strong>
      {isBySystem && target === null && <span className={styles.quiet}>{what}</span>}
      {noPeriod}
    </span>
  );
}
