import { ChevronDown, ChevronUp, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { PlannedStop } from "#core/contract/shift-plan.ts";
import { useFormat } from "../../text/use-format.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { moveStop, type Plan, removeStop } from "./plan-edits.ts";
import styles from "./shift-detail.module.css";

export interface StopRowProps {
  readonly stop: PlannedStop;
  readonly number: number;
  /** Minutes to the next stop; null after the last. */
  readonly wayMin: number | null;
  readonly timeZone: string;
  /** Null for those who only read. */
  readonly onEdit: ((change: (plan: Plan) => Plan) => void) | null;
}

/** A stop in order. On its name up and down move it by a quarter, Delete takes it away. */
export function StopRow({ stop, number, wayMin, timeZone, onEdit }: StopRowProps) {
  const { t } = useTranslation();
  const format = useFormat(timeZone);
  const time = `${format.time(stop.from)}–${format.time(stop.to)}`;
  const way = wayMin === null ? t("shifts.end") : t("shifts.walkTo", { count: wayMin });
  return (
    <div className={styles.stop}>
      <span className={styles.number}>{number}</span>
      <span className={styles.what}>
        {onEdit === null ? (
          <b>{stop.name}</b>
        ) : (
          <button
            type="button"
            className={styles.name}
            aria-label={`${stop.name}, ${time}. ${t("shifts.keys")}`}
            onKeyDown={(event) => {
              if (event.key === "ArrowUp") onEdit((plan) => moveStop(plan, stop.id, -1));
              else if (event.key === "ArrowDown") onEdit((plan) => moveStop(plan, stop.id, 1));
              else if (event.key === "Delete") onEdit((plan) => removeStop(plan, stop.id));
              else return;
              event.preventDefault();
            }}
          >
            {stop.name}
          </button>
        )}
        <span className={styles.reason}>{stop.reason}</span>
      </span>
      <span className={styles.time}>
        {time}
        <small>{way}</small>
      </span>
      {onEdit !== null && (
        <span className={styles.tools}>
          <IconButton
            size="sm"
            variant="ghost"
            icon={ChevronUp}
            label={t("shifts.moveEarlier", { place: stop.name })}
            onClick={() => onEdit((plan) => moveStop(plan, stop.id, -1))}
          />
          <IconButton
            size="sm"
            variant="ghost"
            icon={ChevronDown}
            label={t("shifts.moveLater", { place: stop.name })}
            onClick={() => onEdit((plan) => moveStop(plan, stop.id, 1))}
          />
          <IconButton
            size="sm"
            variant="ghost"
            icon={Trash2}
            label={t("shifts.remove", { place: stop.name })}
            onClick={() => onEdit((plan) => removeStop(plan, stop.id))}
          />
        </span>
      )}
    </div>
  );
}
