import { useState } from "react";
import { useTranslation } from "react-i18next";
import { INSPECTION_KINDS } from "#core/contract/inspection.ts";
import { useAddInspection, usePlanTellers } from "../../api/use-plan.ts";
import { useFields } from "../../state/use-fields.ts";
import { SmallForm } from "../../ui/small-form.tsx";
import { SelectField, TextField } from "../../ui/text-field.tsx";
import { GroupSelect } from "./group-select.tsx";
import styles from "./plan-screen.module.css";

/** A new control: kind, area, month and who takes part; a planned one is seen by those alone. */
export function AddInspection({
  month: thisMonth,
  onDone,
}: {
  readonly month: string;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const add = useAddInspection();
  const { values, field } = useFields({ kind: "pub", groupId: "", month: thisMonth, who: "" });
  const [isPlanned, setIsPlanned] = useState(false);
  const { data: accounts } = usePlanTellers();
  const [named, setNamed] = useState<readonly string[]>([]);
  const submit = (isTextChecked: boolean) => {
    const authorities = values.who
      .split(",")
      .map((text) => text.trim())
      .filter((text) => text !== "");
    add.mutate(
      {
        kind: INSPECTION_KINDS.find((one) => one === values.kind) ?? "pub",
        groupId: Number(values.groupId),
        month: values.month,
        authorities,
        status: isPlanned ? "planned" : "held",
        named: isPlanned ? [...named] : [],
        isTextChecked,
      },
      { onSuccess: onDone },
    );
  };
  return (
    <SmallForm
      className={styles.form}
      words={{ submit: t("plan.save"), cancel: t("plan.cancel"), failed: t("plan.notSaved") }}
      saving={add}
      onSubmit={submit}
      onCancel={onDone}
    >
      <SelectField label={t("plan.inspectionKind")} {...field("kind")}>
        {INSPECTION_KINDS.map((one) => (
          <option key={one} value={one}>
            {t(`plan.inspection_${one}`)}
          </option>
        ))}
      </SelectField>
      <GroupSelect label={t("plan.inspectionGroup")} {...field("groupId")} />
      <TextField label={t("plan.inspectionMonth")} type="month" required {...field("month")} />
      <TextField className={styles.wide} label={t("plan.inspectionWho")} required {...field("who")} />
      <label className={styles.wide}>
        <input type="checkbox" checked={isPlanned} onChange={(event) => setIsPlanned(event.target.checked)} />{" "}
        {t("plan.inspectionIsPlanned")}
      </label>
      {isPlanned && (
        <fieldset className={styles.named}>
          <legend>{t("plan.inspectionNamed")}</legend>
          {accounts?.map(({ id, name }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={named.includes(id)}
                onChange={({ target: { checked } }) =>
                  setNamed(checked ? [...named, id] : named.filter((one) => one !== id))
                }
              />{" "}
              {name}
            </label>
          ))}
        </fieldset>
      )}
    </SmallForm>
  );
}
