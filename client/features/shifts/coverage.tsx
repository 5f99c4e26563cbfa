import { useTranslation } from "react-i18next";
import type { AllocationResult } from "#core/contract/allocation.ts";
import { useFormat } from "../../text/use-format.ts";
import { Card } from "../../ui/card.tsx";
import styles from "./panels.module.css";

type Share = AllocationResult["coverage"]["even"];

/** How much of what is expected lies near a stop, against the present plan and an even spread. Never what is prevented. */
export function Coverage({
  result,
  isWeighing,
}: {
  readonly result: AllocationResult | null;
  readonly isWeighing: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  if (result === null)
    return (
      <Card title={t("shifts.coverage")} note={t("shifts.coverageNote")}>
        <p className={styles.facts}>{t("shifts.noCoverage")}</p>
      </Card>
    );
  const { coverage } = result;
  const [last, before] = [coverage.curve.at(-1), coverage.curve.at(-2)];
  return (
    <Card title={t("shifts.coverage")} note={t("shifts.coverageNote")}>
      <div className={styles.coverage}>
        <dl className={styles.figures}>
          <Figure label={t("shifts.proposal")} share={coverage.proposal} />
          {coverage.present && <Figure label={t("shifts.present")} share={coverage.present} />}
          <Figure label={t("shifts.even")} share={coverage.even} />
        </dl>
        <Curve coverage={coverage} />
      </div>
      <p className={styles.facts}>
        {t("shifts.tested", {
          weeks: coverage.heldOutWeeks,
          events: format.number(Math.round(coverage.heldOutEvents)),
        })}{" "}
        {t("shifts.chosenOn", { chosen: format.percent(coverage.chosenOn) })}{" "}
        {coverage.bound !== null && t("shifts.bound", { bound: format.percent(coverage.bound) })}{" "}
        {coverage.floorCost !== null &&
          t("shifts.floorCost", { points: format.number(coverage.floorCost, 1) })}{" "}
        {last &&
          before &&
          t("shifts.moreHours", {
            hours: format.number(last.hours - before.hours),
            points: format.number((last.share - before.share) * 100, 1),
          })}{" "}
        {t("shifts.took", { seconds: format.number(result.tookMs / 1000, 1) })}{" "}
        {isWeighing && <span role="status">{t("shifts.weighing")}</span>}
      </p>
    </Card>
  );
}

function Figure({ label, share }: { readonly label: string; readonly share: Share }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {format.percent(share.share)}
        <small>
          {t("shifts.interval", {
            low: format.number(share.low * 100),
            high: format.number(share.high * 100),
          })}
        </small>
      </dd>
    </>
  );
}

const BOX = { left: 44, right: 470, top: 8, bottom: 140 };

function Curve({ coverage }: Pick<AllocationResult, "coverage">) {
  const { t } = useTranslation();
  const format = useFormat();
  const { curve, hours } = coverage;
  const { bound, present } = coverage;
  const all = [...curve.map(({ share }) => share), bound ?? 0, present?.share ?? 0];
  const most = Math.max(0.1, Math.ceil(Math.max(...all) * 10) / 10);
  const reached = curve.at(-1)?.share ?? 0;
  const x = (value: number) => BOX.left + ((BOX.right - BOX.left) * value) / Math.max(1, hours);
  const y = (share: number) => BOX.bottom - ((BOX.bottom - BOX.top) * share) / most;
  const points = curve.map((point) => `${x(point.hours).toFixed(1)},${y(point.share).toFixed(1)}`).join(" ");
  const text = curve
    .map((point) => `${format.number(point.hours)} h ${format.percent(point.share)}`)
    .join(", ");
  return (
    <svg
      viewBox="0 0 480 172"
      className={styles.curve}
      role="img"
      aria-label={`${t("shifts.curveLabel")}: ${text}`}
    >
      {[0, 0.5, 1].map((part) => (
        <g key={part}>
          <line
            className={styles.grid}
            x1={BOX.left}
            x2={BOX.right}
            y1={y(most * part)}
            y2={y(most * part)}
          />
          <text x={BOX.left - 6} y={y(most * part) + 4} textAnchor="end">
            {format.percent(most * part)}
          </text>
          <text x={x(hours * part)} y={BOX.bottom + 16} textAnchor="middle">
            {format.number(hours * part)}
          </text>
        </g>
      ))}
      {bound !== null && (
        <>
          <line className={styles.most} x1={BOX.left} x2={BOX.right} y1={y(bound)} y2={y(bound)} />
          <text x={BOX.left + 6} y={y(bound) - 5}>
            {t("shifts.mostPossible", { share: format.percent(bound) })}
          </text>
        </>
      )}
      <polyline className={styles.line} points={points} />
      <circle className={styles.reached} cx={x(hours)} cy={y(reached)} r={4.5} />
      <text x={x(hours) - 10} y={y(reached) + 18} textAnchor="end">
        {t("shifts.reached", { share: format.percent(reached) })}
      </text>
      <text x={BOX.right} y={BOX.bottom + 30} textAnchor="end">
        {t("shifts.hours")}
      </text>
    </svg>
  );
}
