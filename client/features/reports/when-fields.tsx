import { useState } from "react";
import { useTranslation } from "react-i18next";
import { mondayOfDay } from "#core/domain/time/iso-week.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import { useSession } from "../../api/use-session.ts";
import { weekOfDate } from "../../text/format.ts";
import { useFormat } from "../../text/use-format.ts";
import { SelectField, TextField } from "../../ui/text-field.tsx";
import type { ReportDraft } from "./report-draft.ts";
import styles from "./report-form.module.css";

export interface WhenFieldsProps {
  readonly draft: ReportDraft;
  readonly change: (part: Partial<ReportDraft>) => void;
}

const WEEKS_BACK = 4;

/** A day with an interval of hours, or for a report of nothing a whole week. */
export function WhenFields({ draft, change }: WhenFieldsProps) {
  const { t } = useTranslation();
  const { municipality } = useSession();
  const format = useFormat(municipality.timeZone);
  // Asked once: a form is filled in within minutes.
  const [today] = useState(() => format.date(new Date()));
  if (draft.kind === "nothing") return <WeekField draft={draft} change={change} today={today} />;
  return (
    <div className={styles.when}>
      <TextField
        label={t("reports.day")}
        type="date"
        max={today}
        value={draft.day}
        onChange={(event) => change({ day: event.target.value })}
      />
      <TextField
        label={t("reports.from")}
        type="time"
        value={draft.from}
        onChange={(event) => change({ from: event.target.value })}
      />
      <TextField
        label={t("reports.to")}
        type="time"
        value={draft.to}
        onChange={(event) => change({ to: event.target.value })}
      />
    </div>
  );
}

function WeekField({ draft, change, today }: WhenFieldsProps & { readonly today: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const monday = mondayOfDay(dayOfDate(today));
  const weeks = Array.from({ length: WEEKS_BACK }, (_, back) => dateOfDay(monday - 7 * back));
  return (
    <SelectField
      label={t("reports.week")}
      value={dateOfDay(mondayOfDay(dayOfDate(draft.day || today)))}
      onChange={(event) => change({ day: event.target.value })}
    >
      {weeks.map((first) => (
        <option key={first} value={first}>
          {t("reports.weekFrom", {
            week: format.week(weekOfDate(first)),
            from: format.day(first),
            to: format.day(dateOfDay(dayOfDate(first) + 6)),
          })}
        </option>
      ))}
    </SelectField>
  );
}
