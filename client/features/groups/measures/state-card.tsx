import { useTranslation } from "react-i18next";
import { type Measure, MEASURE_STATUSES, MEASURE_VERDICTS } from "#core/contract/measure.ts";
import { useChangeMeasure } from "../../../api/use-measures.ts";
import { useSession } from "../../../api/use-session.ts";
import { canMakeMeasures } from "../../../state/access.ts";
import { useVersioned } from "../../../state/use-versioned.ts";
import { useFormat } from "../../../text/use-format.ts";
import { Card } from "../../../ui/card.tsx";
import { MeanwhileNote } from "../../../ui/meanwhile-note.tsx";
import { ErrorNote } from "../../../ui/notes.tsx";
import { Segmented } from "../../../ui/segmented.tsx";
import { SelectField } from "../../../ui/text-field.tsx";
import styles from "./measure-screen.module.css";

const NAMES = {
  title: "what",
  owner: "owner",
  target: "target",
  startsOn: "starts",
  endsOn: "ends",
  hours: "hours",
  followUpOn: "followUp",
} as const;

/** How the measure stands, and what the follow-up decided. */
export function StateCard({ measure }: { readonly measure: Measure }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { role } = useSession();
  const change = useVersioned(useChangeMeasure(measure.id));
  const { status, verdict, followedUpOn } = measure;
  if (!canMakeMeasures(role) && role !== "partner")
    return <Card title={t("measures.status")}>{t(`measures.status_${status}`)}</Card>;
  const describe = (part: string, text: string) => {
    const now = MEASURE_STATUSES.find((one) => one === text);
    const decided = MEASURE_VERDICTS.find((one) => one === text);
    if (now) return t(`measures.status_${now}`);
    if (decided) return t(`measures.verdict_${decided}`);
    const name = NAMES[part as keyof typeof NAMES];
    return name === undefined ? text : `${t(`measures.${name}`)}: ${text || "–"}`;
  };
  return (
    <Card title={t("measures.status")}>
      <div className={styles.deeds}>
        <SelectField
          label={t("measures.change")}
          value={status}
          disabled={change.isPending}
          onChange={(event) => {
            const next = MEASURE_STATUSES.find((one) => one === event.target.value);
            if (next) change.send(measure, { status: next });
          }}
        >
          {MEASURE_STATUSES.map((one) => (
            <option key={one} value={one}>
              {t(`measures.status_${one}`)}
            </option>
          ))}
        </SelectField>
        {role !== "partner" && (
          <div className={styles.verdicts}>
            {t("measures.followUpTitle")}
            <Segmented
              label={t("measures.followUpTitle")}
              value={verdict ?? ""}
              choices={MEASURE_VERDICTS.map((value) => ({
                value: value as string,
                label: t(`measures.verdict_${value}`),
              }))}
              onChange={(value) => {
                const next = MEASURE_VERDICTS.find((one) => one === value);
                if (next) change.send(measure, { verdict: next });
              }}
            />
            {followedUpOn !== null && `${t("measures.followedUp")} ${format.day(followedUpOn, true)}`}
          </div>
        )}
        <MeanwhileNote cameBetween={change.cameBetween} describe={describe} />
        {change.error && <ErrorNote title={t("measures.changeFailed")} error={change.error} />}
      </div>
    </Card>
  );
}
