import { Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Occasion } from "#core/contract/occasion.ts";
import { dayOfDate } from "#core/domain/time/local-day.ts";
import { useKeepOccasion } from "../../api/use-occasions.ts";
import { useSession } from "../../api/use-session.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorNote } from "../../ui/notes.tsx";
import styles from "./occasions-screen.module.css";

interface OccasionCardProps {
  readonly occasion: Occasion;
  /** Its number on the map beside. */
  readonly order: number;
  readonly today: string;
  readonly mayPlan: boolean;
}

/** One occasion: what, where, when, whose it is to see to, and how far the checklist has come. */
export function OccasionCard({ occasion, order, today, mayPlan }: OccasionCardProps) {
  const { t } = useTranslation();
  const { municipality } = useSession();
  const format = useFormat(municipality.timeZone);
  const keep = useKeepOccasion();
  const { id, kind, placeName, startsAt, endsAt, firstDay, lastDay, responsible, checklist } = occasion;
  const ahead = dayOfDate(firstDay) - dayOfDate(today);
  const done = checklist.filter(({ isDone }) => isDone).length;
  return (
    <Card
      title={
        <>
          <span className={styles.order}>{order}</span>
          {t("occasions.atPlace", { kind: t(`occasions.kind_${kind}`), place: placeName })}
        </>
      }
      actions={
        ahead > 0 ? (
          <Badge>{t("occasions.inDays", { count: ahead })}</Badge>
        ) : (
          <Badge tone="stale">{t("occasions.today")}</Badge>
        )
      }
    >
      <p className={styles.facts}>
        {firstDay === lastDay
          ? t("occasions.when", {
              day: format.day(firstDay, true),
              from: format.time(startsAt),
              to: format.time(endsAt),
            })
          : t("occasions.whenDays", {
              first: format.day(firstDay, true),
              last: format.day(lastDay, true),
              from: format.time(startsAt),
              to: format.time(endsAt),
            })}
        {", "}
        {responsible}
      </p>
      {checklist.length === 0 ? (
        <p className={styles.meta}>{t("occasions.checklistNone")}</p>
      ) : (
        <fieldset className={styles.checklist}>
          <legend>{t("occasions.checklistDone", { done, count: checklist.length })}</legend>
          {checklist.map(({ ordinal, body, isDone }) => (
            <label key={ordinal} className={styles.line}>
              <input
                type="checkbox"
                checked={isDone}
                disabled={!mayPlan || keep.isPending}
                onChange={(event) =>
                  keep.mutate({ deed: "tick", id, change: { ordinal, isDone: event.target.checked } })
                }
              />
              {body}
            </label>
          ))}
        </fieldset>
      )}
      {mayPlan && (
        <Button
          size="sm"
          icon={Trash2}
          disabled={keep.isPending}
          onClick={() => keep.mutate({ deed: "remove", id })}
        >
          {t("occasions.remove")}
        </Button>
      )}
      {keep.error && <ErrorNote title={t("occasions.notSaved")} error={keep.error} />}
    </Card>
  );
}
