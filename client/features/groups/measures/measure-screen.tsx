import { ArrowLeft, Map as MapIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { Measure } from "#core/contract/measure.ts";
import { parseWeekhours } from "#core/domain/time/week-hour.ts";
import { weekhourLabel } from "#core/domain/time/weekhour-label.ts";
import { ApiProblem } from "../../../api/api-problem.ts";
import { useMeasure } from "../../../api/use-measures.ts";
import { useSession } from "../../../api/use-session.ts";
import { canSeeEvents } from "../../../state/access.ts";
import { useNames } from "../../../state/use-names.ts";
import { useFormat } from "../../../text/use-format.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { EmptyState, ErrorNote, SkeletonLines } from "../../../ui/notes.tsx";
import { CentredMessage, PageHeading } from "../../../ui/page.tsx";
import { EffectCard } from "./effect-card.tsx";
import { MeasureMarks } from "./measure-marks.tsx";
import styles from "./measure-screen.module.css";
import { StateCard } from "./state-card.tsx";

/** One measure: what, where, by whom and how far; how it stands, and what can be said of its effect. */
export function MeasureScreen() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const { data, error, refetch } = useMeasure(id);
  if (data) return <OneMeasure measure={data} />;
  const isMissing = error instanceof ApiProblem && error.status === 404;
  return (
    <CentredMessage>
      {isMissing && <EmptyState title={t("measures.missing")}>{t("measures.missingText")}</EmptyState>}
      {error && !isMissing && (
        <ErrorNote title={t("measures.failed")} error={error} onRetry={() => void refetch()} />
      )}
      {!error && <SkeletonLines />}
    </CentredMessage>
  );
}

function OneMeasure({ measure }: { readonly measure: Measure }) {
  const { t } = useTranslation();
  const { role } = useSession();
  return (
    <div>
      <PageHeading
        title={measure.title}
        note={measure.placeName}
        actions={
          <>
            {canSeeEvents(role) && measure.placeKey !== null && (
              <ButtonLink size="sm" icon={MapIcon} to={`/plats/${measure.placeKey}`}>
                {t("measures.placePage")}
              </ButtonLink>
            )}
            <ButtonLink size="sm" icon={ArrowLeft} to="/insatser">
              {t("measures.back")}
            </ButtonLink>
          </>
        }
      />
      <div className={styles.grid}>
        <Facts measure={measure} />
        <div className={styles.side}>
          <StateCard measure={measure} />
          <EffectCard measure={measure} />
        </div>
      </div>
    </div>
  );
}

function Facts({ measure }: { readonly measure: Measure }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { weekhour } = useNames();
  const day = (date: string | null) => date && format.day(date, true);
  const facts: readonly (readonly [string, string | null])[] = [
    [t("measures.owner"), measure.owner],
    [t("measures.partners"), measure.partners.join(", ") || null],
    [t("measures.target"), measure.target],
    [
      t("measures.time"),
      measure.weekHours === null
        ? t("measures.wholeWeek")
        : weekhourLabel(parseWeekhours(measure.weekHours), weekhour),
    ],
    [t("measures.cause"), measure.cause || null],
    [t("measures.activity"), measure.activityName],
    [t("measures.starts"), day(measure.startsOn)],
    [t("measures.ends"), day(measure.endsOn)],
    [t("measures.hours"), measure.hours === null ? null : format.number(measure.hours, 1)],
    [t("measures.followUp"), day(measure.followUpOn)],
    [t("measures.chosenBy"), t(`measures.chosen_${measure.chosenBy}`)],
    [t("measures.group"), measure.groupName],
  ];
  return (
    <Card title={t("measures.facts")} actions={<MeasureMarks marks={measure.marks} />}>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== null)
          .map(([name, value]) => (
            <div key={name} className={styles.fact}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {measure.meetingId !== null && <Link to={`/moten/${measure.meetingId}`}>{t("measures.meeting")}</Link>}
    </Card>
  );
}
