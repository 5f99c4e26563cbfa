import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { SHIFT_KINDS } from "#core/contract/shift-plan.ts";
import { type Days, useAddFrame } from "../../api/use-shift-plan.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { DoubtfulBox, TEXT_CHECKED } from "../../ui/doubtful-check.tsx";
import { ErrorNote, InfoNote } from "../../ui/notes.tsx";
import { SelectField, TextField } from "../../ui/text-field.tsx";
import styles from "./panels.module.css";
import { instantAt } from "./week-time.ts";

export interface FrameFormProps {
  readonly days: Days;
  readonly crews: readonly string[];
  readonly timeZone: string;
}

const DAY_MS = 86_400_000;

/** A frame by hand, where the staff system sends none. Warns, never hinders, when it comes late or rest is short. */
export function FrameForm({ days, crews, timeZone }: FrameFormProps) {
  const { t } = useTranslation();
  const crewList = useId();
  const add = useAddFrame(days);
  const [kind, setKind] = useState<(typeof SHIFT_KINDS)[number]>("kommunvakt");
  const save = (data: FormData) => {
    const field = (name: string) => {
      const value = data.get(name);
      return typeof value === "string" ? value : "";
    };
    const startMs = instantAt(field("day"), field("start"), timeZone);
    const endMs = instantAt(field("day"), field("end"), timeZone);
    add.mutate({
      id: crypto.randomUUID(),
      kind,
      crew: field("crew"),
      startsAt: new Date(startMs).toISOString(),
      endsAt: new Date(endMs > startMs ? endMs : endMs + DAY_MS).toISOString(),
      crewSize: Number(field("size")),
      soloDecision: field("solo") || null,
      travel: "walk",
      isTextChecked: data.has(TEXT_CHECKED),
    });
  };
  return (
    <Card title={t("shifts.addFrame")}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save(new FormData(event.currentTarget));
        }}
      >
        <SelectField
          size="sm"
          label={t("shifts.kind")}
          value={kind}
          onChange={(event) =>
            setKind(SHIFT_KINDS.find((one) => one === event.currentTarget.value) ?? "kommunvakt")
          }
        >
          {SHIFT_KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`shifts.kind_${one}`)}
            </option>
          ))}
        </SelectField>
        <TextField size="sm" name="crew" label={t("shifts.name")} required maxLength={120} list={crewList} />
        <datalist id={crewList}>
          {crews.map((crew) => (
            <option key={crew} value={crew}>
              {crew}
            </option>
          ))}
        </datalist>
        <TextField
          size="sm"
          type="date"
          name="day"
          label={t("shifts.day")}
          required
          defaultValue={days.from}
        />
        <TextField
          size="sm"
          type="number"
          name="size"
          label={t("shifts.crewSize")}
          min={1}
          max={20}
          defaultValue={2}
          required
        />
        <TextField
          size="sm"
          type="time"
          name="start"
          label={t("shifts.startsAt")}
          required
          defaultValue="16:00"
        />
        <TextField
          size="sm"
          type="time"
          name="end"
          label={t("shifts.endsAt")}
          required
          defaultValue="22:00"
        />
        <TextField
          size="sm"
          name="solo"
          label={t("shifts.soloDecision")}
          maxLength={120}
          className={styles.wide ?? ""}
        />
        <DoubtfulBox error={add.error} />
        <Button type="submit" disabled={add.isPending}>
          {t("shifts.saveFrame")}
        </Button>
      </form>
      {add.error && <ErrorNote title={t("shifts.notSaved")} error={add.error} />}
      {add.data?.warnings.map((warning) => (
        <InfoNote key={warning} title={t(`shifts.warning_${warning}`)} />
      ))}
    </Card>
  );
}
