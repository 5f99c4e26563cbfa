import { useTranslation } from "react-i18next";
import type { Basis } from "#core/contract/analysis.ts";
import { useFormat } from "../../../text/use-format.ts";
import styles from "./elevated-legend.module.css";

export interface BasisListProps {
  readonly basis: Basis;
  readonly events: string;
  readonly period: string;
}

/** What a result was made from, and which part of the selection had no part in it. */
export function BasisList({ basis, events, period }: BasisListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { rows, leftOut, unknownTime, uncertainTime } = basis;
  const all = rows + leftOut.mapRule;
  const part = (count: number, of: number) =>
    `${format.number(count)} (${format.percent(of > 0 ? count / of : 0, 1)})`;
  const facts: readonly (readonly [string, string])[] = [
    [t("analysis.events"), events],
    [t("analysis.period"), period],
    [t("analysis.leftOutPoor"), part(leftOut.poorAccuracy, rows)],
    [t("analysis.leftOutRule"), part(leftOut.mapRule, all)],
    [t("analysis.leftOutControl"), part(leftOut.control, rows)],
    [t("analysis.leftOutPresence"), part(leftOut.ownPresence, rows)],
    [t("analysis.uncertainTime"), part(uncertainTime, rows)],
    [t("analysis.unknownTime"), part(unknownTime, rows)],
  ];
  return (
    <dl className={styles.basis} aria-label={t("analysis.basis")}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
