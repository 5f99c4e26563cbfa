import { useTranslation } from "react-i18next";
import type { FilterQuery } from "#core/contract/filter.ts";
import { useNames } from "../../state/use-names.ts";
import { useReporting } from "../../state/use-reporting.ts";
import { useSourceName } from "../../state/use-source-name.ts";
import styles from "./reporting-note.module.css";

/** In fewer weeks a silent one is nothing to point at. */
const FEWEST_WEEKS = 4;

/** How the place's sources reported in the period and in that compared with: in fewer weeks, from fewer areas? */
export function ReportingNote({ filter }: { readonly filter: FilterQuery }) {
  const { t } = useTranslation();
  const nameOf = useSourceName();
  const { area } = useNames();
  const sources = useReporting(filter);
  if (!sources) return null;
  if (sources.length === 0) return <p className={styles.note}>{t("place.reportingUnknown")}</p>;
  const texts = sources.map(({ source, silentNow, silentBefore, weeksNow, weeksBefore, units }) => {
    const weeks = t("place.reportedWeeks", {
      now: weeksNow - silentNow,
      of: weeksNow,
      before: weeksBefore - silentBefore,
      ofBefore: weeksBefore,
    });
    const areas = units === null ? null : t("place.reportedAreas", { now: units.now, before: units.before });
    const quiet =
      units !== null && units.goneQuiet.length > 0
        ? t("place.goneQuiet", { areas: units.goneQuiet.map(({ id }) => area(id)).join(", ") })
        : null;
    const isLong = weeksNow >= FEWEST_WEEKS;
    const isLess = (isLong && silentNow > silentBefore) || (units !== null && units.goneQuiet.length > 0);
    const told = [weeks, areas, quiet].filter((one) => one !== null).join(", ");
    return { source, isLess, text: `${nameOf(source)}: ${told}` };
  });
  return (
    <div className={styles.note}>
      <b>{t("place.reporting")}</b>
      <ul>
        {texts.map(({ source, isLess, text }) => (
          <li key={source} data-less={isLess || undefined}>
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
