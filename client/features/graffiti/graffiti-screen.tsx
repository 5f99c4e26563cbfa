import { Map as MapIcon } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import type { GraffitiKindTimes, GraffitiTimesAnswer } from "#core/contract/graffiti-times.ts";
import { useFreshness } from "../../api/use-reference.ts";
import { useGraffitiTimes } from "../../api/use-graffiti-times.ts";
import { GRAFFITI_SOURCE } from "../../state/counted-filter.ts";
import { printView } from "../../state/print-view.ts";
import { selectionParts } from "../../state/selection.ts";
import { useFilter } from "../../state/use-filter.ts";
import { useNames } from "../../state/use-names.ts";
import { useViewState } from "../../state/use-view-state.ts";
import { periodText } from "../../text/period-text.ts";
import { useFormat } from "../../text/use-format.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Chip } from "../../ui/chip.tsx";
import { ErrorNote, InfoNote, SkeletonLines, PartialNote } from "../../ui/notes.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { GraffitiSeries } from "./graffiti-series.tsx";
import { GraffitiWeek } from "./graffiti-week.tsx";
import { IntervalText } from "./interval-text.tsx";
import { HowMuchCanBeTold } from "./how-much-can-be-told.tsx";
import styles from "./graffiti-screen.module.css";

const KINDS = ["all", "tag", "painting", "message", "other"] as const;
type Kind = (typeof KINDS)[number];

/** Klotter: on which days, at which hours and places, of which kind, and how much of that can be told. */
export function GraffitiScreen() {
  const { t } = useTranslation();
  const [view] = useViewState();
  const { data, error, refetch } = useGraffitiTimes(useFilter());
  const { data: fresh } = useFreshness();
  const newestDay = fresh?.get(GRAFFITI_SOURCE)?.newestDay ?? null;
  const [kind, setKind] = useState<Kind>("all");
  const shown = data?.kinds.find((one) => one.kind === kind);
  return (
    <div className={styles.screen}>
      <PageHeading
        title={t("graffiti.title")}
        note={data && <Counted data={data} />}
        actions={
          <ButtonLink icon={MapIcon} to={`/?${printView({ ...view, source: ["klotter"] })}`}>
            {t("graffiti.onMap")}
          </ButtonLink>
        }
      />
      <Narrowing />
      <div className={styles.body}>
        <InfoNote title={t("graffiti.neverText")}>{t("graffiti.neverTextMore")}</InfoNote>
        {data && data.newestOnly !== null && (
          <PartialNote title={t("graffiti.newestOnly", { count: data.newestOnly })} />
        )}
        {error && !data && (
          <ErrorNote title={t("graffiti.failed")} error={error} onRetry={() => void refetch()} />
        )}
        {!data && !error && <SkeletonLines lines={9} label={t("graffiti.loading")} />}
        {data && shown && (
          <>
            <div className={styles.choice}>
              <Segmented
                label={t("graffiti.kind")}
                choices={KINDS.map((value) => ({ value, label: t(`graffiti.kind_${value}`) }))}
                value={kind}
                onChange={setKind}
              />
            </div>
            <div className={styles.grid}>
              <Card title={t("graffiti.when")} note={t("graffiti.whenNote", { count: shown.reports })}>
                <GraffitiWeek times={shown} />
              </Card>
              <HowMuchCanBeTold times={shown} />
              <Card title={t("graffiti.series")} note={t("graffiti.seriesNote")}>
                <GraffitiSeries weeks={data.weeks} newestDay={newestDay} />
              </Card>
              <Kinds kinds={data.kinds} />
              <Places places={data.places} />
            </div>
          </>
        )}
      </div>
    </div>
  );
}

function Counted({ data }: { readonly data: GraffitiTimesAnswer }) {
  const { t } = useTranslation();
  const format = useFormat();
  return t("graffiti.counted", {
    number: format.number(data.kinds[0]?.reports ?? 0),
    period: periodText(data.period.from, data.period.to, format),
  });
}

const NOT_HERE: ReadonlySet<string> = new Set(["source", "weekday", "hour", "weekhour"]);

function Narrowing() {
  const { t } = useTranslation();
  const [view, update] = useViewState();
  const parts = selectionParts(view, useNames()).filter(({ key }) => !NOT_HERE.has(key));
  if (parts.length === 0) return null;
  return (
    <div className={styles.bar}>
      {parts.map(({ key, value, removal }) => (
        <Chip key={key} label={t(`selection.${key}`)} onRemove={() => update(removal)}>
          {value}
        </Chip>
      ))}
    </div>
  );
}

function Kinds({ kinds }: { readonly kinds: readonly GraffitiKindTimes[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Card title={t("graffiti.kinds")} note={t("graffiti.kindsNote")}>
      <div className={styles.frame} tabIndex={0} role="region" aria-label={t("graffiti.kinds")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("graffiti.kind")}</th>
              <th scope="col">{t("graffiti.found")}</th>
              <th scope="col">{t("graffiti.interval")}</th>
              <th scope="col">{t("graffiti.reported")}</th>
              <th scope="col">{t("graffiti.cleanUp")}</th>
              <th scope="col">{t("graffiti.stillThere")}</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map((one) => (
              <tr key={one.kind}>
                <th scope="row">{t(`graffiti.kind_${one.kind}`)}</th>
                <td>{format.number(one.reports)}</td>
                <td>{one.medianHours === null ? "–" : <IntervalText hours={one.medianHours} />}</td>
                <td>
                  {format.number(one.reportedToPolice)} (
                  {format.percent(one.reports > 0 ? one.reportedToPolice / one.reports : 0)})
                </td>
                <td>
                  {one.medianDaysToClean === null
                    ? one.reports === 0
                      ? "–"
                      : t("graffiti.notHalf")
                    : t("graffiti.days", { count: one.medianDaysToClean })}
                </td>
                <td>{format.number(one.stillThere)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function Places({ places }: { readonly places: GraffitiTimesAnswer["places"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useLocation();
  return (
    <Card className={styles.wide} title={t("graffiti.places")} note={t("graffiti.placesNote")}>
      {places.length === 0 && <p>{t("graffiti.none")}</p>}
      <div
        className={styles.frame}
        tabIndex={0}
        role="region"
        aria-label={t("graffiti.places")}
        hidden={places.length === 0}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("graffiti.place")}</th>
              <th scope="col">{t("graffiti.found")}</th>
              <th scope="col">{t("graffiti.cleanUp")}</th>
              <th scope="col">{t("graffiti.stillThere")}</th>
              <th scope="col">{t("graffiti.canTell")}</th>
            </tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <tr key={place.key}>
                <th scope="row">
                  <Link to={{ pathname: `/plats/${place.key}`, search }}>
                    {place.isNamed ? place.name : t("graffiti.near", { name: place.name })}
                  </Link>
                </th>
                <td>{format.number(place.reports)}</td>
                <td>
                  {place.medianDaysToClean === null
                    ? t("graffiti.notHalf")
                    : t("graffiti.days", { count: place.medianDaysToClean })}
                </td>
                <td>{format.number(place.stillThere)}</td>
                <td>
                  {t(place.canTellWeekday ? "graffiti.weekdayYes" : "graffiti.weekdayNo")},{" "}
                  {t(place.canTellHour ? "graffiti.hourYes" : "graffiti.hourNo")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
