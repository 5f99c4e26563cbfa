import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { PlannedShift, ShiftPlan } from "#core/contract/shift-plan.ts";
import { mondayOfDay } from "#core/domain/time/iso-week.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import { useOccasions } from "../../api/use-occasions.ts";
import { useSession } from "../../api/use-session.ts";
import { type Days, usePublish, useShiftPlan } from "../../api/use-shift-plan.ts";
import { useToday } from "../../state/use-filter.ts";
import { addDays } from "../../text/format.ts";
import { TextButton } from "../../ui/button.tsx";
import { ConflictNote } from "../../ui/conflict-note.tsx";
import { EmptyState, ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { Checks } from "./checks.tsx";
import { Coverage } from "./coverage.tsx";
import { ContactsCard, PermitsCard } from "./duty-settings.tsx";
import { FrameForm } from "./frame-form.tsx";
import { CrewLinks } from "./crew-links.tsx";
import { OutcomeView } from "./outcome-view.tsx";
import panels from "./panels.module.css";
import { ShiftDetail } from "./shift-detail.tsx";
import { ShiftTable } from "./shift-table.tsx";
import styles from "./shifts-screen.module.css";
import { Suggestions } from "./suggestions.tsx";
import { useEditing } from "./use-editing.ts";
import { useProposal } from "./use-proposal.ts";
import { WeekBoard } from "./week-board.tsx";
import { type WeekView, WeekHead } from "./week-head.tsx";

/** Passplan: a week of shifts, what is planned in them, and what it is worth. */
export function ShiftsScreen() {
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const asked = params.get("vecka");
  const from = mondayOf(asked !== null && /^\d{4}-\d\d-\d\d$/.test(asked) ? asked : today);
  const days = { from, to: addDays(from, 7) };
  const go = (week: string | null) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (week === null) next.delete("vecka");
      else next.set("vecka", week);
      return next;
    });
  return <Week key={from} days={days} today={today} onGo={go} />;
}

const mondayOf = (date: string) => dateOfDay(mondayOfDay(dayOfDate(date)));

interface WeekProps {
  readonly days: Days;
  readonly today: string;
  readonly onGo: (week: string | null) => void;
}

function Week({ days, today, onGo }: WeekProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useShiftPlan(days);
  if (error) return <ErrorNote title={t("shifts.failed")} error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <SkeletonLines lines={6} label={t("shifts.loading")} />;
  return <LoadedWeek days={days} today={today} onGo={onGo} plan={data} refetch={() => void refetch()} />;
}

interface LoadedWeekProps extends WeekProps {
  readonly plan: ShiftPlan;
  readonly refetch: () => void;
}

