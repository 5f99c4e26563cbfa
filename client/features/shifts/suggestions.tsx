import { Check, Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { PlannedShift } from "#core/contract/shift-plan.ts";
import { weekhourLabel } from "#core/domain/time/weekhour-label.ts";
import { useSpokenLanguage } from "../../text/use-spoken-language.ts";
import { weekhourWords } from "../../text/weekhour-words.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import styles from "./suggestions.module.css";
import type { Editing } from "./use-editing.ts";
import type { Proposal } from "./use-proposal.ts";

export interface SuggestionsProps {
  readonly proposal: Proposal;
  readonly chosen: PlannedShift | null;
  readonly editing: Editing;
  readonly shifts: readonly PlannedShift[];
  readonly mayPlan: boolean;
}

/** The places worth most by the minute, each with its hours and why; to be added, dragged or left. */
export function Suggestions({ proposal, chosen, editing, shifts, mayPlan }: SuggestionsProps) {
  const { t } = useTranslation();
  const words = weekhourWords(useSpokenLanguage());
  const { result } = proposal;
  const planned = new Set(shifts.flatMap(({ stops }) => stops.map(({ placeKey, name }) => placeKey ?? name)));
  return (
    <aside className={styles.list} aria-label={t("shifts.suggestions")}>
      <div className={styles.head}>
        <h2>{t("shifts.suggestions")}</h2>
        <span>{t("shifts.suggestionsNote")}</span>
      </div>
      {result === null ? (
        <p className={styles.empty}>{t("shifts.noSuggestions")}</p>
      ) : (
        <>
          {mayPlan && (
            <div className={styles.take}>
              <Button
                variant="primary"
                onClick={() => {
                  for (const shift of shifts) if (shift.status === "planned") proposal.take(editing, shift);
                }}
              >
                {t("shifts.takeAll")}
              </Button>
              {chosen !== null && (
                <Button onClick={() => proposal.take(editing, chosen)}>{t("shifts.takeOne")}</Button>
              )}
            </div>
          )}
          <ol className={styles.items}>
            {result.suggestions.map((suggestion, at) => {
              const isPlanned = planned.has(suggestion.placeKey ?? suggestion.name);
              const hours = Array.from(
                { length: suggestion.hours },
                (_, step) => (suggestion.firstHour + step) % 168,
              );
              return (
                <li key={suggestion.placeKey ?? suggestion.name} className={styles.item}>
                  <span className={styles.rank}>{at + 1}</span>
                  <div className={styles.what}>
                    <button
                      type="button"
                      className={styles.name}
                      draggable={mayPlan}
                      disabled={!mayPlan || chosen === null}
                      title={t("shifts.addTo", { place: suggestion.name })}
                      onClick={() => chosen !== null && proposal.add(editing, chosen, suggestion)}
                      onDragStart={(event) =>
                        event.dataTransfer.setData("application/x-platsbild-suggestion", String(at))
                      }
                    >
                      {suggestion.name}
                    </button>
                    <span className={styles.hours}>{weekhourLabel(hours, words)}</span>
                    <span className={styles.reason}>{suggestion.reason}</span>
                  </div>
                  {isPlanned ? (
                    <Badge tone="fresh" icon={Check}>
                      {t("shifts.inPlan")}
                    </Badge>
                  ) : (
                    mayPlan &&
                    chosen !== null && (
                      <Button
                        size="sm"
                        icon={Plus}
                        aria-label={t("shifts.addTo", { place: suggestion.name })}
                        onClick={() => proposal.add(editing, chosen, suggestion)}
                      >
                        {t("shifts.add")}
                      </Button>
                    )
                  )}
                </li>
              );
            })}
          </ol>
        </>
      )}
      <p className={styles.foot}>{t("shifts.people")}</p>
    </aside>
  );
}
