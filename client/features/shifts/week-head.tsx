import { CalendarRange, ChevronLeft, ChevronRight, Printer, Send, Sparkles, Undo2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { PlannedShift } from "#core/contract/shift-plan.ts";
import { dateOfDay, dayOfDate, isoWeekday, yearOfDay } from "#core/domain/time/local-day.ts";
import { paydayWeekend } from "#core/domain/time/payday.ts";
import type { Days } from "../../api/use-shift-plan.ts";
import { addDays, weekOfDate } from "../../text/format.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import styles from "./shifts-screen.module.css";
import type { Editing } from "./use-editing.ts";
import type { Proposal } from "./use-proposal.ts";
import { useWindowTitle } from "../../ui/use-window-title.ts";

export type WeekView = "week" | "table" | "outcome";

export interface WeekHeadProps {
  readonly days: Days;
  readonly shifts: readonly PlannedShift[];
  readonly timeZone: string;
  readonly view: WeekView;
  readonly onView: (view: WeekView) => void;
  readonly onGo: (week: string | null) => void;
  readonly editing: Editing;
  readonly proposal: Proposal;
  readonly mayPlan: boolean;
  /** Shifts that can be published. */
  readonly ready: number;
  readonly isBusy: boolean;
  readonly onPublish: () => void;
}

/** Which week it is, and what can be done with all of it. */
export function WeekHead(props: WeekHeadProps) {
  const { days, shifts, timeZone, view, onView, onGo, editing, proposal, mayPlan, ready, isBusy, onPublish } =
    props;
  const { t } = useTranslation();
  const format = useFormat(timeZone);
  const title = t("shifts.title", { week: format.week(weekOfDate(days.from)) });
  useWindowTitle(title);
  const hours = shifts.reduce(
    (sum, { startsAt, endsAt }) => sum + (Date.parse(endsAt) - Date.parse(startsAt)) / 3_600_000,
    0,
  );
  return (
    <header className={styles.head}>
      <div>
        <div className={styles.title}>
          <h1>{title}</h1>
          <Payday days={days} />
          {editing.isSaving ? <Badge>{t("shifts.saving")}</Badge> : null}
        </div>
        <p>
          {t("shifts.frames", {
            from: format.day(days.from),
            to: format.day(addDays(days.from, 6), true),
            count: shifts.length,
            hours: format.number(hours),
          })}
        </p>
      </div>
      <div className={styles.group}>
        <IconButton
          icon={ChevronLeft}
          label={t("shifts.previous")}
          onClick={() => onGo(addDays(days.from, -7))}
        />
        <Button onClick={() => onGo(null)}>{t("shifts.thisWeek")}</Button>
        <IconButton
          icon={ChevronRight}
          label={t("shifts.next")}
          onClick={() => onGo(addDays(days.from, 7))}
        />
      </div>
      <div className={styles.actions}>
        <Segmented<WeekView>
          label={t("shifts.asWeek")}
          value={view}
          onChange={onView}
          choices={[
            { value: "week", label: t("shifts.week") },
            { value: "table", label: t("shifts.asTable") },
            { value: "outcome", label: t("shifts.outcome") },
          ]}
        />
        <IconButton icon={Printer} label={t("shifts.print")} onClick={() => window.print()} />
        {mayPlan && (
          <>
            <Button icon={Undo2} disabled={editing.undo === null} onClick={() => editing.undo?.()}>
              {t("shifts.undo")}
            </Button>
            {proposal.progress === null ? (
              <Button icon={Sparkles} onClick={proposal.start} disabled={shifts.length === 0}>
                {t("shifts.propose")}
              </Button>
            ) : (
              <Button icon={Sparkles} onClick={proposal.cancel}>
                {`${t("shifts.proposing", { percent: format.percent(proposal.progress) })} · ${t("shifts.cancel")}`}
              </Button>
            )}
            <Button icon={Send} variant="primary" disabled={ready === 0 || isBusy} onClick={onPublish}>
              {t("shifts.publish", { count: ready, total: shifts.length })}
            </Button>
          </>
        )}
      </div>
    </header>
  );
}

function Payday({ days }: { readonly days: Days }) {
  const { t } = useTranslation();
  const format = useFormat();
  const friday = dayOfDate(days.from) + 5 - isoWeekday(dayOfDate(days.from));
  const weekend = paydayWeekend(yearOfDay(friday), new Date(friday * 86_400_000).getUTCMonth() + 1);
  if (weekend.firstDay !== friday) return null;
  return (
    <Badge tone="stale" icon={CalendarRange}>
      {t("shifts.payday", { day: format.day(dateOfDay(friday)) })}
    </Badge>
  );
}