function LoadedWeek({ days, today, onGo, plan, refetch }: LoadedWeekProps) {
  const { t } = useTranslation();
  const { role, municipality } = useSession();
  const editing = useEditing(days, plan, refetch);
  const proposal = useProposal(days);
  const publish = usePublish(days);
  const { data: occasions } = useOccasions();
  const [view, setView] = useState<WeekView>("week");
  const [chosenId, setChosenId] = useState<string | null>(null);
  const mayPlan = role === "planner";
  const shifts = plan.shifts.filter(({ status }) => status !== "cancelled").map(editing.shown);
  const chosen = shifts.find(({ id }) => id === chosenId) ?? firstOf(shifts, today) ?? null;
  const ready = shifts.filter(canBePublished);
  const publishAll = async () => {
    for (const { id, version } of ready) await publish.mutateAsync({ id, version }).catch(() => undefined);
  };
  return (
    <div className={styles.screen} role="presentation" onKeyDown={(event) => onUndoKey(event, editing)}>
      <WeekHead
        days={days}
        shifts={shifts}
        timeZone={municipality.timeZone}
        view={view}
        onView={setView}
        onGo={onGo}
        editing={editing}
        proposal={proposal}
        mayPlan={mayPlan}
        ready={ready.length}
        isBusy={publish.isPending || editing.isSaving}
        onPublish={() => void publishAll()}
      />
      {editing.conflict && (
        <ConflictNote
          className={panels.conflict}
          title={t("shifts.conflict")}
          mine={{ label: t("shifts.keepMine"), onChoose: editing.keepMine }}
          theirs={{ label: t("shifts.takeTheirs"), onChoose: editing.takeTheirs }}
        >
          {t("shifts.conflictText", { changes: editing.conflict.names.join(", ") || "–" })}
        </ConflictNote>
      )}
      {editing.error != null && (
        <ErrorNote title={t("shifts.notSaved")} error={editing.error}>
          {editing.passText && <TextButton onClick={editing.passText}>{t("common.checkedText")}</TextButton>}
        </ErrorNote>
      )}
      {publish.error && <ErrorNote title={t("shifts.notPublished")} error={publish.error} />}
      {proposal.error != null && <ErrorNote title={t("shifts.notProposed")} error={proposal.error} />}
      {view === "outcome" ? (
        <OutcomeView days={days} timeZone={municipality.timeZone} />
      ) : (
        <div className={styles.grid}>
          <Suggestions
            proposal={proposal}
            chosen={chosen}
            editing={editing}
            shifts={shifts}
            mayPlan={mayPlan}
          />
          <div className={styles.middle}>
            {shifts.length === 0 ? (
              <EmptyState title={t("shifts.noShifts")}>{t("shifts.noShiftsHint")}</EmptyState>
            ) : view === "table" ? (
              <ShiftTable shifts={shifts} timeZone={municipality.timeZone} onChoose={setChosenId} />
            ) : (
              <WeekBoard
                days={days}
                shifts={shifts}
                others={plan.others}
                chosenId={chosen?.id ?? null}
                onChoose={setChosenId}
                onDropSuggestion={(shift, number) => {
                  const suggestion = proposal.result?.suggestions[number];
                  if (suggestion !== undefined) proposal.add(editing, shift, suggestion);
                }}
                occasions={occasions?.items ?? []}
                weekExpected={proposal.result?.weekExpected ?? null}
                timeZone={municipality.timeZone}
              />
            )}
            <Coverage result={proposal.result} isWeighing={proposal.isWeighing} />
            {mayPlan && (
              <div className={styles.two}>
                <FrameForm
                  days={days}
                  crews={[...new Set(shifts.map(({ crew }) => crew))]}
                  timeZone={municipality.timeZone}
                />
                <CrewLinks crews={[...new Set(shifts.map(({ crew }) => crew))]} />
                <ContactsCard />
                <PermitsCard />
              </div>
            )}
          </div>
          {chosen && (
            <div className={styles.right}>
              <ShiftDetail
                key={chosen.id}
                shift={chosen}
                days={days}
                guards={plan.guards}
                editing={editing}
                mayPlan={mayPlan}
                timeZone={municipality.timeZone}
                onPublish={() => publish.mutate({ id: chosen.id, version: chosen.version })}
                isBusy={publish.isPending || editing.isSaving}
              />
              <Checks
                shift={chosen}
                shifts={shifts}
                result={proposal.result}
                editing={editing}
                mayPlan={mayPlan}
                today={today}
              />
            </div>
          )}
        </div>
      )}
    </div>
  );
}

/** The first that is on today or later. */
function firstOf(shifts: readonly PlannedShift[], today: string): PlannedShift | undefined {
  return shifts.find(({ endsAt }) => endsAt.slice(0, 10) >= today) ?? shifts[0];
}

function canBePublished({ isDraft, checks, status }: PlannedShift): boolean {
  return isDraft && status === "planned" && checks.every(({ level }) => level !== "blocks");
}

function onUndoKey(event: KeyboardEvent, { undo, redo }: ReturnType<typeof useEditing>) {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
  event.preventDefault();
  if (event.shiftKey) redo?.();
  else undo?.();
}
