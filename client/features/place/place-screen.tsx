import { ClipboardPlus, Download, FileText, List, Map as MapIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useParams } from "react-router";
import type { Place } from "#core/contract/place.ts";
import { ApiProblem } from "../../api/api-problem.ts";
import { eventsFileAddress } from "../../api/use-events.ts";
import { useSession } from "../../api/use-session.ts";
import { canPublish, canSeeEvents } from "../../state/access.ts";
import { printView } from "../../state/print-view.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import { ButtonLink, FileLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { CentredMessage } from "../../ui/page.tsx";
import { AroundCard } from "./around-card.tsx";
import { CausesCard } from "./causes-card.tsx";
import { EventsCard } from "./events-card.tsx";
import { MeasuresCard } from "./measures-card.tsx";
import { OwnPlaceDeeds } from "./own-place-deeds.tsx";
import { PlaceMap } from "./place-map.tsx";
import { PlacePeriod } from "./place-period.tsx";
import { PlainCard } from "./plain-card.tsx";
import { SceneCard } from "./scene-card.tsx";
import { TrendCard } from "./trend-card.tsx";
import { UnsafetySquare } from "./unsafety-square.tsx";
import { type PlaceModel, usePlaceModel } from "./use-place-model.ts";
import { WhatCard } from "./what-card.tsx";
import { WhenCard } from "./when-card.tsx";
import styles from "./place-screen.module.css";

/** Plats: one place – when, what, how it went and how sure that is, why, and what is done about it. */
export function PlaceScreen() {
  const { key = "" } = useParams();
  // Nothing of one place may stand for a moment on the page of the next.
  return <PlacePage key={key} placeKey={key} />;
}

function PlacePage({ placeKey }: { readonly placeKey: string }) {
  const { t } = useTranslation();
  const { role } = useSession();
  const model = usePlaceModel(placeKey);
  const { data: place, error, refetch } = model.place;
  if (error && !place) {
    const isMissing = error instanceof ApiProblem && (error.status === 404 || error.status === 400);
    return (
      <CentredMessage {...(isMissing ? { title: t("place.missingTitle") } : {})}>
        {isMissing ? (
          <>
            <p>{t("place.missingText")}</p>
            <ButtonLink to="/">{t("common.toMap")}</ButtonLink>
          </>
        ) : (
          <ErrorNote title={t("place.failed")} error={error} onRetry={() => void refetch()} />
        )}
      </CentredMessage>
    );
  }
  if (!place) {
    return (
      <CentredMessage>
        <SkeletonLines lines={6} label={t("place.loading")} />
      </CentredMessage>
    );
  }
  return (
    <div className={styles.screen}>
      <PlacePeriod today={model.today} />
      <Heading place={place} model={model} />
      <div className={styles.grid}>
        <div className={styles.when}>
          <When model={model} place={place} />
        </div>
        <div className={styles.map}>
          <PlaceMap place={place} counts={model.cells.data} view={model.shown} />
        </div>
        <div className={styles.plain}>
          <PlainCard place={place} />
          <MeasuresCard place={place} today={model.today} />
          <AroundCard place={place} />
        </div>
        <div className={styles.trend}>
          <Trend model={model} />
        </div>
        <div className={styles.what}>
          <What model={model} />
        </div>
        <div className={styles.causes}>
          {place.sort === "scene" && canSeeEvents(role) && <SceneCard id={place.key.replace("scene:", "")} />}
          <CausesCard key={place.key} place={place} />
          <Events model={model} />
        </div>
      </div>
    </div>
  );
}

interface ModelProps {
  readonly model: PlaceModel;
}

function Heading({ place, model }: ModelProps & { readonly place: Place }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { role } = useSession();
  const { search } = useLocation();
  const within = place.within.find(({ kind }) => kind === "kommundel")?.name;
  const name = place.sort === "cell" ? t("place.near", { name: place.name }) : place.name;
  const count = model.hours.data && model.hours.data.total + model.hours.data.withoutClock;
  const graffiti = model.graffiti.data?.total;
  const reach = place.reachM === null ? null : t("place.reach", { metres: format.number(place.reachM) });
  const facts = [
    within,
    reach,
    count === undefined
      ? null
      : t("place.eventCount", { count: Math.round(count), number: format.number(count) }),
    graffiti === undefined ? null : t("place.graffitiCount", { number: format.number(graffiti) }),
  ].filter((fact) => typeof fact === "string");
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
          <span className={styles.facts}>{facts.join(" · ")}</span>
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

function When({ model: { hours }, place }: ModelProps & { readonly place: Place }) {
  const { t } = useTranslation();
  if (hours.data) return <WhenCard counts={hours.data} windows={place.finding?.windows ?? null} />;
  return <Waiting title={t("place.when")} error={hours.error} onRetry={() => void hours.refetch()} />;
}

function Trend({ model: { weeks, series } }: ModelProps) {
  const { t } = useTranslation();
  if (weeks.data) return <TrendCard counts={weeks.data} period={series} />;
  return <Waiting title={t("place.trend")} error={weeks.error} onRetry={() => void weeks.refetch()} />;
}

function What({ model: { categories, categoriesBefore, graffiti } }: ModelProps) {
  const { t } = useTranslation();
  if (categories.data) {
    return (
      <WhatCard
        counts={categories.data}
        before={categoriesBefore.data}
        graffiti={graffiti.data?.total ?? null}
      />
    );
  }
  return (
    <Waiting title={t("place.what")} error={categories.error} onRetry={() => void categories.refetch()} />
  );
}

function Events({ model: { filter, eventsAddress } }: ModelProps) {
  const { role } = useSession();
  if (!canSeeEvents(role) || filter === null || eventsAddress === null) return null;
  return <EventsCard filter={filter} address={eventsAddress} />;
}

function Waiting({
  title,
  error,
  onRetry,
}: {
  readonly title: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Card title={title}>
      {error ? (
        <ErrorNote title={t("place.partFailed")} error={error} onRetry={onRetry} />
      ) : (
        <SkeletonLines lines={6} />
      )}
    </Card>
  );
}
