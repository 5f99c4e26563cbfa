import { useTranslation } from "react-i18next";
import { rateRatio } from "#core/domain/statistics/rate-ratio.ts";
import { useFormat } from "../../../text/use-format.ts";
import type { Totals } from "../use-selection.ts";
import styles from "./trend-section.module.css";

export interface ChangeLineProps {
  /** Null until they are known: the line keeps its place. */
  readonly totals: Totals | null;
  readonly isWeighted: boolean;
}

/** The change since the period compared with its interval; for counts only, since a sum of weights is no Poisson count. */
export function ChangeLine({ totals, isWeighted }: ChangeLineProps) {
  const { t } = useTranslation();
  return (
    <p className={styles.change}>
      {isWeighted || !isCounted(totals) ? t("map.weightedChange") : totals && <ChangeText totals={totals} />}
    </p>
  );
}

// The last sums of weights stay on show until the counts without a clock have come.
function isCounted(totals: Totals | null): boolean {
  return Number.isInteger(totals?.now ?? 0) && Number.isInteger(totals?.before ?? 0);
}

function ChangeText({ totals: { now, before } }: { readonly totals: Totals }) {
  const { t } = useTranslation();
  const { change } = useFormat();
  if (before === null || before === 0 || now === 0) return t("map.noChange");
  const { ratio, low, high } = rateRatio({ x1: now, n1: 1, x2: before, n2: 1 });
  const verdict = low > 1 ? "map.clearlyMore" : high < 1 ? "map.clearlyFewer" : "map.mayBeChance";
  const interval = { change: change(ratio - 1), low: change(low - 1), high: change(high - 1) };
  return (
    <>
      {t("map.changeInterval", interval)} {t(verdict)}
    </>
  );
}
