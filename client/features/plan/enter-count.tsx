import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ENTERED_PARTS, type EnteredKind } from "#core/domain/plan/entered-counts.ts";
import { useAddActivityCount } from "../../api/use-activity-counts.ts";
import { useFields } from "../../state/use-fields.ts";
import { SmallForm } from "../../ui/small-form.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { GroupSelect } from "./group-select.tsx";
import styles from "./activity-detail.module.css";

interface EnterCountProps {
  readonly kind: EnteredKind;
  readonly onDone: () => void;
}

/** A number of a kind with its day, its source and, where it has one, its group. */
export function EnterCount({ kind, onDone }: EnterCountProps) {
  const { t } = useTranslation();
  const add = useAddActivityCount();
  // Made once: what is sent twice is one row.
  const [id] = useState(() => crypto.randomUUID());
  const { values, field } = useFields({ countedOn: "", groupId: "", count: "", outOf: "", source: "" });
  const { isByGroup, outOf, fixedCount } = ENTERED_PARTS[kind];
  const submit = (isTextChecked: boolean) =>
    add.mutate(
      {
        id,
        kind,
        countedOn: values.countedOn,
        groupId: isByGroup ? Number(values.groupId) : null,
        count: fixedCount ?? Number(values.count),
        outOf: values.outOf === "" ? null : Number(values.outOf),
        source: values.source,
        isTextChecked,
      },
      { onSuccess: onDone },
    );
  return (
    <SmallForm
      className={styles.form}
      words={{ submit: t("plan.save"), cancel: t("plan.cancel"), failed: t("plan.notSaved") }}
      saving={add}
      onSubmit={submit}
      onCancel={onDone}
    >
      <TextField label={t("plan.enteredDay")} type="date" required {...field("countedOn")} />
      {isByGroup && <GroupSelect label={t("plan.enteredGroup")} {...field("groupId")} />}
      {fixedCount === null && (
        <TextField
          label={t(`plan.enteredCount_${kind}`)}
          type="number"
          min={0}
          required
          {...field("count")}
        />
      )}
      {outOf !== "none" && (
        <TextField
          label={t(outOf === "required" ? "plan.enteredOutOf" : "plan.enteredOutOfKnown")}
          type="number"
          min={1}
          required={outOf === "required"}
          {...field("outOf")}
        />
      )}
      <TextField label={t("plan.source")} required maxLength={200} {...field("source")} />
    </SmallForm>
  );
}
