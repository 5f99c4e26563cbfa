import { Check, CirclePause, Info } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { AllocationResult } from "#core/contract/allocation.ts";
import type { PlanCheck, PlannedShift } from "#core/contract/shift-plan.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./panels.module.css";
import { addStop, moveBreak, planOf, removeStop } from "./plan-edits.ts";
import type { Editing } from "./use-editing.ts";

export interface ChecksProps {
  readonly shift: PlannedShift;
  /** Of the week: another crew may take what this one may not. */
  readonly shifts: readonly PlannedShift[];
  readonly result: AllocationResult | null;
  readonly editing: Editing;
  readonly mayPlan: boolean;
  readonly today: string;
}

/** What the rules say of a shift, each hindrance with a way out, and how the floors stand. */
export function Checks({ shift, shifts, result, editing, mayPlan, today }: ChecksProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const blocking = shift.checks.filter(({ level }) => level === "blocks").length;
  const floors = result?.floors;
  return (
    <Card
      title={t("shifts.checks")}
      actions={blocking > 0 && <Badge tone="stale">{t("shifts.blocking", { count: blocking })}</Badge>}
    >
      <ul className={styles.checks}>
        {shift.checks.map((check) => (
          <li
            key={`${check.rule}-${check.stopId ?? ""}`}
            className={classNames(styles.check, check.level === "blocks" && styles.blocks)}
          >
            <Icon of={check.level === "blocks" ? CirclePause : Info} size={16} />
            <div>
              {t(`shifts.rule_${ruleOf(check)}`, { value: check.value })}
              {mayPlan && (
                <WayOut check={check} shift={shift} shifts={shifts} editing={editing} today={today} />
              )}
            </div>
          </li>
        ))}
        {shift.checks.length === 0 && (
          <li className={styles.check}>
            <Icon of={Check} size={16} />
            {t("shifts.fine")}
          </li>
        )}
        {floors?.areas.map(({ name, share, isMet }) => (
          <li key={name} className={styles.check}>
            <Icon of={isMet ? Check : Info} size={16} />
            {t(isMet ? "shifts.floorMet" : "shifts.floorMissed", {
              area: name,
              share: format.percent(share),
            })}
          </li>
        ))}
        {floors?.unsafePlaces.map(({ name, isMet }) => (
          <li key={name} className={styles.check}>
            <Icon of={isMet ? Check : Info} size={16} />
            {t(isMet ? "shifts.unsafeMet" : "shifts.unsafeMissed", { place: name })}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function ruleOf({ rule, stopId, value }: PlanCheck) {
  if (rule === "break" && stopId !== null) return "break_stop";
  // Hours since the shift before: none where that is not over.
  return rule === "rest" && Number(value) < 0 ? "rest_none" : rule;
}

interface WayOutProps {
  readonly check: PlanCheck;
  readonly shift: PlannedShift;
  readonly shifts: readonly PlannedShift[];
  readonly editing: Editing;
  readonly today: string;
}

function WayOut({ check: { rule, stopId, level }, shift, shifts, editing, today }: WayOutProps) {
  const { t } = useTranslation();
  if (rule === "police_agreement")
    return (
      <span className={styles.ways}>
        <Button size="sm" onClick={() => editing.edit(shift, (plan) => ({ ...plan, policeAgreedOn: today }))}>
          {t("shifts.setToday")}
        </Button>
      </span>
    );
  if (rule === "break" && stopId === null) {
    const middle = (Date.parse(shift.startsAt) + Date.parse(shift.endsAt)) / 2;
    return (
      <span className={styles.ways}>
        <Button size="sm" onClick={() => editing.edit(shift, (plan) => moveBreak(plan, middle))}>
          {t("shifts.rest")}
        </Button>
      </span>
    );
  }
  if (stopId === null || level !== "blocks") return null;
  const stop = planOf(shift).stops.find(({ id }) => id === stopId);
  const other = rule.startsWith("permit") && stop !== undefined ? guardsThen(shifts, stop) : undefined;
  return (
    <span className={styles.ways}>
      {other !== undefined && stop !== undefined && (
        <Button
          size="sm"
          onClick={() => {
            editing.edit(other, (plan) => addStop(plan, { ...stop, id: crypto.randomUUID() }));
            editing.edit(shift, (plan) => removeStop(plan, stopId));
          }}
        >
          {t("shifts.giveTo", { crew: other.crew })}
        </Button>
      )}
      <Button size="sm" onClick={() => editing.edit(shift, (plan) => removeStop(plan, stopId))}>
        {t("shifts.removeStop")}
      </Button>
    </span>
  );
}

/** Kommunvakter on duty at the time of a stop. */
function guardsThen(
  shifts: readonly PlannedShift[],
  { from, to }: { readonly from: string; readonly to: string },
): PlannedShift | undefined {
  return shifts.find(
    ({ kind, status, startsAt, endsAt }) =>
      kind === "kommunvakt" &&
      status === "planned" &&
      Date.parse(startsAt) <= Date.parse(from) &&
      Date.parse(endsAt) >= Date.parse(to),
  );
}
