import { useTranslation } from "react-i18next";
import { basisPeriod } from "../../../text/basis-period.ts";
import { useFormat } from "../../../text/use-format.ts";
import { TextButton } from "../../../ui/button.tsx";
import { ProblemText } from "../../../ui/notes.tsx";
import { classLabels, colourStepOfClass } from "../canvas/class-breaks.ts";
import { AnalysisSettings, type AnalysisSettingsProps } from "./analysis-settings.tsx";
import { BasisList } from "./basis-list.tsx";
import styles from "./elevated-legend.module.css";
import type { ElevatedAnswer } from "./use-elevated.ts";

export interface ElevatedLegendProps extends AnalysisSettingsProps {
  readonly answer: ElevatedAnswer;
  readonly breaks: readonly number[];
  readonly isWeighted: boolean;
}

/** What the elevated hexagons stand for, how sure they are and what they were found in. */
export function ElevatedLegend({ answer, breaks, isWeighted, view, update }: ElevatedLegendProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { found, basis, error, retry } = answer;
  return (
    <div className={styles.legend}>
      {found && found.ids.size > 0 && <Classes breaks={breaks} />}
      <Sentence answer={answer} />
      {!found && error && (
        <p role="alert">
          {t("analysis.failed")} <ProblemText error={error} />{" "}
          <TextButton onClick={retry}>{t("common.retry")}</TextButton>
        </p>
      )}
      {isWeighted && <p>{t("analysis.weightedTest")}</p>}
      {found && found.ids.size > 0 && <p>{t("analysis.againstEven")}</p>}
      {basis && found && (
        <BasisList
          basis={basis}
          events={format.number(found.total, isWeighted && found.total < 10 ? 1 : 0)}
          period={basisPeriod(basis, t, format)}
        />
      )}
      <AnalysisSettings view={view} update={update} />
    </div>
  );
}

function Sentence({ answer: { found, error } }: Pick<ElevatedLegendProps, "answer">) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!found) return error ? null : <p role="status">{t("analysis.looking")}</p>;
  const tested = format.number(found.tested);
  if (found.ids.size === 0)
    return (
      <p>
        <b>{t("analysis.elevatedNone", { tested })}</b>
      </p>
    );
  return (
    <p>
      <b>
        {t("analysis.elevatedOf", { count: found.ids.size, number: format.number(found.ids.size), tested })}
      </b>{" "}
      {t("analysis.chanceShare", {
        share: t("analysis.oneOf", { number: Math.round(1 / found.chanceShare) }),
      })}
    </p>
  );
}

function Classes({ breaks }: Pick<ElevatedLegendProps, "breaks">) {
  const { t } = useTranslation();
  const [first = 1] = breaks;
  return (
    <>
      <div className={styles.classes}>
        <Class colour="var(--count-1)" label={`0–${first - 1}`} />
        {classLabels(breaks).map((label, index) => (
          <Class
            key={label}
            colour={`var(--count-${colourStepOfClass(index + 1, breaks.length) + 2})`}
            label={label}
          />
        ))}
      </div>
      <p className={styles.unit}>{t("analysis.edge")}</p>
    </>
  );
}

function Class({ colour, label }: { readonly colour: string; readonly label: string }) {
  return (
    <div className={styles.class}>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <path d="M9 1.5 15.5 5.2v7.6L9 16.5 2.5 12.8V5.2z" fill={colour} className={styles.edge} />
      </svg>
      <span>{label}</span>
    </div>
  );
}
