import { CalendarDays } from "lucide-react";
import { useTranslation } from "react-i18next";
import { resolvePeriod } from "../../state/period.ts";
import { CLEARED_SELECTION, selectionParts } from "../../state/selection.ts";
import { useToday } from "../../state/use-filter.ts";
import { useNames } from "../../state/use-names.ts";
import { useViewState } from "../../state/use-view-state.ts";
import { periodText } from "../../text/period-text.ts";
import { useFormat } from "../../text/use-format.ts";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./selection-bar.module.css";

/** The selection the list shows: its period and every narrowing, each with a way to take it off. */
export function SelectionBar() {
  const { t } = useTranslation();
  const [view, update] = useViewState();
  const parts = selectionParts(view, useNames());
  return (
    <div className={styles.bar}>
      <span className={styles.period}>
        <Icon of={CalendarDays} />
        <b>{useSelectedPeriod()}</b>
      </span>
      {parts.map(({ key, value, removal }) => (
        <Chip key={key} label={t(`selection.${key}`)} onRemove={() => update(removal)}>
          {value}
        </Chip>
      ))}
      {parts.length > 1 && (
        <Button variant="ghost" size="sm" onClick={() => update(CLEARED_SELECTION)}>
          {t("selection.clear")}
        </Button>
      )}
    </div>
  );
}

/** How is the period of the view written? */
export function useSelectedPeriod(): string {
  const { t } = useTranslation();
  const [view] = useViewState();
  const { from, to } = resolvePeriod(view.period, useToday());
  return periodText(from, to, useFormat()) ?? t("selection.allTime");
}
