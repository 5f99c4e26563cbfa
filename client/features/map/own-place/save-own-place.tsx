import { MapPinPlus } from "lucide-react";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddOwnPlace } from "../../../api/use-own-places.ts";
import type { UpdateView } from "../../../state/use-view-state.ts";
import type { ViewState } from "../../../state/view-state.ts";
import { Button } from "../../../ui/button.tsx";
import { ErrorNote } from "../../../ui/notes.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import styles from "./save-own-place.module.css";

export interface SaveOwnPlaceProps {
  readonly view: ViewState;
  readonly update: UpdateView;
}

/** Names what is marked on the map as a place of one's own: it can be chosen, filtered by and looked at then. */
export function SaveOwnPlace({ view, update }: SaveOwnPlaceProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="sm" icon={MapPinPlus} onClick={() => setIsOpen(true)}>
        {t("map.saveOwnPlace")}
      </Button>
      {isOpen && <NameDialog view={view} update={update} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function NameDialog({ view, update, onClose }: SaveOwnPlaceProps & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const add = useAddOwnPlace();
  const [name, setName] = useState("");
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(
      { name: name.trim(), cells: [...view.cell], cellSize: view.cellSize },
      {
        onSuccess: ({ id }) => {
          onClose();
          update({ cell: [], bbox: null, place: `area:${id}` });
        },
      },
    );
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId} onCancel={onClose}>
      <form onSubmit={submit}>
        <h2 id={titleId}>{t("map.saveOwnPlace")}</h2>
        <p>{t("map.ownPlaceText", { count: view.cell.length })}</p>
        <TextField
          label={t("map.ownPlaceName")}
          maxLength={80}
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        {add.isError && <ErrorNote title={t("map.ownPlaceFailed")} error={add.error} />}
        <div className={styles.ways}>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button type="submit" variant="primary" disabled={name.trim() === "" || add.isPending}>
            {t("map.ownPlaceSave")}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
