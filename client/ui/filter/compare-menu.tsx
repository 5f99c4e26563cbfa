import { memo } from "react";
import { useTranslation } from "react-i18next";
import { resolvePeriod } from "../../state/period.ts";
import type { UpdateView } from "../../state/use-view-state.ts";
import { type Comparison, COMPARISONS, type ViewState } from "../../state/view-state.ts";
import { comparedPeriod, rangeLabel, wholePeriod } from "../../state/whole-period.ts";
import { addDays } from "../../text/format.ts";
import { FilterMenu, RadioRow } from "./filter-menu.tsx";
import styles from "./filter-menu.module.css";

export interface CompareMenuProps {
  readonly view: ViewState;
  readonly update: UpdateView;
  readonly today: string;
}

/** What the period is held against: the same ISO weeks last year, as many days before, days of one's own, or nothing. */
export const CompareMenu = memo(function CompareMenu({ view, update, today }: CompareMenuProps) {
  const { t, i18n } = useTranslation();
  const period = wholePeriod(resolvePeriod(view.period, today));
  const choose = (compare: Comparison) => {
    if (compare !== "chosen") return update({ compare, compareFrom: null, compareTo: null });
    const first = period && comparedPeriod({ ...view, compare: "last-year" }, period);
    if (first) update({ compare, compareFrom: first.from, compareTo: first.to });
  };
  const before = period && comparedPeriod(view, period);
  const label = before && view.compare !== "last-year" ? rangeLabel(before, weekMark(i18n.language)) : null;
  return (
    <FilterMenu
      label={t("map.compare")}
      value={label?.name ?? t(`map.compared_${view.compare}`)}
      isChosen={view.compare !== "last-year"}
      onClear={() => choose("last-year")}
    >
      {COMPARISONS.map((compare) => (
        <RadioRow
          key={compare}
          name="compare"
          label={t(`map.compare_${compare}`)}
          isOn={view.compare === compare}
          onChoose={() => choose(compare)}
        />
      ))}
      {view.compare === "chosen" && view.compareFrom !== null && view.compareTo !== null && (
        <ChosenDays from={view.compareFrom} to={view.compareTo} update={update} />
      )}
    </FilterMenu>
  );
});

const weekMark = (language: string) => (language === "en" ? "w." : "v.");

function ChosenDays({
  from,
  to,
  update,
}: {
  readonly from: string;
  readonly to: string;
  readonly update: UpdateView;
}) {
  const { t } = useTranslation();
  const set = (compareFrom: string, compareTo: string) => {
    if (compareFrom < compareTo) update({ compare: "chosen", compareFrom, compareTo });
  };
  return (
    <div className={styles.dates}>
      <label>
        {t("map.compareFirst")}
        <input
          type="date"
          value={from}
          max={addDays(to, -1)}
          onChange={({ target }) => target.value !== "" && set(target.value, to)}
        />
      </label>
      <label>
        {t("map.compareLast")}
        <input
          type="date"
          value={addDays(to, -1)}
          min={from}
          onChange={({ target }) => target.value !== "" && set(from, addDays(target.value, 1))}
        />
      </label>
    </div>
  );
}
