import { Unlink } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Plan, PlanGoal } from "#core/contract/plan.ts";
import { useChangeGoal } from "../../api/use-plan.ts";
import { useSession } from "../../api/use-session.ts";
import { canSeeEvents } from "../../state/access.ts";
import { useVersioned } from "../../state/use-versioned.ts";
import { Card } from "../../ui/card.tsx";
import { Icon } from "../../ui/icon.tsx";
import { MeanwhileNote } from "../../ui/meanwhile-note.tsx";
import { ErrorNote } from "../../ui/notes.tsx";
import { SelectField } from "../../ui/text-field.tsx";
import styles from "./plan-screen.module.css";
import { usePartWords } from "./use-part-words.ts";

/** The goals that no activity works for, each with a way to link one. */
export function GoalsWithout({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation();
  const goals = plan.goals.filter(({ kind, activityId }) => kind === "work" && activityId === null);
  if (goals.length === 0) return null;
  return (
    <Card
      className={styles.warning}
      title={
        <span className={styles.iconTitle}>
          <Icon of={Unlink} /> {t("plan.goalsWithout", { count: goals.length })}
        </span>
      }
    >
      <ul className={styles.list}>
        {goals.map((goal) => (
          <GoalRow key={goal.id} goal={goal} plan={plan} />
        ))}
      </ul>
    </Card>
  );
}

function GoalRow({ goal, plan }: { readonly goal: PlanGoal; readonly plan: Plan }) {
  const { t } = useTranslation();
  const { role } = useSession();
  const link = useVersioned(useChangeGoal(goal.id));
  const describe = usePartWords();
  const area = plan.areas.find(({ id }) => id === goal.areaId);
  return (
    <li className={styles.row}>
      <span>
        {goal.text}{" "}
        {goal.opens !== null && canSeeEvents(role) && <Link to={goal.opens}>{t("plan.open")}</Link>}
      </span>
      {plan.canKeep && (
        <SelectField
          className={styles.wide}
          label={t("plan.link")}
          size="sm"
          value=""
          disabled={link.isPending}
          onChange={(event) => link.send(goal, { activityId: event.target.value })}
        >
          <option value="">{t("plan.chooseActivity")}</option>
          {(area === undefined ? plan.areas : [area]).flatMap(({ activities }) =>
            activities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            )),
          )}
        </SelectField>
      )}
      <MeanwhileNote cameBetween={link.cameBetween} describe={describe} />
      {link.error && <ErrorNote title={t("plan.notSaved")} error={link.error} />}
    </li>
  );
}
