import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Activity } from "#core/contract/plan.ts";
import { useEnterValue } from "../../api/use-plan.ts";
import { Button, TextButton } from "../../ui/button.tsx";
import { DoubtfulCheck } from "../../ui/doubtful-check.tsx";
import { ErrorNote } from "../../ui/notes.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./activity-detail.module.css";

/** A value of an indicator with its day and where it comes from. */
export function EnterValue({ indicator }: { readonly indicator: Activity["indicators"][number] }) {
  const { t } = useTranslation();
  const enter = useEnterValue(indicator.id);
  const [isOpen, setIsOpen] = useState(false);
  const [isTextChecked, setIsTextChecked] = useState(false);
  const [draft, setDraft] = useState({ value: "", observedOn: "", source: "" });
  if (!isOpen)
    return (
      <div>
        <TextButton onClick={() => setIsOpen(true)}>{t("plan.enter")}</TextButton>
      </div>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate(
      { ...draft, value: Number(draft.value.replace(",", ".")), isTextChecked },
      { onSuccess: () => setIsOpen(false) },
    );
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={t("plan.value")}
        inputMode="decimal"
        required
        value={draft.value}
        onChange={(event) => setDraft({ ...draft, value: event.target.value })}
      />
      <TextField
        label={t("plan.observedOn")}
        type="date"
        required
        value={draft.observedOn}
        onChange={(event) => setDraft({ ...draft, observedOn: event.target.value })}
      />
      <TextField
        label={t("plan.source")}
        required
        maxLength={200}
        value={draft.source}
        onChange={(event) => setDraft({ ...draft, source: event.target.value })}
      />
      <Button type="submit" size="sm" disabled={enter.isPending}>
        {t("plan.save")}
      </Button>
      {enter.isError && <ErrorNote title={t("plan.notSaved")} error={enter.error} />}
      <DoubtfulCheck error={enter.error} isChecked={isTextChecked} onCheck={setIsTextChecked} />
    </form>
  );
}
