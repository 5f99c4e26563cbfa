import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { OCCASION_KINDS, type OccasionKind } from "#core/contract/occasion.ts";
import { isDoubtful } from "../../api/is-doubtful.ts";
import { useKeepOccasion } from "../../api/use-occasions.ts";
import { useNamedPlaces } from "../../api/use-named-places.ts";
import { addDays } from "../../text/format.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { DoneNote, ErrorNote } from "../../ui/notes.tsx";
import { NOWHERE, PlaceOrPoint } from "../../ui/pick-on-map/place-or-point.tsx";
import { SelectField, TextField } from "../../ui/text-field.tsx";
import styles from "./occasions-screen.module.css";

/** Which checklist a kind begins with. */
const LISTS = {
  square_meeting: "election",
  election_cabin: "election",
  polling_place: "election",
  match: "crowd",
  valborg: "evening",
  school_end: "evening",
  market: "crowd",
  new_year: "evening",
} as const satisfies Record<OccasionKind, string>;

const MOST_LINES = 20;

/** A new occasion: what, where, from when to when, who is responsible, and what has to be seen to. */
export function AddOccasion({ today }: { readonly today: string }) {
  const { t } = useTranslation();
  const places = useNamedPlaces();
  const keep = useKeepOccasion();
  const listId = useId();
  const [draft, setDraft] = useState({
    kind: "square_meeting" as OccasionKind,
    ...NOWHERE,
    fromDay: addDays(today, 7),
    from: "11:00",
    toDay: addDays(today, 7),
    to: "15:00",
    responsible: "",
    isTextChecked: false,
  });
  // Null until it is written in: the list of the chosen kind stands there.
  const [written, setWritten] = useState<string | null>(null);
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const list = written ?? t(`occasions.list_${LISTS[draft.kind]}`);
  const isReady = draft.placeId !== "" && draft.responsible.trim() !== "" && draft.fromDay <= draft.toDay;
  const save = () =>
    keep.mutate(
      {
        deed: "add",
        occasion: {
          ...draft,
          id: crypto.randomUUID(),
          placeId: Number(draft.placeId),
          checklist: list
            .split("\n")
            .map((line) => line.trim())
            .filter((line) => line !== "")
            .slice(0, MOST_LINES),
        },
      },
      {
        onSuccess: () => {
          set({ ...NOWHERE, isTextChecked: false });
          setWritten(null);
        },
      },
    );
  return (
    <Card title={t("occasions.add")}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <SelectField
          label={t("occasions.kind")}
          value={draft.kind}
          onChange={(event) =>
            set({ kind: OCCASION_KINDS.find((one) => one === event.target.value) ?? "square_meeting" })
          }
        >
          {OCCASION_KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`occasions.kind_${one}`)}
            </option>
          ))}
        </SelectField>
        <PlaceOrPoint
          label={t("occasions.place")}
          prompt={t("occasions.choosePlace")}
          places={places}
          value={draft}
          onChange={set}
        />
        <TextField
          label={t("occasions.fromDay")}
          type="date"
          value={draft.fromDay}
          onChange={(event) =>
            set({
              fromDay: event.target.value,
              toDay: draft.toDay < event.target.value ? event.target.value : draft.toDay,
            })
          }
        />
        <TextField
          label={t("occasions.from")}
          type="time"
          value={draft.from}
          onChange={(event) => set({ from: event.target.value })}
        />
        <TextField
          label={t("occasions.toDay")}
          type="date"
          value={draft.toDay}
          onChange={(event) => set({ toDay: event.target.value })}
        />
        <TextField
          label={t("occasions.to")}
          type="time"
          value={draft.to}
          onChange={(event) => set({ to: event.target.value })}
        />
        <TextField
          className={styles.wide}
          label={t("occasions.responsible")}
          maxLength={120}
          value={draft.responsible}
          onChange={(event) => set({ responsible: event.target.value })}
        />
        <div className={styles.wide}>
          <label className={styles.label} htmlFor={listId}>
            {t("occasions.lines")}
          </label>
          <textarea
            id={listId}
            className={styles.text}
            rows={5}
            value={list}
            onChange={(event) => setWritten(event.target.value)}
          />
          <p className={styles.meta}>{t("occasions.rule")}</p>
        </div>
        {isDoubtful(keep.error) && (
          <label className={styles.line}>
            <input
              type="checkbox"
              checked={draft.isTextChecked}
              onChange={(event) => set({ isTextChecked: event.target.checked })}
            />
            {t("occasions.checkedText")}
          </label>
        )}
        <Button type="submit" variant="primary" disabled={!isReady || keep.isPending}>
          {t("occasions.save")}
        </Button>
      </form>
      {keep.isSuccess && <DoneNote title={t("occasions.saved")} />}
      {keep.error && <ErrorNote title={t("occasions.notSaved")} error={keep.error} />}
    </Card>
  );
}
