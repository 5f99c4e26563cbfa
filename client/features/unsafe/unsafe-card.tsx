import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { UnsafePlace } from "#core/contract/unsafe-place.ts";
import { weekhourLabel } from "#core/domain/time/weekhour-label.ts";
import { useChangeUnsafePlace } from "../../api/use-unsafe-places.ts";
import { addDays } from "../../text/format.ts";
import { useFormat } from "../../text/use-format.ts";
import { useSpokenLanguage } from "../../text/use-spoken-language.ts";
import { weekhourWords } from "../../text/weekhour-words.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { DoubtfulBox, TEXT_CHECKED } from "../../ui/doubtful-check.tsx";
import { ErrorNote } from "../../ui/notes.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./unsafe-screen.module.css";

export interface UnsafeCardProps {
  readonly place: UnsafePlace;
  readonly today: string;
  readonly mayPlan: boolean;
}

/** One place that is unsafe for a while: it fades, can be prolonged with a reason, or ended. */
export function UnsafeCard({ place, today, mayPlan }: UnsafeCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = weekhourWords(useSpokenLanguage());
  const change = useChangeUnsafePlace(place.id);
  const [isProlonging, setIsProlonging] = useState(false);
  const { version, status } = place;
  return (
    <Card
      title={place.name}
      className={status === "over" ? (styles.over ?? "") : ""}
      actions={<Badge tone={status === "active" ? "stale" : "neutral"}>{t(`unsafe.status_${status}`)}</Badge>}
    >
      <p>{place.reason}</p>
      <dl className={styles.facts}>
        <dt>{t("unsafe.hours")}</dt>
        <dd>{place.weekhours.length === 0 ? t("unsafe.allHours") : weekhourLabel(place.weekhours, words)}</dd>
        <dt>{t("unsafe.owner")}</dt>
        <dd>{place.owner}</dd>
        <dt>{t("unsafe.until")}</dt>
        <dd>{`${format.day(place.startsOn)} – ${format.day(place.endedOn ?? place.endsOn, true)}, ${t("unsafe.radius", { count: place.radiusM })}`}</dd>
        {place.extensions.map(({ endsOn, reason }) => (
          <ExtensionRow
            key={endsOn}
            label={t("unsafe.prolonged", { day: format.day(endsOn) })}
            reason={reason}
          />
        ))}
      </dl>
      {status === "active" && (
        <div
          className={styles.fade}
          role="img"
          aria-label={t("unsafe.fades", { percent: format.percent(place.strength) })}
        >
          <span style={{ width: `${place.strength * 100}%` }} />
        </div>
      )}
      {change.error && <ErrorNote title={t("unsafe.notSaved")} error={change.error} />}
      {mayPlan && status !== "over" && !isProlonging && (
        <div className={styles.deeds}>
          <Button onClick={() => setIsProlonging(true)}>{t("unsafe.prolong")}</Button>
          <Button onClick={() => change.mutate({ change: "end", version })} disabled={change.isPending}>
            {t("unsafe.end")}
          </Button>
        </div>
      )}
      {isProlonging && (
        <form
          className={styles.deeds}
          onSubmit={(event) => {
            event.preventDefault();
            const data = new FormData(event.currentTarget);
            const [endsOn, reason] = [data.get("endsOn"), data.get("reason")];
            if (typeof endsOn !== "string" || typeof reason !== "string") return;
            change.mutate(
              { change: "prolong", version, endsOn, reason, isTextChecked: data.has(TEXT_CHECKED) },
              { onSuccess: () => setIsProlonging(false) },
            );
          }}
        >
          <TextField
            type="date"
            name="endsOn"
            label={t("unsafe.newEnd")}
            required
            min={today}
            defaultValue={addDays(place.endsOn, 14)}
          />
          <TextField name="reason" label={t("unsafe.why")} required maxLength={300} />
          <DoubtfulBox error={change.error} />
          <Button type="submit" variant="primary" disabled={change.isPending}>
            {t("unsafe.prolong")}
          </Button>
          <Button onClick={() => setIsProlonging(false)}>{t("common.cancel")}</Button>
        </form>
      )}
    </Card>
  );
}

function ExtensionRow({ label, reason }: { readonly label: string; readonly reason: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{reason}</dd>
    </>
  );
}
