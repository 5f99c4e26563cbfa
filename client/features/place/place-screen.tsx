import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import type { Place } from "#core/contract/place.ts";
import { ApiProblem } from "../../api/api-problem.ts";
import { useSession } from "../../api/use-session.ts";
import { canSeeEvents } from "../../state/access.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { CentredMessage } from "../../ui/page.tsx";
import { AroundCard } from "./around-card.tsx";
import { CausesCard } from "./causes-card.tsx";
import { EventsCard } from "./events-card.tsx";
import { MeasuresCard } from "./measures-card.tsx";
import { PlaceHeading } from "./place-heading.tsx";
import { PlaceMap } from "./place-map.tsx";
import { PlacePeriod } from "./place-period.tsx";
import { PlainCard } from "./plain-card.tsx";
import { ReportingNote } from "./reporting-note.tsx";
import { SceneCard } from "./scene-card.tsx";
import { TrendCard } from "./trend-card.tsx";
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
  const model = usePlaceModel(placeKey);
  const { data: place, error, refetch } = model.place;
  if (error && !place) {
    const isMissing = isNoPlace(error);
    return (
      <CentredMessage {...(isMissing ? { title: t("place.missingTitle") } : {})}>
        {isMissing ? (
          <>
            <p>{t("place.missingText")}</p>
            <ButtonLink to="/">{t("common.toMap")}</ButtonLink>
          </>
        ) : (
          <>
            <PlacePeriod today={model.today} />
            <ErrorNote title={t("place.failed")} error={error} onRetry={() => void refetch()} />
          </>
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
      <PlaceHeading place={place} model={model} />
      <div className={styles.grid}>
        <div className={styles.when}>
          <When model={model} place={place} />
        </div>
        <div className={styles.map}>
          <PlaceMap
            place={place}
            counts={model.cells.data}
            view={model.shown}
            rowsAddress={model.rowsAddress}
          />
        </div>
        <div className={styles.plain}>
          <PlainCard place={place} />
          <MeasuresCard place={place} today={model.today} />
          <AroundCard place={place} rowsAddress={model.rowsAddress} />
        </div>
        <div className={styles.trend}>
          <Trend model={model} />
        </div>
        <div className={styles.what}>
          <What model={model} />
        </div>
        <div className={styles.causes}>
          {place.sort === "scene" && <SceneCard id={place.key.replace("scene:", "")} />}
          <CausesCard key={place.key} place={place} />
          <Events model={model} />
        </div>
      </div>
    </div>
  );
}

// A key that names nothing, not a period that says nothing.
const isNoPlace = (error: Error) =>
  error instanceof ApiProblem &&
  (error.status === 404 || (error.status === 400 && error.message.startsWith("place:")));

interface ModelProps {
  readonly model: PlaceModel;
}

function When({ model: { hours, rowsAddress }, place }: ModelProps & { readonly place: Place }) {
  const { t } = useTranslation();
  if (hours.data)
    return (
      <WhenCard counts={hours.data} windows={place.finding?.windows ?? null} rowsAddress={rowsAddress} />
    );
  return <Waiting title={t("place.when")} error={hours.error} onRetry={() => void hours.refetch()} />;
}

function Trend({ model: { weeks, series, rowsAddress, filter } }: ModelProps) {
  const { t } = useTranslation();
  const { role } = useSession();
  if (weeks.data) {
    return (
      <TrendCard
        counts={weeks.data}
        period={series}
        rowsAddress={rowsAddress}
        reporting={filter && canSeeEvents(role) && <ReportingNote filter={filter} />}
      />
    );
  }
  return <Waiting title={t("place.trend")} error={weeks.error} onRetry={() => void weeks.refetch()} />;
}

function What({ model: { categories, categoriesBefore, graffiti, rowsAddress } }: ModelProps) {
  const { t } = useTranslation();
  if (categories.data) {
    return (
      <WhatCard
        counts={categories.data}
        before={categoriesBefore.data}
        graffiti={graffiti.data?.total ?? null}
        rowsAddress={rowsAddress}
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
