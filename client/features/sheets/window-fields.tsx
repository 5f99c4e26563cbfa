import { Plus, RotateCcw, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlaceSheetDraftAnswer } from "#core/contract/place-sheet.ts";
import { printWeekhours } from "#core/domain/time/week-hour.ts";
import { useSpokenLanguage } from "../../text/use-spoken-language.ts";
import { useFormat } from "../../text/use-format.ts";
import { weekhourWords } from "../../text/weekhour-words.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { SelectField } from "../../ui/text-field.tsx";
import styles from "./draft-screen.module.css";
import type { FormPartProps } from "./place-fields.tsx";

const MOST = 3;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
// Monday is 0; a span of days that runs over Sunday is chosen day by day.
const SPANS = [
  [4],
  [4, 5],
  [5],
  [6],
  [0, 1, 2, 3],
  [0, 1, 2, 3, 4],
  [0],
  [1],
  [2],
  [3],
  [0, 1, 2, 3, 4, 5, 6],
] as const;

/** The windows of hours that a sheet tells of: proposed, taken away and added. */
export function WindowFields({
  form,
  change,
  draft,
}: FormPartProps & { readonly draft: PlaceSheetDraftAnswer | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const windows = draft?.windows ?? [];
  const shown = windows.map(({ weekhours }) => weekhours);
  return (
    <Card
      title={t("sheets.windows")}
      note={
        form.windows.length === 0 && windows.length > 0
          ? t("sheets.windowsProposed")
          : t("sheets.windowsNote")
      }
    >
      <ul className={styles.windows}>
        {windows.map(({ weekhours, label, events, share }) => (
          <li key={weekhours}>
            <span className={styles.windowName}>
              <strong>{label}</strong>{" "}
              <span className={styles.hint}>
                {t("sheets.windowEvents", { events: format.number(events, 1), share: format.percent(share) })}
              </span>
            </span>
            <IconButton
              icon={Trash2}
              size="sm"
              variant="ghost"
              label={t("sheets.removeWindow", { name: label })}
              disabled={windows.length === 1}
              onClick={() => change({ windows: shown.filter((one) => one !== weekhours) })}
            />
          </li>
        ))}
      </ul>
      {windows.length > 0 && windows.length < MOST && (
        <NewWindow onAdd={(weekhours) => change({ windows: [...shown, weekhours] })} />
      )}
      {form.windows.length > 0 && (
        <Button size="sm" icon={RotateCcw} onClick={() => change({ windows: [] })}>
          {t("sheets.proposeAgain")}
        </Button>
      )}
    </Card>
  );
}

function NewWindow({ onAdd }: { readonly onAdd: (weekhours: string) => void }) {
  const { t } = useTranslation();
  const words = weekhourWords(useSpokenLanguage());
  const [span, setSpan] = useState(1);
  const [from, setFrom] = useState(20);
  const [to, setTo] = useState(2);
  const dayName = (days: readonly number[]) => {
    const [first = 0, last = first] = [days[0], days.at(-1)];
    if (days.length === 7) return words.everyDay;
    return first === last ? words.weekdays[first] : `${words.weekdays[first]}–${words.weekdays[last]}`;
  };
  const hours = (to - from + 24) % 24 || 24;
  const days = SPANS[span] ?? SPANS[0];
  const weekhours = days.flatMap((day) =>
    Array.from({ length: hours }, (_, step) => (day * 24 + from + step) % 168),
  );
  return (
    <div className={styles.fields}>
      <SelectField
        className={styles.wide ?? ""}
        label={t("sheets.windowDay")}
        value={span}
        onChange={(event) => setSpan(Number(event.target.value))}
      >
        {SPANS.map((one, index) => (
          <option key={one.join()} value={index}>
            {dayName(one)}
          </option>
        ))}
      </SelectField>
      <HourField label={t("sheets.windowFrom")} hour={from} onHour={setFrom} />
      <HourField label={t("sheets.windowTo")} hour={to} onHour={setTo} />
      <Button size="sm" icon={Plus} onClick={() => onAdd(printWeekhours(weekhours))}>
        {t("sheets.addWindow")}
      </Button>
    </div>
  );
}

interface HourFieldProps {
  readonly label: string;
  readonly hour: number;
  readonly onHour: (hour: number) => void;
}

function HourField({ label, hour, onHour }: HourFieldProps) {
  return (
    <SelectField label={label} value={hour} onChange={(event) => onHour(Number(event.target.value))}>
      {HOURS.map((one) => (
        <option key={one} value={one}>
          {String(one).padStart(2, "0")}
        </option>
      ))}
    </SelectField>
  );
}
