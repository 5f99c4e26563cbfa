import { useTranslation } from "react-i18next";
import type { Activity } from "#core/contract/plan.ts";
import { useChangeActivity, usePlanTellers } from "../../api/use-plan.ts";
import { SelectField, TextField } from "../../ui/text-field.tsx";
import styles from "./area-section.module.css";

/** Who tells how an activity goes, and its last day; for those who keep the plan. */
export function TellerSelect({ activity }: { readonly activity: Activity }) {
  const { t } = useTranslation();
  const { data: tellers } = usePlanTellers();
  const change = useChangeActivity(activity.id);
  return (
    <div className={styles.form}>
      <SelectField
        label={t("plan.teller")}
        value={activity.owners[0] ?? ""}
        disabled={change.isPending}
        onChange={({ target: { value } }) => change.mutate({ owners: value === "" ? [] : [value] })}
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
          if (value !== (activity.dueOn ?? "")) change.mutate({ dueOn: value === "" ? null : value });
        }}
      />
    </div>
  );
}
