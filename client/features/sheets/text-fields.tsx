import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CAUSE_CERTAINTIES, CAUSE_PARTS } from "#core/contract/place-sheet.ts";
import { Button, TextButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { SelectField, TextField } from "../../ui/text-field.tsx";
import styles from "./draft-screen.module.css";
import type { FormPartProps } from "./place-fields.tsx";

const LONGEST = 300;

/** What people write of a place: the reason, causes, owners and measures. */
export function TextFields({ form, change }: FormPartProps) {
  const { t } = useTranslation();
  return (
    <Card title={t("sheets.reason")}>
      <label htmlFor="sheet-reason" className="visually-hidden">
        {t("sheets.reason")}
      </label>
      <textarea
        id="sheet-reason"
        className={styles.text}
        rows={3}
        maxLength={600}
        value={form.reason}
        onChange={(event) => change({ reason: event.target.value })}
      />
      <p className={styles.hint}>{t("sheets.reasonHint")}</p>
      {form.causes.map((cause, index) => {
        const set = (part: Partial<typeof cause>) =>
          change({ causes: replaced(form.causes, index, { ...cause, ...part }) });
        return (
          <Line key={index} onRemove={() => change({ causes: without(form.causes, index) })}>
            <TextField
              label={t("sheets.cause")}
              maxLength={LONGEST}
              value={cause.text}
              onChange={(event) => set({ text: event.target.value })}
            />
            <div className={styles.fields}>
              <SelectField
                label={t("sheets.part")}
                value={cause.part}
                onChange={(event) => set({ part: event.target.value as typeof cause.part })}
              >
                {CAUSE_PARTS.map((part) => (
                  <option key={part} value={part}>
                    {t(`sheets.part_${part}`)}
                  </option>
                ))}
              </SelectField>
              <SelectField
                label={t("sheets.certainty")}
                value={cause.certainty}
                onChange={(event) => set({ certainty: event.target.value as typeof cause.certainty })}
              >
                {CAUSE_CERTAINTIES.map((certainty) => (
                  <option key={certainty} value={certainty}>
                    {t(`sheets.cause_${certainty}`)}
                  </option>
                ))}
              </SelectField>
            </div>
          </Line>
        );
      })}
      {form.owners.map((owner, index) => {
        const set = (part: Partial<typeof owner>) =>
          change({ owners: replaced(form.owners, index, { ...owner, ...part }) });
        return (
          <Line key={index} onRemove={() => change({ owners: without(form.owners, index) })}>
            <TextField
              label={t("sheets.problem")}
              maxLength={LONGEST}
              value={owner.problem}
              onChange={(event) => set({ problem: event.target.value })}
            />
            <TextField
              label={t("sheets.owner")}
              maxLength={LONGEST}
              value={owner.owner ?? ""}
              onChange={(event) => set({ owner: event.target.value === "" ? null : event.target.value })}
            />
          </Line>
        );
      })}
      {form.measures.map((measure, index) => {
        const set = (part: Partial<typeof measure>) =>
          change({ measures: replaced(form.measures, index, { ...measure, ...part }) });
        return (
          <Line key={index} onRemove={() => change({ measures: without(form.measures, index) })}>
            <TextField
              label={t("sheets.measure")}
              maxLength={LONGEST}
              value={measure.text}
              onChange={(event) => set({ text: event.target.value })}
            />
            <TextField
              label={t("sheets.status")}
              maxLength={60}
              value={measure.status}
              onChange={(event) => set({ status: event.target.value })}
            />
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={measure.isControl}
                onChange={(event) => set({ isControl: event.target.checked })}
              />
              {t("sheets.isControl")}
            </label>
          </Line>
        );
      })}
      <div className={styles.adds}>
        <Button
          size="sm"
          icon={Plus}
          onClick={() =>
            change({ causes: [...form.causes, { text: "", part: "place_and_object", certainty: "likely" }] })
          }
        >
          {t("sheets.addCause")}
        </Button>
        <Button
          size="sm"
          icon={Plus}
          onClick={() => change({ owners: [...form.owners, { problem: "", owner: null }] })}
        >
          {t("sheets.addOwner")}
        </Button>
        <Button
          size="sm"
          icon={Plus}
          onClick={() =>
            change({ measures: [...form.measures, { text: "", status: "Ej påbörjad", isControl: false }] })
          }
        >
          {t("sheets.addMeasure")}
        </Button>
      </div>
    </Card>
  );
}

function Line({ onRemove, children }: { readonly onRemove: () => void; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles.line}>
      {children}
      <TextButton onClick={onRemove}>{t("sheets.remove")}</TextButton>
    </div>
  );
}

const replaced = <T,>(items: readonly T[], at: number, item: T): T[] =>
  items.map((one, index) => (index === at ? item : one));

const without = <T,>(items: readonly T[], at: number): T[] => items.filter((_, index) => index !== at);
