import { useTranslation } from "react-i18next";
import type { TargetItem } from "#core/contract/targets.ts";
import { useNames } from "../../state/use-names.ts";
import { reasonText } from "../../text/target-text.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import styles from "./target-details.module.css";
import { PlaceMeasures } from "./place-measures.tsx";
import { PlaceProblems } from "./place-problems.tsx";
import type { PlannedStop } from "./use-planned-stops.ts";
import { windowText } from "./window-text.ts";

export interface TargetDetailsProps {
  readonly item: TargetItem;
  readonly stops: readonly PlannedStop[] | null;
}

/** All that is known of a ranked place: every reason, its hours and how they were tested, what, who. */
export function TargetDetails({ item, stops }: TargetDetailsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = useNames();
  return (
    <div className={styles.details}>
      <section>
        <h3>{t("targets.why")}</h3>
        <ul>
          {item.reasons.map((reason) => (
            <li key={reason.key}>{reasonText(reason, { t, format })}</li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t("targets.windows")}</h3>
        <WindowFacts item={item} />
      </section>
      <section>
        <h3>{t("targets.what")}</h3>
        <ul>
          {item.categories.map(({ category, count }) => (
            <li key={category}>
              {names.category(category)} <b>{format.number(count)}</b>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t("targets.who")}</h3>
        <PlaceProblems item={item} />
        <PlaceMeasures item={item} />
        {stops && (
          <p>
            {stops.length === 0
              ? t("targets.noStops")
              : t("targets.stops", {
                  count: stops.length,
                  tours: [...new Set(stops.map(({ tour }) => tour))].join(", "),
                })}
          </p>
        )}
      </section>
    </div>
  );
}

function WindowFacts({ item: { windows } }: Pick<TargetDetailsProps, "item">) {
  const { t } = useTranslation();
  const format = useFormat();
  const { weekhour: words } = useNames();
  if (!windows) return <p>{t("targets.noHours")}</p>;
  if (windows.windows.length === 0) return <p>{t("targets.flatHours")}</p>;
  const { test, isOwn, ownPart, share, events } = windows;
  return (
    <>
      <ul>
        {windows.windows.map((window) => (
          <li key={window.firstHour}>{windowText(window, words)}</li>
        ))}
      </ul>
      <p>
        {isOwn
          ? share !== null &&
            t("targets.windowShareOf", { share: format.percent(share), number: format.number(events) })
          : t("targets.borrowedPart", { number: format.number(events), part: format.percent(ownPart) })}
      </p>
      {!isOwn && <Badge tone="missing">{t("targets.notOwn")}</Badge>}
      <p>
        {test?.pai != null && test.busiestPai !== null
          ? t("targets.placeTest", {
              number: format.number(test.events),
              pai: format.number(test.pai, 1),
              busiest: format.number(test.busiestPai, 1),
            })
          : t("targets.untested")}
      </p>
    </>
  );
}
