import { useTranslation } from "react-i18next";
import type { Measure, MeasureEffect } from "#core/contract/measure.ts";
import { addDays } from "../../../text/format.ts";
import { useFormat } from "../../../text/use-format.ts";
import { Card } from "../../../ui/card.tsx";
import styles from "./measure-screen.module.css";

/** What can be said of the effect, and what it is held against; never more than the figures carry. */
export function EffectCard({ measure }: { readonly measure: Measure }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { effect, grounds } = measure;
  const [first] = grounds;
  return (
    <Card title={t("measures.effect")}>
      {effect === null ? (
        <p className={styles.note}>{t("measures.effectOutside")}</p>
      ) : (
        <Effect effect={effect} />
      )}
      {first && (
        <div className={styles.note}>
          <strong>{t("measures.grounds")}.</strong>{" "}
          {t("measures.groundsNote", { day: format.date(first.frozenAt) })}
          {grounds.map(({ kind, name, reason }) => (
            <div key={kind}>
              {t(`measures.ground_${kind}`)}: {name}. {reason}.
            </div>
          ))}
        </div>
      )}
    </Card>
  );
}

function Effect({ effect }: { readonly effect: MeasureEffect }) {
  const { t } = useTranslation();
  const format = useFormat();
  switch (effect.kind) {
    case "not_started":
    case "no_last_year":
    case "no_comparison":
      return <p className={styles.effect}>{t(`measures.effect_${effect.kind}`)}</p>;
    case "too_early":
      return (
        <p className={styles.effect}>
          {t("measures.effect_too_early", { weeks: effect.weeks, day: format.day(effect.readableOn, true) })}
        </p>
      );
    case "too_few":
      return <p className={styles.effect}>{t("measures.effect_too_few", effect.place)}</p>;
    case "estimated":
      return <Estimate effect={effect} />;
  }
}

function Estimate({ effect }: { readonly effect: Extract<MeasureEffect, { kind: "estimated" }> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const whole = (value: number) => format.number(value);
  return (
    <div className={styles.effect}>
      <h3>{t(`measures.effect_${effect.verdict}`, { count: Math.round(Math.abs(effect.difference)) })}</h3>
      <p>
        {t("measures.effectNumbers", {
          after: whole(effect.place.after),
          expected: whole(effect.expected),
          low: whole(effect.low),
          high: whole(effect.high),
          weeks: effect.weeks,
          from: format.day(effect.from, true),
          to: format.day(addDays(effect.to, -1), true),
        })}
      </p>
      <p>{t("measures.effectComparison", effect.comparison)}</p>
      {effect.buffer && <p>{t("measures.effectBuffer", effect.buffer)}</p>}
      {effect.isFixedLate && <p>{t("measures.effectFixedLate")}</p>}
      {effect.mayFallByItself && <p>{t("measures.effectRegression")}</p>}
    </div>
  );
}
