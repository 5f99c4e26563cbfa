import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Plan, PlanGoal } from "#core/contract/plan.ts";
import { useChangeGoal, useChangePlanArea } from "../../api/use-plan.ts";
import { useVersioned } from "../../state/use-versioned.ts";
import { TextButton } from "../../ui/button.tsx";
import { MeanwhileNote } from "../../ui/meanwhile-note.tsx";
import { SmallForm } from "../../ui/small-form.tsx";
import { LinesField } from "./lines-field.tsx";
import styles from "./plan-words.module.css";
import { usePartWords } from "./use-part-words.ts";

type Area = Plan["areas"][number];

interface AreaWordsProps {
  readonly area: Area;
  readonly goals: readonly PlanGoal[];
  readonly canKeep: boolean;
}

/** What an area is for and where it is going, and its goals; those who keep the plan change the words here. */
export function AreaWords({ area, goals, canKeep }: AreaWordsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  return (
    <div className={styles.words}>
      {open === area.id ? (
        <AreaForm area={area} onDone={close} />
      ) : (
        <p>
          {[area.purpose, area.goal].filter((text) => text !== "").join(" ") || t("plan.noWords")}{" "}
          {canKeep && <TextButton onClick={() => setOpen(area.id)}>{t("plan.changeArea")}</TextButton>}
        </p>
      )}
      {goals.length > 0 && (
        <ul>
          {goals.map((goal) => (
            <li key={goal.id}>
              {open === goal.id ? (
                <GoalForm goal={goal} onDone={close} />
              ) : (
                <>
                  {goal.text}{" "}
                  {canKeep && (
                    <TextButton onClick={() => setOpen(goal.id)}>{t("plan.changeGoal")}</TextButton>
                  )}
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function AreaForm({ area, onDone }: { readonly area: Area; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const describe = usePartWords();
  const change = useVersioned(useChangePlanArea(area.id));
  const [begunFrom] = useState(area);
  const [purpose, setPurpose] = useState(area.purpose);
  const [goal, setGoal] = useState(area.goal);
  return (
    <SmallForm
      className={styles.form}
      words={{ submit: t("plan.save"), cancel: t("plan.cancel"), failed: t("plan.notSaved") }}
      saving={change}
      onSubmit={(isTextChecked) =>
        change.send(begunFrom, { purpose, goal, isTextChecked }, { onSuccess: onDone })
      }
      onCancel={onDone}
    >
      <LinesField
        label={t("plan.part_purpose")}
        value={purpose}
        onChange={(event) => setPurpose(event.target.value)}
      />
      <LinesField
        label={t("plan.part_goal")}
        value={goal}
        onChange={(event) => setGoal(event.target.value)}
      />
      <MeanwhileNote cameBetween={change.cameBetween} describe={describe} />
    </SmallForm>
  );
}

function GoalForm({ goal, onDone }: { readonly goal: PlanGoal; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const describe = usePartWords();
  const change = useVersioned(useChangeGoal(goal.id));
  const [begunFrom] = useState(goal);
  const [text, setText] = useState(goal.text);
  return (
    <SmallForm
      className={styles.form}
      words={{ submit: t("plan.save"), cancel: t("plan.cancel"), failed: t("plan.notSaved") }}
      saving={change}
      isReady={text.trim().length >= 3}
      onSubmit={(isTextChecked) => change.send(begunFrom, { text, isTextChecked }, { onSuccess: onDone })}
      onCancel={onDone}
    >
      <LinesField
        label={t("plan.part_text")}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <MeanwhileNote cameBetween={change.cameBetween} describe={describe} />
    </SmallForm>
  );
}
