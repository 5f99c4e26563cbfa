import { Map as MapIcon } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { EventItem } from "#core/contract/event.ts";
import { useSession } from "../../api/use-session.ts";
import { printView } from "../../state/print-view.ts";
import { useNames } from "../../state/use-names.ts";
import { useViewState } from "../../state/use-view-state.ts";
import type { Format } from "../../text/format.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import styles from "./event-detail.module.css";

/** All that is known of one event, and how sure it is. */
export function EventDetail({ event }: { readonly event: EventItem }) {
  const { t } = useTranslation();
  const names = useNames();
  const format = useFormat(useSession().municipality.timeZone);
  return (
    <div className={styles.detail}>
      <dl className={styles.facts}>
        <Fact name={t("events.from")}>{instantText(event.occurredFrom, event.isDateOnly, format)}</Fact>
        <Fact name={t("events.to")}>
          {event.occurredTo === null ? "–" : instantText(event.occurredTo, event.isDateOnly, format)}
        </Fact>
        <Fact name={t("events.grade")}>{t(`events.gradeLong_${event.grade}`)}</Fact>
        <Fact name={t("events.accuracy")}>{t(`events.accuracyLong_${event.accuracy}`)}</Fact>
        <Fact name={t("events.place")}>{event.placeName ?? t("events.noPlace")}</Fact>
        <Fact name={t("events.setting")}>{names.setting(event.setting)}</Fact>
        <Fact name={t("events.source")}>{names.source(event.source)}</Fact>
        <Fact name={t("events.externalId")}>{event.externalId}</Fact>
        {event.reportedAt !== null && (
          <Fact name={t("events.reportedAt")}>{format.dateTime(event.reportedAt)}</Fact>
        )}
        {event.lat !== null && event.lon !== null && (
          <Fact
            name={t("events.coordinates")}
          >{`${format.number(event.lat, 5)} N, ${format.number(event.lon, 5)} E`}</Fact>
        )}
      </dl>
      {event.text && (
        <p className={styles.text}>
          <b>{t("events.text")}</b> {event.text} <span className="muted">{t("events.textMasked")}</span>
        </p>
      )}
      <div className={styles.foot}>
        {event.isExample && <Badge tone="example">{t("events.example")}</Badge>}
        {event.reportedDuringPresence && <Badge tone="outline">{t("events.duringPresence")}</Badge>}
        <OnMap event={event} />
      </div>
    </div>
  );
}

function OnMap({ event: { lon, lat } }: { readonly event: EventItem }) {
  const { t } = useTranslation();
  const [view] = useViewState();
  if (lon === null || lat === null) return null;
  const search = printView({ ...view, mode: "points", position: { lon, lat, zoom: 16 } });
  return (
    <ButtonLink size="sm" icon={MapIcon} to={{ pathname: "/", search }}>
      {t("events.toMap")}
    </ButtonLink>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function instantText(instant: string, isDateOnly: boolean, format: Format): string {
  const day = format.day(format.date(instant), true);
  return isDateOnly ? day : `${day} ${format.time(instant)}`;
}
