import { ClipboardPlus, Download, FileText, List, Map as MapIcon } from "lucide-react";
import type { TFunction } from "i18next";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import type { Place } from "#core/contract/place.ts";
import { eventsFileAddress } from "../../api/use-events.ts";
import { useSession } from "../../api/use-session.ts";
import { canPublish, canSeeEvents } from "../../state/access.ts";
import { printView } from "../../state/print-view.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import { ButtonLink, FileLink } from "../../ui/button.tsx";
import { OwnPlaceDeeds } from "./own-place-deeds.tsx";
import styles from "./place-screen.module.css";
import { RowCount } from "./row-count.tsx";
import { UnsafetySquare } from "./unsafety-square.tsx";
import { GRAFFITI_SOURCE, type PlaceModel } from "./use-place-model.ts";
import { useWindowTitle } from "../../ui/use-window-title.ts";

function nameOf({ sort, name }: Place, t: TFunction): string {
  if (sort !== "cell") return name;
  return /^\d+$/.test(name) ? t("map.cellNumbered", { number: name }) : t("place.near", { name });
}

/** What the place is called, what kind of place it is in numbers, and what can be done with it. */
export function PlaceHeading({ place, model }: { readonly place: Place; readonly model: PlaceModel }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { role } = useSession();
  const { search } = useLocation();
  const within = place.within.find(({ kind }) => kind === "kommundel")?.name;
  const name = nameOf(place, t);
  const count = model.hours.data && model.hours.data.total + model.hours.data.withoutClock;
  const graffiti = model.graffiti.data?.total;
  const reach = place.reachM === null ? null : t("place.reach", { metres: format.number(place.reachM) });
  const facts = [
    within,
    reach,
    count !== undefined && (
      <RowCount to={model.rowsAddress && model.rowsAddress({})} of={t("place.events")}>
        {t("place.eventCount", { count: Math.round(count), number: format.number(count) })}
      </RowCount>
    ),
    graffiti !== undefined && (
      <RowCount
        to={model.rowsAddress && model.rowsAddress({ source: [GRAFFITI_SOURCE] })}
        of={t("place.graffiti")}
      >
        {t("place.graffitiCount", { number: format.number(graffiti) })}
      </RowCount>
    ),
  ].filter((fact) => fact !== null && fact !== undefined && fact !== false);
  useWindowTitle(name);
  return (
    <header className={styles.heading}>
      <div>
        <nav className={styles.crumbs} aria-label={t("place.crumbs")}>
          <Link to={{ pathname: "/", search }}>{t("shell.map")}</Link>
          <span aria-hidden="true">›</span>
          <span>{within ?? t("place.place")}</span>
        </nav>
        <div className={styles.title}>
          <h1>{name}</h1>
          {place.finding?.development && (
            <Badge tone="info">{t(`place.development_${place.finding.development}`)}</Badge>
          )}
          {place.finding && <UnsafetySquare unsafety={place.finding.unsafety} />}
          <span className={styles.facts}>
            {facts.map((fact, at) => (
              <Fragment key={at}>
                {at > 0 && " · "}
                {fact}
              </Fragment>
            ))}
          </span>
          {place.kind === "own" && place.areaId !== null && canSeeEvents(role) && (
            <OwnPlaceDeeds place={place} areaId={place.areaId} />
          )}
        </div>
      </div>
      <div className={styles.deeds}>
        <ButtonLink
          icon={MapIcon}
          to={`/?${printView({ ...model.view, place: place.key, position: { lon: place.lon, lat: place.lat, zoom: 14.5 } })}`}
        >
          {t("place.openInMap")}
        </ButtonLink>
        {canSeeEvents(role) && model.eventsAddress && (
          <ButtonLink icon={List} to={model.eventsAddress}>
            {t("place.showRows")}
          </ButtonLink>
        )}
        {canSeeEvents(role) && model.filter && (
          <FileLink icon={Download} href={eventsFileAddress(model.filter, "csv")}>
            {t("place.export")}
          </FileLink>
        )}
        {canPublish(role) && (place.sort === "place" || place.sort === "area") && (
          <ButtonLink icon={FileText} to={`/platsblad/nytt?plats=${encodeURIComponent(place.key)}`}>
            {t("place.makeSheet")}
          </ButtonLink>
        )}
        {canSeeEvents(role) && (
          <ButtonLink
            variant="primary"
            icon={ClipboardPlus}
            to={`/insatser/ny?plats=${encodeURIComponent(place.key)}`}
          >
            {t("place.planMeasure")}
          </ButtonLink>
        )}
      </div>
    </header>
  );
}
