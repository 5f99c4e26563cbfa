import { useTranslation } from "react-i18next";
import type { Changes } from "#core/contract/change.ts";
import type { FilterQuery } from "#core/contract/filter.ts";
import { useNames } from "../../../state/use-names.ts";
import { useFormat } from "../../../text/use-format.ts";
import { useReporting } from "../../../state/use-reporting.ts";
import { useSourceName } from "../../../state/use-source-name.ts";
import styles from "./silent-weeks.module.css";

/** In fewer weeks a silent one is nothing to point at. */
const FEWEST_WEEKS = 4;

/** How each source reported in either period, all its kinds: fewer reports, areas or weeks are not fewer events. */
export function SilentWeeks({ question }: { readonly question: FilterQuery }) {
  const { t } = useTranslation();
  const nameOf = useSourceName();
  const { number } = useFormat();
  const sources = useReporting(question);
  if (!sources || sources.length === 0) return null;
  const hasUnits = sources.some(({ units }) => units !== null);
  return (
    <>
      <table className={styles.table}>
        <caption>{t("analysis.reporting")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("selection.source")}</th>
            <th scope="col">{t("analysis.nowBefore")}</th>
            <th scope="col" title={t("analysis.silentWeeksHint")}>
              {t("analysis.silentWeeks")}
            </th>
            {hasUnits && (
              <th scope="col" title={t("analysis.unitsHint")}>
                {t("analysis.units")}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <tr
              key={source.source}
              data-silent={
                (source.weeksNow >= FEWEST_WEEKS && source.silentNow > source.silentBefore) || undefined
              }
            >
              <th scope="row">{nameOf(source.source)}</th>
              <td>
                {number(source.now)}/{number(source.before)}
              </td>
              <td>
                {source.silentNow}/{source.silentBefore}
              </td>
              {hasUnits && (
                <td data-quiet={(source.units?.goneQuiet.length ?? 0) > 0 || undefined}>
                  {source.units ? `${source.units.now}/${source.units.before}` : "–"}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <GoneQuiet sources={sources} />
    </>
  );
}

const SHOWN = 4;

function GoneQuiet({ sources }: { readonly sources: Changes["sources"] }) {
  const { t } = useTranslation();
  const nameOf = useSourceName();
  const { area } = useNames();
  const quiet = sources.flatMap(({ source, units }) => {
    const names = units?.goneQuiet.map(({ id, before }) => `${area(id)} (${before})`) ?? [];
    if (names.length === 0) return [];
    const more = names.length > SHOWN ? ` +${names.length - SHOWN}` : "";
    return [`${nameOf(source)}: ${names.slice(0, SHOWN).join(", ")}${more}`];
  });
  if (quiet.length === 0) return null;
  return <p className={styles.quiet}>{t("analysis.goneQuiet", { areas: quiet.join("; ") })}</p>;
}
