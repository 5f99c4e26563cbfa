import { CalendarClock, Coffee } from "lucide-react";
import { type CSSProperties, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Occasion } from "#core/contract/occasion.ts";
import type { PlannedShift, ShiftPlan } from "#core/contract/shift-plan.ts";
import { dayOfDate, isoWeekday } from "#core/domain/time/local-day.ts";
import type { Days } from "../../api/use-shift-plan.ts";
import { addDays } from "../../text/format.ts";
import { useFormat } from "../../text/use-format.ts";
import { Card } from "../../ui/card.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./week-board.module.css";
import { placeInWeek } from "./week-time.ts";

export interface WeekBoardProps {
  readonly days: Days;
  readonly shifts: readonly PlannedShift[];
  readonly others: ShiftPlan["others"];
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
  /** A suggestion of the list, by its number, was let go over a shift. */
  readonly onDropSuggestion: (shift: PlannedShift, number: number) => void;
  readonly weekExpected: readonly number[] | null;
  /** What is known beforehand of places and times. */
  readonly occasions: readonly Occasion[];
  readonly timeZone: string;
}

const DRAG_KIND = "application/x-platsbild-suggestion";
const HOUR = 60;
const LEVELS = 6;
const NAME_PX = 72;

/** The week: a row a day, each shift a frame with its stops, others' presence dashed, expected events underneath. */
export function WeekBoard(props: WeekBoardProps) {
  const { days, shifts, others, weekExpected, occasions, timeZone, ...rest } = props;
  const { t } = useTranslation();
  const format = useFormat(timeZone);
  const place = (text: string) => placeInWeek(text, timeZone);
  const minutes = [...shifts, ...others].flatMap(({ startsAt, endsAt }) => {
    const start = place(startsAt);
    return [start.minute, start.minute + (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000];
  });
  const first = Math.floor(Math.min(12 * HOUR, ...minutes) / (2 * HOUR)) * 2 * HOUR;
  const last = Math.ceil(Math.max(24 * HOUR, ...minutes) / (2 * HOUR)) * 2 * HOUR;
  const part = (minute: number) => ((minute - first) / (last - first)) * 100;
  const dates = Array.from({ length: 7 }, (_, at) => addDays(days.from, at));
  const ticks = Array.from({ length: (last - first) / (2 * HOUR) + 1 }, (_, at) => first + at * 2 * HOUR);
  const most = Math.max(1e-9, ...(weekExpected ?? []));
  return (
    <Card
      title={t("shifts.week")}
      note={
        <span className={styles.legend}>
          <i className={styles.frameMark} /> {t("shifts.frame")} <i className={styles.stopMark} />{" "}
          {t("shifts.stop")} <Icon of={Coffee} size={14} /> {t("shifts.rest")}{" "}
          <i className={styles.otherMark} /> {t("shifts.others")}
          {weekExpected && (
            <>
              {" "}
              <i className={styles.heatMark} /> {t("shifts.expected")}
            </>
          )}
        </span>
      }
      isPadded
    >
      <div className={styles.board}>
        <div className={styles.axis}>
          {ticks.map((minute) => (
            <span key={minute} style={{ left: `${part(minute)}%` }}>
              {String((minute / HOUR) % 24).padStart(2, "0")}
            </span>
          ))}
        </div>
        {dates.map((date) => {
          const own = shifts.filter(({ startsAt }) => place(startsAt).day === date);
          const guests = others.filter(({ startsAt }) => place(startsAt).day === date);
          return (
            <div key={date} className={styles.day}>
              <div className={styles.date}>{format.day(date).split(" ").slice(0, 2).join(" ")}</div>
              <div
                className={styles.lanes}
                style={{ "--hour": `${(100 * HOUR) / (last - first)}%` } as CSSProperties}
              >
                {occasions
                  .filter(({ firstDay, lastDay }) => firstDay <= date && date <= lastDay)
                  .map((occasion) => (
                    <OccasionMark key={occasion.id} occasion={occasion} part={part} timeZone={timeZone} />
                  ))}
                {own.map((shift) => (
                  <Frame key={shift.id} shift={shift} part={part} timeZone={timeZone} {...rest} />
                ))}
                {guests.map((other) => {
                  const start = place(other.startsAt).minute;
                  const end = start + (Date.parse(other.endsAt) - Date.parse(other.startsAt)) / 60_000;
                  return (
                    <div key={other.id} className={styles.lane}>
                      <span
                        className={styles.other}
                        style={{ left: `${part(start)}%`, width: `${part(end) - part(start)}%` }}
                        title={`${other.name} ${format.time(other.startsAt)}–${format.time(other.endsAt)}`}
                      >
                        {other.name}
                      </span>
                    </div>
                  );
                })}
                {own.length + guests.length === 0 && <div className={styles.lane} />}
                {weekExpected && (
                  <div className={styles.heat} aria-hidden="true">
                    {Array.from({ length: (last - first) / HOUR }, (_, at) => {
                      const weekhour = ((isoWeekday(dayOfDate(date)) - 1) * 24 + first / HOUR + at) % 168;
                      const level = Math.ceil(((weekExpected[weekhour] ?? 0) / most) * LEVELS);
                      return <i key={at} style={{ background: `var(--count-${Math.max(1, level)})` }} />;
                    })}
                  </div>
                )}
              </div>
            </div>
          );
        })}
      </div>
    </Card>
  );
}

interface OccasionMarkProps {
  readonly occasion: Occasion;
  readonly part: (minute: number) => number;
  readonly timeZone: string;
}

// One of several days stands on each of them from its hour to its hour.
function OccasionMark({ occasion, part, timeZone }: OccasionMarkProps) {
  const { t } = useTranslation();
  const format = useFormat(timeZone);
  const { kind, placeName, startsAt, endsAt } = occasion;
  const from = placeInWeek(startsAt, timeZone).minute;
  const to = Math.max(from + HOUR, placeInWeek(endsAt, timeZone).minute);
  const left = Math.min(96, Math.max(0, part(from)));
  const name = t("occasions.atPlace", { kind: t(`occasions.kind_${kind}`), place: placeName });
  return (
    <div className={styles.lane}>
      <Link
        to="/tillfallen"
        className={styles.occasion}
        style={{ left: `${left}%`, minWidth: `${Math.min(100, part(to)) - left}%` }}
      >
        <Icon of={CalendarClock} size={13} />
        {name}, {format.time(startsAt)}–{format.time(endsAt)}
      </Link>
    </div>
  );
}

interface FrameProps extends Pick<WeekBoardProps, "chosenId" | "onChoose" | "onDropSuggestion" | "timeZone"> {
  readonly shift: PlannedShift;
  readonly part: (minute: number) => number;
}

function Frame({ shift, part, chosenId, onChoose, onDropSuggestion, timeZone }: FrameProps) {
  const { t } = useTranslation();
  const format = useFormat(timeZone);
  const [isOver, setIsOver] = useState(false);
  const start = placeInWeek(shift.startsAt, timeZone).minute;
  const startMs = Date.parse(shift.startsAt);
  const length = (Date.parse(shift.endsAt) - startMs) / 60_000;
  const shareOf = (text: string) => ((Date.parse(text) - startMs) / 60_000 / length) * 100;
  // Numbers stay inside the frame, and the break clear of the stop before it: a quarter is narrower than either.
  const inside = (text: string) => `min(${shareOf(text)}%, 100% - 16px)`;
  // A name begins under its number, but for the last ones: they keep the room of a short name.
  const nameLeft = (text: string) => `max(0px, min(${shareOf(text)}%, 100% - ${NAME_PX}px))`;
  const restLeft = (breakFrom: string) => {
    const before = shift.stops.findLast(({ from }) => Date.parse(from) <= Date.parse(breakFrom));
    return before === undefined
      ? inside(breakFrom)
      : `max(${shareOf(breakFrom)}%, ${inside(before.from)} + 17px)`;
  };
  const isBlocked = shift.checks.some(({ level }) => level === "blocks");
  const state = shift.isDraft ? t("shifts.draft") : shift.stops.length === 0 ? t("shifts.noStops") : "";
  return (
    <div className={styles.lane}>
      <span className={styles.crew} style={{ width: `${Math.max(0, part(start) - 1)}%` }}>
        {shift.crew}
      </span>
      <button
        type="button"
        className={classNames(
          styles.frame,
          shift.id === chosenId && styles.chosen,
          isBlocked && styles.blocked,
          isOver && styles.over,
        )}
        style={{ left: `${part(start)}%`, width: `${part(start + length) - part(start)}%` }}
        aria-pressed={shift.id === chosenId}
        aria-label={`${shift.crew}, ${format.day(format.date(shift.startsAt))} ${format.time(shift.startsAt)}–${format.time(shift.endsAt)}, ${shift.stops.map(({ name }) => name).join(", ") || t("shifts.noStops")}. ${state}`}
        onClick={() => onChoose(shift.id)}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes(DRAG_KIND)) return;
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          setIsOver(false);
          const dropped = event.dataTransfer.getData(DRAG_KIND);
          if (dropped === "") return;
          event.preventDefault();
          onChoose(shift.id);
          onDropSuggestion(shift, Number(dropped));
        }}
      >
        {shift.stops.map((stop, at) => (
          <span
            key={stop.id}
            className={classNames(styles.stop, stop.carriedOutAt !== null && styles.done)}
            style={{ left: inside(stop.from) }}
            title={`${format.time(stop.from)} ${stop.name}`}
          >
            <b>{at + 1}</b>
          </span>
        ))}
        {shift.stops.map((stop, at) => {
          const from = nameLeft(stop.from);
          const next = shift.stops[at + 2];
          const to = next === undefined ? "100%" : nameLeft(next.from);
          return (
            <small
              key={stop.id}
              className={classNames(styles.name, at % 2 === 1 && styles.low)}
              style={{ left: from, width: `calc(${to} - ${from})` }}
            >
              {stop.name}
            </small>
          );
        })}
        {shift.breakFrom && (
          <span className={styles.rest} style={{ left: restLeft(shift.breakFrom) }}>
            <Icon of={Coffee} size={13} />
          </span>
        )}
        {shift.stops.length === 0 && <em className={styles.none}>{t("shifts.noStops")}</em>}
      </button>
    </div>
  );
}
