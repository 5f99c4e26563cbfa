import { Plus, X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ENTERED_PARTS, type EnteredKind } from "#core/domain/plan/entered-counts.ts";
import { useActivityCounts, useRemoveActivityCount } from "../../api/use-activity-counts.ts";
import { useNames } from "../../state/use-names.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { ErrorNote } from "../../ui/notes.tsx";
import styles from "./activity-detail.module.css";
import { EnterCount } from "./enter-count.tsx";

interface EnteredCountsProps {
  readonly kind: EnteredKind;
  /** Whether the asker tells of the activity or keeps the plan. */
  readonly canEnter: boolean;
  /** Whether rows can be taken back. */
  readonly canKeep: boolean;
}

const SHOWN = 5;

/** What has been entered by hand of a kind, the newest first, with a way to enter more. */
export function EnteredCounts({ kind, canEnter, canKeep }: EnteredCountsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = useNames();
  const { data, error } = useActivityCounts(kind);
  const remove = useRemoveActivityCount();
  const [isEntering, setIsEntering] = useState(false);
  const [isWhole, setIsWhole] = useState(false);
  const items = data?.items ?? [];
  const shown = isWhole ? items : items.slice(0, SHOWN);
  return (
    <div className={styles.entered}>
      <h4>{t(`plan.entered_${kind}`)}</h4>
      {error && <ErrorNote title={t("plan.failed")} error={error} />}
      {data && items.length === 0 && <p>{t("plan.enteredNone")}</p>}
      <ul className={styles.indicators}>
        {shown.map(({ id, countedOn, groupId, count, outOf, source, isExample }) => (
          <li key={id}>
            <strong>
              {ENTERED_PARTS[kind].fixedCount !== null
                ? t("plan.enteredDone")
                : outOf === null
                  ? format.number(count)
                  : t("plan.countedOf", { now: format.number(count), of: format.number(outOf) })}
            </strong>
            {groupId !== null && `, ${names.area(groupId)}`}, {format.day(countedOn, true)}, {source}{" "}
            {isExample && <Badge tone="outline">{t("plan.exampleMark")}</Badge>}
            {canKeep && (
              <IconButton
                icon={X}
                size="sm"
                variant="ghost"
                label={t("plan.enteredRemove", { day: countedOn })}
                disabled={remove.isPending}
                onClick={() => remove.mutate(id)}
              />
            )}
          </li>
        ))}
      </ul>
      {remove.error && <ErrorNote title={t("plan.notSaved")} error={remove.error} />}
      {items.length > SHOWN && !isWhole && (
        <Button size="sm" variant="ghost" onClick={() => setIsWhole(true)}>
          {t("plan.enteredMore", { count: items.length - SHOWN })}
        </Button>
      )}
      {canEnter && !isEntering && (
        <Button size="sm" icon={Plus} onClick={() => setIsEntering(true)}>
          {t("plan.enteredAdd")}
        </Button>
      )}
      {isEntering && <EnterCount kind={kind} onDone={() => setIsEntering(false)} />}
    </div>
  );
}
