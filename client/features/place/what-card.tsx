import { useTranslation } from "react-i18next";
import type { Aggregates } from "#core/contract/aggregate.ts";
import { useCategories } from "../../api/use-reference.ts";
import { useFormat } from "../../text/use-format.ts";
import { useSpokenLanguage } from "../../text/use-spoken-language.ts";
import { Card } from "../../ui/card.tsx";
import { IntervalMark } from "./interval-mark.tsx";
import { RowCount } from "./row-count.tsx";
import { GRAFFITI_SOURCE, type RowsAddress } from "./use-place-model.ts";
import { type PlaceKind, placeKinds } from "./place-kinds.ts";
import styles from "./what-card.module.css";

export interface WhatCardProps {
  readonly counts: Aggregates;
  readonly before: Aggregates | undefined;
  readonly graffiti: number | null;
  readonly rowsAddress: RowsAddress;
}

/** Vad: how many of each kind at the place, beside the same weeks of last year; graffiti is counted apart. */
export function WhatCard({ counts, before, graffiti, rowsAddress }: WhatCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useSpokenLanguage();
  const { data: categories } = useCategories();
  const kinds = placeKinds({ categories: categories ?? [], now: counts.rows, before: before?.rows ?? null });
  const largest = Math.max(1, graffiti ?? 0, ...kinds.map((kind) => Math.max(kind.count, kind.before ?? 0)));
  return (
    <Card title={t("place.what")} note={before && t("place.lastYearTick")}>
      {kinds.length === 0 && <p className={styles.note}>{t("place.nothingHere")}</p>}
      <table className={styles.table}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t("place.kind")}</th>
            <th scope="col" aria-hidden="true" />
            <th scope="col">{t("place.count")}</th>
            <th scope="col">{t("place.changeColumn")}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind.key}>
              <th scope="row">{language === "sv" ? kind.nameSv : kind.nameEn}</th>
              <td aria-hidden="true">
                <Bar count={kind.count} before={kind.before} largest={largest} />
              </td>
              <td className={styles.count}>
                <RowCount
                  to={rowsAddress && rowsAddress({ category: [kind.key] })}
                  of={language === "sv" ? kind.nameSv : kind.nameEn}
                >
                  {format.number(kind.count)}
                </RowCount>
              </td>
              <td className={styles.change}>
                <Change kind={kind} />
              </td>
            </tr>
          ))}
          {graffiti !== null && graffiti > 0 && (
            <tr>
              <th scope="row">{t("place.graffiti")}</th>
              <td aria-hidden="true">
                <Bar count={graffiti} before={null} largest={largest} isGraffiti />
              </td>
              <td className={styles.count}>
                <RowCount
                  to={rowsAddress && rowsAddress({ source: [GRAFFITI_SOURCE] })}
                  of={t("place.graffiti")}
                >
                  {format.number(graffiti)}
                </RowCount>
              </td>
              <td className={styles.change}>
                <span className={styles.apart}>{t("place.countedApart")}</span>
              </td>
            </tr>
          )}
        </tbody>
      </table>
      {before && kinds.length > 0 && <p className={styles.note}>{t("place.changeNote")}</p>}
    </Card>
  );
}

function Bar({
  count,
  before,
  largest,
  isGraffiti = false,
}: {
  readonly count: number;
  readonly before: number | null;
  readonly largest: number;
  readonly isGraffiti?: boolean;
}) {
  return (
    <svg className={styles.bar} viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      <rect
        className={isGraffiti ? styles.graffiti : styles.fill}
        y="2"
        width={(count / largest) * 98}
        height="10"
      />
      {before !== null && (
        <rect className={styles.tick} x={(before / largest) * 98} width="1.6" height="14" />
      )}
    </svg>
  );
}

function Change({ kind: { change } }: { readonly kind: PlaceKind }) {
  const { t } = useTranslation();
  const { change: signed } = useFormat();
  if (change === null || !Number.isFinite(change.ratio)) return null;
  const text = t("place.changeSaid", {
    low: signed(change.low - 1),
    high: Number.isFinite(change.high) ? signed(change.high - 1) : "∞",
    verdict: t(`place.verdict_${change.verdict}`),
  });
  return (
    <span title={text}>
      <IntervalMark {...change} />
      <span className="visually-hidden">{text}</span>
    </span>
  );
}
