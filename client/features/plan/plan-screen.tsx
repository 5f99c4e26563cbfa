import { CalendarDays } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { ownActivitiesCalendarPath, type Plan } from "#core/contract/plan.ts";
import { usePlan } from "../../api/use-plan.ts";
import { useSession } from "../../api/use-session.ts";
import { seesEffects } from "../../state/access.ts";
import { Badge } from "../../ui/badge.tsx";
import { FileLink } from "../../ui/button.tsx";
import { EmptyState, ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { CentredMessage, PageHeading } from "../../ui/page.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SelectField } from "../../ui/text-field.tsx";
import { AreaSection } from "./area-section.tsx";
import { GoalCard } from "./goal-card.tsx";
import { GoalsWithout } from "./goals-without.tsx";
import { InspectionsCard } from "./inspections-card.tsx";
import { NextDates } from "./next-dates.tsx";
import { PlanChanges } from "./plan-changes.tsx";
import { PlanBoard } from "./plan-board.tsx";
import { PlanEffects } from "./plan-effects.tsx";
import { PlanMap } from "./plan-map.tsx";
import styles from "./plan-screen.module.css";
import { VersionDeeds } from "./version-deeds.tsx";

const VIEWS = ["all", "board", "map", "mine"] as const;

/** The plan: its goal, its areas with their rows, what comes next and what no activity works for. */
export function PlanScreen() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const { data, error, refetch } = usePlan(params.get("version") ?? undefined);
  if (data) return <OnePlan plan={data} />;
  return (
    <CentredMessage>
      {error ? (
        <ErrorNote title={t("plan.failed")} error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonLines lines={8} />
      )}
    </CentredMessage>
  );
}

function OnePlan({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation();
  const { role } = useSession();
  const [params, setParams] = useSearchParams();
  const [showsChanges, setShowsChanges] = useState(false);
  const view = VIEWS.find((one) => one === params.get("vy")) ?? "all";
  const wanted = params.get("aktivitet");
  const previous = plan.versions.find(({ id }) => id === plan.version.previousId);
  const areas = plan.areas
    .map((area) => ({
      ...area,
      activities: view === "mine" ? area.activities.filter(({ isMine }) => isMine) : area.activities,
    }))
    .filter(({ activities }) => activities.length > 0);
  const show = (part: Record<string, string>) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(part))
      if (value === "") next.delete(name);
      else next.set(name, value);
    setParams(next, { replace: true });
  };
  return (
    <div>
      <PageHeading
        title={plan.version.title}
        note={
          <>
            {t("plan.versionOf", { year: plan.version.year })}
            {plan.version.isDraft && <Badge tone="outline">{t("plan.draft")}</Badge>}
          </>
        }
        actions={
          <>
            {plan.versions.length > 1 && (
              <SelectField
                label={t("plan.version")}
                isLabelHidden
                size="sm"
                value={plan.version.id}
                onChange={(event) => show({ version: event.target.value })}
              >
                {plan.versions.map(({ id, year, isDraft }) => (
                  <option key={id} value={id}>
                    {t("plan.versionOf", { year })}
                    {isDraft && `, ${t("plan.draft")}`}
                  </option>
                ))}
              </SelectField>
            )}
            <Segmented
              label={t("plan.view")}
              value={view}
              choices={VIEWS.map((value) => ({ value, label: t(`plan.view_${value}`) }))}
              onChange={(vy) => show({ vy, aktivitet: "" })}
            />
            {view === "mine" && areas.length > 0 && (
              <FileLink icon={CalendarDays} href={ownActivitiesCalendarPath}>
                {t("plan.reminders")}
              </FileLink>
            )}
            <VersionDeeds
              plan={plan}
              previousYear={previous?.year ?? null}
              showsChanges={showsChanges}
              onShowChanges={() => setShowsChanges(!showsChanges)}
            />
          </>
        }
      />
      <div className={styles.grid}>
        <div className={styles.main}>
          <GoalCard plan={plan} />
          {showsChanges && <PlanChanges from={plan.version.previousId} to={plan.version.id} />}
          {areas.length === 0 && <EmptyState title={t("plan.mineNone")}>{t("plan.mineNoneText")}</EmptyState>}
          {view === "board" && <PlanBoard plan={plan} />}
          {view === "map" && <PlanMap plan={plan} />}
          {(view === "all" || view === "mine") &&
            areas.map((area, at) => (
              <AreaSection
                key={`${view}${area.id}${wanted}`}
                area={area}
                goals={view === "mine" ? [] : plan.goals.filter(({ areaId }) => areaId === area.id)}
                ordinal={plan.areas.findIndex(({ id }) => id === area.id) + 1}
                isOpenAtFirst={
                  wanted === null
                    ? view === "mine" || at === 0 || area.key === "P4"
                    : area.activities.some(({ id }) => id === wanted)
                }
                openActivity={wanted}
                canKeep={plan.canKeep}
              />
            ))}
        </div>
        <div className={styles.side}>
          {seesEffects(role) && <PlanEffects plan={plan} />}
          <NextDates plan={plan} />
          <GoalsWithout plan={plan} />
          <InspectionsCard canKeep={plan.canKeep} today={plan.today} />
        </div>
      </div>
    </div>
  );
}
