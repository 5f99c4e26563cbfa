import { NotebookPen } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Meeting } from "#core/contract/meeting.ts";
import { useSaveNotes } from "../../../api/use-meetings.ts";
import { useVersioned } from "../../../state/use-versioned.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button, TextButton } from "../../../ui/button.tsx";
import { DoubtfulCheck } from "../../../ui/doubtful-check.tsx";
import { MeanwhileNote } from "../../../ui/meanwhile-note.tsx";
import { ErrorNote } from "../../../ui/notes.tsx";
import styles from "./note-editor.module.css";

interface NoteEditorProps {
  readonly meeting: Meeting;
  readonly item: Meeting["agenda"][number];
  readonly isOpen: boolean;
}

/** What is noted to an item, each note inside or for the outside version too, and a field for the next. */
export function NoteEditor({ meeting, item, isOpen }: NoteEditorProps) {
  const { t } = useTranslation();
  const id = useId();
  const save = useSaveNotes(meeting.id, item.ordinal);
  const [body, setBody] = useState("");
  const [isOutside, setIsOutside] = useState(false);
  const [isTextChecked, setIsTextChecked] = useState(false);
  const texts = { notes: item.notes.map((note) => note.body), version: item.notesVersion };
  const versioned = useVersioned(save);
  const add = () =>
    versioned.send(
      texts,
      { items: [...item.notes, { body, isOutside }], isTextChecked },
      { onSuccess: () => setBody("") },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add();
  };
  const remove = (at: number) =>
    versioned.send(texts, {
      items: item.notes.filter((_note, index) => index !== at),
      isTextChecked: true,
    });
  // The other's notes are read by now: one's own goes after them.
  const { cameBetween } = versioned;
  const beside = cameBetween && {
    ...cameBetween,
    keepMine: body.trim() === "" ? cameBetween.takeTheirs : add,
  };
  if (!isOpen && item.notes.length === 0) return null;
  return (
    <section className={styles.notes} aria-label={t("groups.note")}>
      <ul className={styles.list}>
        {item.notes.map((note, at) => (
          <li key={at} className={styles.note}>
            <span>{note.body}</span>
            <Badge tone={note.isOutside ? "info" : "outline"}>
              {t(note.isOutside ? "groups.outsideMark" : "groups.insideMark")}
            </Badge>
            {isOpen && <TextButton onClick={() => remove(at)}>{t("groups.removeNote")}</TextButton>}
          </li>
        ))}
      </ul>
      {isOpen && (
        <form className={styles.form} onSubmit={submit}>
          <label className={styles.label} htmlFor={id}>
            {t("groups.note")} <span className={styles.hint}>{t("groups.noteHint")}</span>
          </label>
          <textarea
            id={id}
            className={styles.area}
            rows={2}
            maxLength={2000}
            value={body}
            onChange={(event) => setBody(event.target.value)}
          />
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={isOutside}
              onChange={(event) => setIsOutside(event.target.checked)}
            />
            {t("groups.noteOutside")}
          </label>
          <DoubtfulCheck error={save.error} isChecked={isTextChecked} onCheck={setIsTextChecked} />
          <Button type="submit" size="sm" icon={NotebookPen} disabled={body.trim() === "" || save.isPending}>
            {t("groups.addNote")}
          </Button>
          <MeanwhileNote
            cameBetween={beside}
            describe={(_part, text) => (text === "" ? t("groups.noNotes") : text)}
          />
          {versioned.error && <ErrorNote title={t("groups.notSaved")} error={versioned.error} />}
        </form>
      )}
    </section>
  );
}
