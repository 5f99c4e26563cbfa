import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { mondayOfDay } from "#core/domain/time/iso-week.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import { movePeriod, resolvePeriod } from "../../state/period.ts";
import { selectionParts } from "../../state/selection.ts";
import { useNames } from "../../state/use-names.ts";
import { useViewState } from "../../state/use-view-state.ts";
import { periodText } from "../../text/period-text.ts";
import { useFormat } from "../../text/use-format.ts";
import { Chip } from "../../ui/chip.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import type { PlaceModel } from "./use-place-model.ts";
import styles from "./place-period.module.css";

const WEEKS = ["13", "26", "52"] as const;
/** What a page of one place is narrowed by; the place itself is the rest. */
const KEPT: ReadonlySet<string> = new Set(["source", "category", "setting"]);

/** The period of a place's page, and what else its numbers are narrowed by; the same view as the map's. */
export function PlacePeriod({ model: { today } }: { readonly model: PlaceModel }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [view, update] = useViewState();
  const range = resolvePeriod(view.period, today);
  const weeks =
    range.from !== null && range.to !== null ? String((dayOfDate(range.to) - dayOfDate(range.from)) / 7) : "";
  const parts = selectionParts(view, useNames()).filter(({ key }) => KEPT.has(key));
  const choose = (count: string) => {
    const end = mondayOfDay(dayOfDate(range.to ?? today));
    update({ period: { kind: "range", from: dateOfDay(end - Number(count) * 7), to: dateOfDay(end) } });
  };
  return (
    <div className={styles.bar}>
      <span className={styles.period}>
        <Icon of={CalendarDays} />
        <b>{periodText(range.from, range.to, format) ?? t("selection.allTime")}</b>
        <IconButton
          icon={ChevronLeft}
          size="sm"
          variant="ghost"
          label={t("place.earlier")}
          onClick={() => update({ period: movePeriod(range, -1) })}
        />
        <IconButton
          icon={ChevronRight}
          size="sm"
          variant="ghost"
          label={t("place.later")}
          onClick={() => update({ period: movePeriod(range, 1) })}
        />
      </span>
      <Segmented
        size="sm"
        label={t("place.weeks")}
        choices={WEEKS.map((value) => ({ value, label: t("place.weekCount", { count: Number(value) }) }))}
        value={WEEKS.find((value) => value === weeks) ?? ("" as "13")}
        onChange={choose}
      />
      {parts.map(({ key, value, removal }) => (
        <Chip key={key} label={t(`selection.${key}`)} onRemove={() => update(removal)}>
          {value}
        </Chip>
      ))}
    </div>
  );
}
