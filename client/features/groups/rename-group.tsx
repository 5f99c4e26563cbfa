import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useRenameGroup } from "../../api/use-meetings.ts";
import { SmallForm } from "../../ui/small-form.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./group-card.module.css";

interface RenameGroupProps {
  readonly groupId: number;
  readonly name: string;
  readonly onDone: () => void;
}

/** Another name for a group. */
export function RenameGroup({ groupId, name: before, onDone }: RenameGroupProps) {
  const { t } = useTranslation();
  const rename = useRenameGroup(groupId);
  const [name, setName] = useState(before);
  return (
    <SmallForm
      className={styles.form}
      words={{ submit: t("groups.save"), cancel: t("groups.cancel"), failed: t("groups.notSaved") }}
      saving={rename}
      isReady={name.trim().length >= 3 && name !== before}
      onSubmit={(isTextChecked) => rename.mutate({ name, isTextChecked }, { onSuccess: onDone })}
      onCancel={onDone}
    >
      <TextField
        label={t("groups.groupName")}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
    </SmallForm>
  );
}
