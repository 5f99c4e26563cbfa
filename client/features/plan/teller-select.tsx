import { useTranslation } from "react-i18next";
import type { Activity } from "#core/contract/plan.ts";
import { useChangeActivity, usePlanTellers } from "../../api/use-plan.ts";
import { useVersioned } from "../../state/use-versioned.ts";
import { MeanwhileNote } from "../../ui/meanwhile-note.tsx";
import { ErrorNote } from "../../ui/notes.tsx";
import { SelectField, TextField } from "../../ui/text-field.tsx";
import styles from "./activity-detail.module.css";
import { usePartWords } from "./use-part-words.ts";

/** Who tells how an activity goes, and its last day; for those who keep the plan. */
export function TellerSelect({ activity }: { readonly activity: Activity }) {
  const { t } = useTranslation();
  const { data: tellers } = usePlanTellers();
  const change = useVersioned(useChangeActivity(activity.id));
  const describe = usePartWords();
  return (
    <div className={styles.form}>
      <SelectField
        label={t("plan.teller")}
        value={activity.owners[0] ?? ""}
        disabled={change.isPending}
        onChange={({ target: { value } }) => change.send(activity, { owners: value === "" ? [] : [value] })}
      >
        <option value="">{t("plan.noTeller")}</option>
        {tellers?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t("plan.part_dueOn")}
        type="date"
        defaultValue={activity.dueOn ?? ""}
        onBlur={({ target: { value } }) => {
          if (value !== (activity.dueOn ?? "")) change.send(activity, { dueOn: value === "" ? null : value });
        }}
      />
      <MeanwhileNote cameBetween={change.cameBetween} describe={describe} />
      {change.error && <ErrorNote title={t("plan.notSaved")} error={change.error} />}
    </div>
  );
}
