import { useTranslation } from "react-i18next";
import type { Campaign, CampaignComparison } from "#core/contract/campaign.ts";
import { useFormat } from "../../../text/use-format.ts";
import { IntervalMark } from "../../../ui/interval-mark.tsx";
import styles from "./campaigns.module.css";
import { WeekBars } from "./week-bars.tsx";

type Compared = Extract<CampaignComparison, { kind: "compared" }>;
type Counts = Compared["total"];

interface ComparedCampaignProps {
  readonly campaign: Campaign;
  readonly comparison: Compared;
}

/** What can be said of a campaign's weeks, with bars and a table; never more than the figures carry. */
export function ComparedCampaign({ campaign, comparison }: ComparedCampaignProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { year, baseYears, isHeldBefore, isWhole, weeks, total, verdict, municipality, relative } =
    comparison;
  const named = baseYears.toSorted((a, b) => a - b).join(", ");
  const years = baseYears.length > 1 ? t("campaigns.mean", { years: named }) : named;
  const change = (ratio: number) => format.change(ratio - 1);
  const mean = (value: number) => format.number(value, baseYears.length > 1 ? 1 : 0);
  const said = (counts: Counts) => ({
    now: format.number(counts.now),
    before: mean(counts.before),
    years,
    change: counts.ratio === null ? "" : change(counts.ratio),
    low: counts.low === null ? "" : change(counts.low),
    high: counts.high === null ? t("campaigns.unbounded") : change(counts.high),
  });
  return (
    <>
      <div className={styles.effect}>
        <h3>{t(`campaigns.verdict_${verdict}`)}</h3>
        <p>
          {total.ratio === null || verdict === "too_few"
            ? t("campaigns.numbersOpen", said(total))
            : t("campaigns.numbers", said(total))}
        </p>
        <p>
          {municipality.ratio === null
            ? t("campaigns.municipalityOpen", said(municipality))
            : t("campaigns.municipality", said(municipality))}
        </p>
        <RelativeEffect relative={relative} grounds={campaign.grounds} mean={mean} change={change} />
        {isHeldBefore && <p>{t("campaigns.heldBefore")}</p>}
        {!isWhole && <p>{t("campaigns.partly")}</p>}
      </div>
      <WeekBars label={t("campaigns.bars", { year })} weeks={weeks} />
      <table className={styles.table}>
        <caption className="visually-hidden">{t("campaigns.table", { title: campaign.title, year })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("campaigns.week")}</th>
            <th scope="col">{t("campaigns.now", { year })}</th>
            <th scope="col">{t("campaigns.before")}</th>
            <th scope="col" className={styles.ratio}>
              {t("campaigns.ratio")}
            </th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((one) => (
            <tr key={one.week}>
              <th scope="row">{one.week}</th>
              <td>{format.number(one.now)}</td>
              <td>{mean(one.before)}</td>
              <td className={styles.ratio}>
                {one.ratio === null || one.low === null ? (
                  t("campaigns.intervalOpen")
                ) : (
                  <IntervalMark
                    ratio={one.ratio}
                    low={one.low}
                    high={one.high}
                    verdict="unclear"
                    label={t("campaigns.interval", {
                      ratio: format.number(one.ratio, 2),
                      low: format.number(one.low, 2),
                      high: one.high === null ? t("campaigns.unbounded") : format.number(one.high, 2),
                    })}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.meta}>{t("campaigns.caution")}</p>
    </>
  );
}

interface RelativeEffectProps {
  readonly relative: Compared["relative"];
  readonly grounds: Campaign["grounds"];
  readonly mean: (value: number) => string;
  readonly change: (ratio: number) => string;
}

function RelativeEffect({ relative, grounds, mean, change }: RelativeEffectProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (relative === null) return <p>{t("campaigns.noGrounds")}</p>;
  const { now, before, effect, frozenOn, isFixedLate } = relative;
  return (
    <>
      <p>
        <strong>{t(`campaigns.relative_${effect?.verdict ?? "too_few"}`)}</strong>{" "}
        {t("campaigns.compared", { now: format.number(now), before: mean(before) })}{" "}
        {effect !== null &&
          t("campaigns.relative", {
            change: change(effect.ratio),
            low: change(effect.low),
            high: change(effect.high),
          })}
      </p>
      <details>
        <summary>
          {t("campaigns.grounds", {
            names: grounds.map(({ name }) => name).join(", "),
            day: format.day(frozenOn, true),
          })}
        </summary>
        <ul>
          {grounds.map(({ name, reason }) => (
            <li key={name}>
              {name}: {reason}
            </li>
          ))}
        </ul>
      </details>
      {isFixedLate && <p>{t("campaigns.fixedLate")}</p>}
    </>
  );
}
