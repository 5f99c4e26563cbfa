import { Gavel } from "lucide-react";
import { type FormEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Meeting } from "#core/contract/meeting.ts";
import { MEASURE_LIBRARY } from "#core/domain/measure/measure-library.ts";
import { useAddMeasure } from "../../../api/use-measures.ts";
import { useAddDecision } from "../../../api/use-meetings.ts";
import { addDays } from "../../../text/format.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { DoubtfulCheck } from "../../../ui/doubtful-check.tsx";
import { ErrorNote } from "../../../ui/notes.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { PlaceSelect } from "../place-select.tsx";
import { WeekHoursField } from "../week-hours-field.tsx";
import styles from "./side.module.css";

const FOLLOW_UP_DAYS = 56;
const DUE_DAYS = 14;

/** A decision in one row of fields: what, where, when, who, how far and when it is followed up. */
export function DecisionForm({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation();
  const save = useSaveDecision(meeting);
  const empty = {
    title: "",
    place: "",
    weekHours: null as string | null,
    owner: "",
    target: "",
    followUpOn: addDays(meeting.startsAt.slice(0, 10), FOLLOW_UP_DAYS),
    isInside: false,
    isTextChecked: false,
  };
  const [draft, setDraft] = useState(empty);
  const [savedCount, setSavedCount] = useState(0);
  const first = useRef<HTMLInputElement>(null);
  const titles = useId();
  const owners = useId();
  const isMeasure = draft.place !== "";
  const isComplete =
    draft.title.trim().length >= 3 && draft.owner.trim() !== "" && (!isMeasure || draft.target.trim() !== "");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await save.run(draft))) return;
    setDraft(empty);
    setSavedCount(savedCount + 1);
    first.current?.focus();
  };
  const set = (part: Partial<typeof empty>) => setDraft({ ...draft, ...part });
  return (
    <Card
      title={t("groups.newDecision")}
      note={t("groups.decisionNo", { count: meeting.decisions.length + 1 })}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <TextField
          ref={first}
          label={t("groups.what")}
          list={titles}
          maxLength={160}
          value={draft.title}
          onChange={(event) =>
            set({ title: event.target.value, ...suggested(event.target.value, draft.target) })
          }
        />
        <datalist id={titles}>
          {MEASURE_LIBRARY.map(({ key, titleSv }) => (
            <option key={key} value={titleSv}>
              {titleSv}
            </option>
          ))}
        </datalist>
        <PlaceSelect
          label={t("groups.place")}
          emptyLabel={t("groups.noPlace")}
          value={draft.place}
          onChange={(place) => set({ place })}
        />
        {isMeasure && (
          <WeekHoursField
            key={savedCount}
            label={t("groups.time")}
            onChange={(weekHours) => set({ weekHours })}
          />
        )}
        <TextField
          label={t("groups.owner")}
          list={owners}
          maxLength={120}
          value={draft.owner}
          onChange={(event) => set({ owner: event.target.value })}
        />
        <datalist id={owners}>
          {meeting.actors.map(
            ({ id, organisation }) =>
              organisation && (
                <option key={id} value={organisation}>
                  {organisation}
                </option>
              ),
          )}
        </datalist>
        {isMeasure && (
          <TextField
            label={t("groups.target")}
            maxLength={300}
            value={draft.target}
            onChange={(event) => set({ target: event.target.value })}
          />
        )}
        <TextField
          label={t(isMeasure ? "groups.followUp" : "groups.due")}
          type="date"
          required
          value={draft.followUpOn}
          onChange={(event) => set({ followUpOn: event.target.value })}
        />
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={draft.isInside}
            onChange={(event) => set({ isInside: event.target.checked })}
          />
          {t("groups.inside")}
        </label>
        <DoubtfulCheck
          error={save.error}
          isChecked={draft.isTextChecked}
          onCheck={(isTextChecked) => set({ isTextChecked })}
        />
        <div className={styles.saving}>
          <Button type="submit" variant="primary" icon={Gavel} disabled={!isComplete || save.isBusy}>
            {t("groups.saveDecision")}
          </Button>
          <span className={styles.hint}>{t("groups.ownerHint")}</span>
        </div>
        {save.error !== null && <ErrorNote title={t("groups.notSaved")} error={save.error} />}
      </form>
    </Card>
  );
}

const entryOf = (title: string) => MEASURE_LIBRARY.find(({ titleSv }) => titleSv === title);

// A measure of the library brings the target it suggests, unless there is one already.
function suggested(title: string, target: string): { target?: string } {
  const entry = entryOf(title);
  return entry !== undefined && target === "" ? { target: entry.targetSv } : {};
}

interface DecisionDraft {
  readonly title: string;
  readonly place: string;
  readonly weekHours: string | null;
  readonly owner: string;
  readonly target: string;
  readonly followUpOn: string;
  readonly isInside: boolean;
  readonly isTextChecked: boolean;
}

// With a place the decision is a measure too; the decision is due soon, the measure is followed up later.
function useSaveDecision(meeting: Meeting) {
  const addMeasure = useAddMeasure();
  const addDecision = useAddDecision(meeting.id);
  // The measure of a decision that could not be saved: sent again, it is the same one.
  const [made, setMade] = useState<{ readonly key: string; readonly id: string } | null>(null);
  const run = async (draft: DecisionDraft): Promise<boolean> => {
    const { title, place, weekHours, owner, target, followUpOn, isTextChecked } = draft;
    const entry = entryOf(title);
    const key = JSON.stringify([title, place, weekHours, owner, target, followUpOn]);
    try {
      const saved =
        place === ""
          ? null
          : made?.key === key
            ? made
            : await addMeasure.mutateAsync({
                title,
                libraryKey: entry?.key ?? null,
                cause: entry?.causeSv ?? "",
                place,
                groupId: meeting.groupId,
                weekHours,
                owner,
                target,
                followUpOn,
                chosenBy: "group",
                meetingId: meeting.id,
                isTextChecked,
              });
      if (place !== "" && saved !== null) setMade({ key, id: saved.id });
      await addDecision.mutateAsync({
        body: title,
        owner,
        dueOn: saved === null ? followUpOn : addDays(meeting.startsAt.slice(0, 10), DUE_DAYS),
        measureId: saved?.id ?? null,
        isOutside: !draft.isInside,
        isTextChecked,
      });
      setMade(null);
      return true;
    } catch {
      return false;
    }
  };
  return {
    run,
    isBusy: addMeasure.isPending || addDecision.isPending,
    error: addMeasure.error ?? addDecision.error,
  };
}
