import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { OUTCOME_IDS, type OutcomeId } from "../../../state/view-state.ts";
import { fetchWords } from "../../../text/i18n.ts";
import styles from "../layer-panel/backdrops.module.css";
import type { Answer } from "../selection/answer.ts";
import type { MapOutcome } from "./load-outcome.ts";

const OutcomeLegend = lazy(async () => {
  const [{ OutcomeLegend: legend }] = await Promise.all([
    import("./outcome-legend.tsx"),
    fetchWords("outcome"),
  ]);
  return { default: legend };
});

export interface OutcomeRowsProps {
  readonly chosen: readonly OutcomeId[];
  readonly outcome: Answer<MapOutcome>;
  readonly onChange: (chosen: readonly OutcomeId[]) => void;
}

/** What became of the shifts and what asks for them: chosen here, told below when it is. */
export function OutcomeRows({ chosen, outcome, onChange }: OutcomeRowsProps) {
  const { t } = useTranslation();
  return (
    <section className={styles.backdrops} aria-labelledby="outcome">
      <h3 id="outcome">{t("map.outcome")}</h3>
      {OUTCOME_IDS.map((id) => (
        <label key={id} className={styles.row}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={() => onChange(OUTCOME_IDS.filter((one) => (one === id) !== chosen.includes(one)))}
          />
          {t(`map.outcome_${id}`)}
        </label>
      ))}
      {chosen.length > 0 && (
        <Suspense>
          <OutcomeLegend chosen={chosen} outcome={outcome} />
        </Suspense>
      )}
    </section>
  );
}
