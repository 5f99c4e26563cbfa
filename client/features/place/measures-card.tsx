import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { MeasureItem } from "#core/contract/measure.ts";
import type { Place } from "#core/contract/place.ts";
import { usePlaceMeasures } from "../../api/use-place.ts";
import { useShifts } from "../../api/use-layers.ts";
import { useSession } from "../../api/use-session.ts";
import { canSeeEvents } from "../../state/access.ts";
import { addDays } from "../../text/format.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { type StopAtPlace, stopsAtPlace } from "./stops-at-place.ts";
import styles from "./measures-card.module.css";

const DAYS_AHEAD = 15;
const DAYS_BACK = 28;
const MOST = 4;

/** Åtgärder och pass: what is decided for the place, the stops that are planned there, and the latest visit. */
export function MeasuresCard({ place, today }: { readonly place: Place; readonly today: string }) {
  const { t } = useTranslation();
  const { role } = useSession();
  const { data: measures } = usePlaceMeasures(place.key);
  return (
    <Card title={t("place.measures")} note={measures && t("place.measureCount", { count: measures.length })}>
      {measures?.length === 0 && <p className={styles.none}>{t("place.noMeasures")}</p>}
      <ul className={styles.list}>
        {measures?.map((measure) => (
          <Measure key={measure.id} measure={measure} />
        ))}
      </ul>
      {canSeeEvents(role) && <Stops place={place} today={today} />}
    </Card>
  );
}

function Measure({ measure }: { readonly measure: MeasureItem }) {
  const { t } = useTranslation();
  const isLate = measure.marks.some((mark) => mark === "late_start" || mark === "late_follow_up");
  return (
    <li>
      <div className={styles.title}>
        <Link to={`/insatser/${measure.id}`}>{measure.title}</Link>
        {isLate && <Badge tone="stale">{t("place.late")}</Badge>}
        <Badge tone={measure.status === "under_way" ? "info" : "outline"}>
          {t(`place.measure_${measure.status}`)}
        </Badge>
      </div>
      <div className={styles.detail}>
        {measure.owner ?? <Badge tone="missing">{t("place.ownerMissing")}</Badge>}
        {measure.followUpOn !== null && ` · ${t("place.followUp", { date: measure.followUpOn })}`}
      </div>
    </li>
  );
}

function Stops({ place, today }: { readonly place: Place; readonly today: string }) {
  const { t } = useTranslation();
  const { data } = useShifts({ from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_AHEAD) });
  if (!data) return null;
  const stops = stopsAtPlace(data, place);
  const ahead = stops.filter(({ plannedFrom }) => plannedFrom.slice(0, 10) >= today).slice(0, MOST);
  const latest = stops.findLast(({ isDone }) => isDone);
  return (
    <>
      <h3 className={styles.heading}>{t("place.nextShifts")}</h3>
      {ahead.length === 0 && <p className={styles.none}>{t("place.noShifts")}</p>}
      <ul className={styles.list}>
        {ahead.map((stop) => (
          <Stop key={stop.key} stop={stop} />
        ))}
        {latest && (
          <li className={styles.stop}>
            <span>{latest.plannedFrom.slice(0, 10)}</span>
            <span>{t("place.latestVisit", { kind: t(`place.shift_${latest.kind as "kommunvakt"}`) })}</span>
          </li>
        )}
      </ul>
      {latest === undefined && <p className={styles.none}>{t("place.noVisit", { days: DAYS_BACK })}</p>}
    </>
  );
}

function Stop({ stop: { plannedFrom, plannedTo, kind } }: { readonly stop: StopAtPlace }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li className={styles.stop}>
      <b>{format.day(plannedFrom.slice(0, 10))}</b>
      <span>
        {format.time(plannedFrom)}–{format.time(plannedTo)}, {t(`place.shift_${kind as "kommunvakt"}`)}
      </span>
    </li>
  );
}
