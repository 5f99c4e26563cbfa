import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddActor } from "../../api/use-meetings.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNote } from "../../ui/notes.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./group-card.module.css";

/** A part that the group needs, with the organisation that fills it or with none yet. */
export function AddActor({ groupId, onDone }: { readonly groupId: number; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const add = useAddActor(groupId);
  const [functionName, setFunctionName] = useState("");
  const [organisation, setOrganisation] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const filled = organisation.trim() === "" ? null : organisation;
    add.mutate({ functionName, organisation: filled }, { onSuccess: onDone });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={t("groups.actorFunction")}
        maxLength={80}
        value={functionName}
        onChange={(event) => setFunctionName(event.target.value)}
      />
      <TextField
        label={t("groups.actorOrganisation")}
        maxLength={120}
        value={organisation}
        onChange={(event) => setOrganisation(event.target.value)}
      />
      <div className={styles.formDeeds}>
        <Button
          type="submit"
          size="sm"
          variant="primary"
          disabled={functionName.trim() === "" || add.isPending}
        >
          {t("groups.add")}
        </Button>
        <Button size="sm" onClick={onDone}>
          {t("groups.cancel")}
        </Button>
      </div>
      {add.isError && <ErrorNote title={t("groups.notSaved")} error={add.error} />}
    </form>
  );
}
