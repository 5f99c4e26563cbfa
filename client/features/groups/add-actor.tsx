import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddActor } from "../../api/use-meetings.ts";
import { SmallForm } from "../../ui/small-form.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./group-card.module.css";

/** A part that the group needs, with the organisation that fills it or with none yet. */
export function AddActor({ groupId, onDone }: { readonly groupId: number; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const add = useAddActor(groupId);
  const [functionName, setFunctionName] = useState("");
  const [organisation, setOrganisation] = useState("");
  const submit = (isTextChecked: boolean) => {
    const filled = organisation.trim() === "" ? null : organisation;
    add.mutate({ functionName, organisation: filled, isTextChecked }, { onSuccess: onDone });
  };
  return (
    <SmallForm
      className={styles.form}
      words={{ submit: t("groups.add"), cancel: t("groups.cancel"), failed: t("groups.notSaved") }}
      saving={add}
      isReady={functionName.trim() !== ""}
      onSubmit={submit}
      onCancel={onDone}
    >
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
    </SmallForm>
  );
}
