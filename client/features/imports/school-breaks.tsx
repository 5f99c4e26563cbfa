import { Plus, Trash2 } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Calendar } from "#core/contract/reference.ts";
import { useAddSchoolBreak, useCalendar, useRemoveSchoolBreak } from "../../api/use-reference.ts";
import { useSession } from "../../api/use-session.ts";
import { canImport } from "../../state/access.ts";
import { useToday } from "../../state/use-filter.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./school-breaks.module.css";

type Mark = Calendar["marks"][number];

/** The school breaks from last year to the next, that charts mark and comparisons heed; the analyst mends them. */
export function SchoolBreaks() {
  const { t } = useTranslation();
  const { role } = useSession();
  const year = Number(useToday().slice(0, 4));
  const { data, error, refetch } = useCalendar(`${year - 1}-01-01`, `${year + 2}-01-01`);
  const breaks = data?.marks.filter((mark) => mark.kind === "school_break");
  return (
    <Card id="lov" title={t("imports.schoolBreaks")} note={t("imports.schoolBreaksNote")}>
      {error && !breaks ? (
        <ErrorNote title={t("imports.schoolBreaksFailed")} error={error} onRetry={() => void refetch()} />
      ) : null}
      {!breaks && !error && <SkeletonLines lines={4} />}
      {breaks && (
        <ul className={styles.list}>
          {breaks.map((one) => (
            <BreakRow key={one.id ?? one.first} one={one} canChange={canImport(role)} />
          ))}
        </ul>
      )}
      {canImport(role) && <AddBreak />}
    </Card>
  );
}

function BreakRow({ one, canChange }: { readonly one: Mark; readonly canChange: boolean }) {
  const { t, i18n } = useTranslation();
  const remove = useRemoveSchoolBreak();
  const name = i18n.language === "en" ? one.nameEn : one.nameSv;
  return (
    <li className={styles.row}>
      <span className={styles.name}>{name}</span>
      <span className={styles.days}>
        {one.first} – {one.last}
      </span>
      {canChange && (
        <IconButton
          icon={Trash2}
          size="sm"
          label={t("imports.removeSchoolBreak", { name, first: one.first })}
          disabled={remove.isPending || one.id === undefined}
          onClick={() => one.id !== undefined && remove.mutate(one.id)}
        />
      )}
    </li>
  );
}

const EMPTY = { name: "", first: "", last: "" };

function AddBreak() {
  const { t } = useTranslation();
  const add = useAddSchoolBreak();
  const [draft, setDraft] = useState(EMPTY);
  const isBackwards = draft.first !== "" && draft.last !== "" && draft.last < draft.first;
  const isComplete = draft.name.trim() !== "" && draft.first !== "" && draft.last !== "" && !isBackwards;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { name, first, last } = draft;
    add.mutate(
      { nameSv: name.trim(), nameEn: name.trim(), first, last },
      { onSuccess: () => setDraft(EMPTY) },
    );
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={t("imports.schoolBreakName")}
        size="sm"
        maxLength={100}
        value={draft.name}
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
      />
      <TextField
        label={t("imports.schoolBreakFirst")}
        size="sm"
        type="date"
        value={draft.first}
        onChange={(event) => setDraft({ ...draft, first: event.target.value })}
      />
      <TextField
        label={t("imports.schoolBreakLast")}
        size="sm"
        type="date"
        value={draft.last}
        error={isBackwards ? t("imports.schoolBreakBackwards") : null}
        onChange={(event) => setDraft({ ...draft, last: event.target.value })}
      />
      <Button type="submit" size="sm" icon={Plus} disabled={!isComplete || add.isPending}>
        {t("imports.addSchoolBreak")}
      </Button>
      {add.isError && <ErrorNote title={t("imports.schoolBreakNotAdded")} error={add.error} />}
    </form>
  );
}
