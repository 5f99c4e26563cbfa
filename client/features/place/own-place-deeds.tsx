import { Pencil, Trash2 } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { Place } from "#core/contract/place.ts";
import { useRemoveOwnPlace, useRenameOwnPlace } from "../../api/use-own-places.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { ProblemText } from "../../ui/notes.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./place-screen.module.css";

/** What can be done with a place of one's own: another name, or away with it. */
export function OwnPlaceDeeds({ place, areaId }: { readonly place: Place; readonly areaId: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const rename = useRenameOwnPlace(areaId);
  const remove = useRemoveOwnPlace(areaId);
  const [name, setName] = useState<string | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name !== null) rename.mutate(name.trim(), { onSuccess: () => setName(null) });
  };
  if (name !== null) {
    return (
      <form className={styles.rename} onSubmit={submit}>
        <TextField
          label={t("place.newName")}
          isLabelHidden
          size="sm"
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" size="sm" disabled={name.trim() === "" || rename.isPending}>
          {t("place.saveName")}
        </Button>
        <Button size="sm" variant="ghost" onClick={() => setName(null)}>
          {t("common.cancel")}
        </Button>
        {rename.isError && <ProblemText error={rename.error} />}
      </form>
    );
  }
  return (
    <>
      <Button size="sm" variant="ghost" icon={Pencil} onClick={() => setName(place.name)}>
        {t("place.rename")}
      </Button>
      <Button size="sm" variant="ghost" icon={Trash2} onClick={() => setIsAsking(true)}>
        {t("place.removeOwn")}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t("place.removeOwnTitle", { name: place.name })}
          confirmLabel={t("place.removeOwn")}
          isBusy={remove.isPending}
          error={remove.isError && <ProblemText error={remove.error} />}
          onConfirm={() => remove.mutate(undefined, { onSuccess: () => void navigate("/") })}
          onClose={() => setIsAsking(false)}
        >
          {t("place.removeOwnText")}
        </ConfirmDialog>
      )}
    </>
  );
}
