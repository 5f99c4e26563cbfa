import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Activity } from "#core/contract/plan.ts";
import { useChangeActivity } from "../../api/use-plan.ts";
import { useFields } from "../../state/use-fields.ts";
import { useVersioned } from "../../state/use-versioned.ts";
import { MeanwhileNote } from "../../ui/meanwhile-note.tsx";
import { SmallForm } from "../../ui/small-form.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./activity-detail.module.css";
import { LinesField } from "./lines-field.tsx";
import { usePartWords } from "./use-part-words.ts";

interface ActivityWordsProps {
  readonly activity: Activity;
  readonly onDone: () => void;
}

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** The words of an activity, changed where it stands: name, challenge, actions and who is responsible. */
export function ActivityWords({ activity, onDone }: ActivityWordsProps) {
  const { t } = useTranslation();
  const describe = usePartWords();
  const change = useVersioned(useChangeActivity(activity.id));
  const [begunFrom] = useState(activity);
  const { values: draft, field } = useFields({
    name: activity.name,
    challenge: activity.challenge,
    actions: activity.actions.join("\n"),
    responsible: activity.responsible.join("\n"),
  });
  const submit = (isTextChecked: boolean) => {
    const { name, challenge } = draft;
    const [actions, responsible] = [linesOf(draft.actions), linesOf(draft.responsible)];
    change.send(begunFrom, { name, challenge, actions, responsible, isTextChecked }, { onSuccess: onDone });
  };
  return (
    <SmallForm
      className={styles.form}
      words={{ submit: t("plan.save"), cancel: t("plan.cancel"), failed: t("plan.notSaved") }}
      saving={change}
      isReady={draft.name.trim() !== ""}
      onSubmit={submit}
      onCancel={onDone}
    >
      <TextField className={styles.wide} label={t("plan.part_name")} maxLength={200} {...field("name")} />
      <LinesField label={t("plan.part_challenge")} {...field("challenge")} />
      <LinesField label={`${t("plan.part_actions")}. ${t("plan.oneALine")}`} {...field("actions")} />
      <LinesField label={`${t("plan.part_responsible")}. ${t("plan.oneALine")}`} {...field("responsible")} />
      <div className={styles.wide}>
        <MeanwhileNote cameBetween={change.cameBetween} describe={describe} />
      </div>
    </SmallForm>
  );
}
