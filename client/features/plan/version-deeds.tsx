import { GitCompare, SquarePlus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Plan } from "#core/contract/plan.ts";
import { useAddVersion, useChangeVersion } from "../../api/use-plan.ts";
import { Button } from "../../ui/button.tsx";
import { SmallForm } from "../../ui/small-form.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./plan-screen.module.css";

interface VersionDeedsProps {
  readonly plan: Plan;
  readonly previousYear: number | null;
  readonly showsChanges: boolean;
  readonly onShowChanges: () => void;
}

/** What can be done with a version: see what it changed, adopt or evaluate it, begin the next from it. */
export function VersionDeeds({ plan, previousYear, showsChanges, onShowChanges }: VersionDeedsProps) {
  const { t } = useTranslation();
  const change = useChangeVersion(plan.version.id);
  const [isBeginning, setIsBeginning] = useState(false);
  const hasDraft = plan.versions.some(({ isDraft }) => isDraft);
  return (
    <>
      {previousYear !== null && (
        <Button icon={GitCompare} aria-pressed={showsChanges} onClick={onShowChanges}>
          {t("plan.changes", { year: previousYear })}
        </Button>
      )}
      {plan.canKeep && plan.version.isDraft && (
        <Button variant="primary" onClick={() => change.mutate({ adoptedOn: plan.today })}>
          {t("plan.adopt")}
        </Button>
      )}
      {plan.canKeep && !plan.version.isDraft && plan.version.evaluatedOn !== plan.today && (
        <Button onClick={() => change.mutate({ evaluatedOn: plan.today })}>{t("plan.evaluated")}</Button>
      )}
      {plan.canKeep && !hasDraft && !isBeginning && (
        <Button icon={SquarePlus} onClick={() => setIsBeginning(true)}>
          {t("plan.nextVersion")}
        </Button>
      )}
      {isBeginning && <BeginForm plan={plan} onDone={() => setIsBeginning(false)} />}
    </>
  );
}

function BeginForm({ plan, onDone }: { readonly plan: Plan; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const add = useAddVersion();
  const [title, setTitle] = useState(plan.version.title);
  const [year, setYear] = useState(String(Number(plan.today.slice(0, 4)) + 1));
  const submit = (isTextChecked: boolean) => {
    add.mutate({ title, year: Number(year), isTextChecked }, { onSuccess: onDone });
  };
  return (
    <SmallForm
      className={styles.form}
      words={{ submit: t("plan.begin"), cancel: t("plan.cancel"), failed: t("plan.notSaved") }}
      saving={add}
      onSubmit={submit}
      onCancel={onDone}
    >
      <TextField
        label={t("plan.versionTitle")}
        value={title}
        maxLength={200}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextField
        label={t("plan.versionYear")}
        type="number"
        value={year}
        onChange={(event) => setYear(event.target.value)}
      />
    </SmallForm>
  );
}
