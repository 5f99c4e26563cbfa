import { useTranslation } from "react-i18next";
import { selectionParts } from "../../state/selection.ts";
import { useNames } from "../../state/use-names.ts";
import { useViewState } from "../../state/use-view-state.ts";
import { TextButton } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/notes.tsx";
import styles from "./events-screen.module.css";
import { useSelectedPeriod } from "./selection-bar.tsx";

/** Nothing in the selection: what narrows it, the latest choice first, each with a way to take it off. */
export function NoEvents() {
  const { t } = useTranslation();
  const [view, update] = useViewState();
  const period = useSelectedPeriod();
  const parts = selectionParts(view, useNames())
    .toReversed()
    .map((part) => ({ ...part, text: `${t(`selection.${part.key}`).toLocaleLowerCase()} ${part.value}` }));
  const choices = parts.map(({ text }) => text).join(", ");
  return (
    <div className={styles.message}>
      <EmptyState
        title={t("events.empty")}
        actions={
          <>
            {parts.map(({ key, text, removal }) => (
              <TextButton key={key} onClick={() => update(removal)}>
                {t("selection.removePart", { part: text })}
              </TextButton>
            ))}
            {view.period.kind !== "all" && (
              <TextButton onClick={() => update({ period: { kind: "all" } })}>
                {t("selection.showAllTime")}
              </TextButton>
            )}
          </>
        }
      >
        {parts.length === 0
          ? t("events.emptyPeriod", { period })
          : t("events.emptyChoices", { period, choices })}
      </EmptyState>
    </div>
  );
}
