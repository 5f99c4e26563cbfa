import { ChevronLeft, ChevronRight, CircleCheck, CircleDot, Circle, Play, Timer } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Meeting } from "#core/contract/meeting.ts";
import { useChangeMeeting } from "../../../api/use-meetings.ts";
import { Button } from "../../../ui/button.tsx";
import { classNames } from "../../../ui/class-names.ts";
import { Icon } from "../../../ui/icon.tsx";
import styles from "./agenda-panel.module.css";

interface AgendaPanelProps {
  readonly meeting: Meeting;
  readonly current: number;
  readonly onChoose: (ordinal: number) => void;
  /** The clock time at which an item is planned to begin. */
  readonly startOf: (ordinal: number) => string;
}

/** The agenda as a list of steps with their times, and the time left of the one taken up; Page Up and Down turn it. */
export function AgendaPanel({ meeting, current, onChoose, startOf }: AgendaPanelProps) {
  const { t } = useTranslation();
  const begin = useChangeMeeting(meeting.id);
  const { agenda, status, canKeep } = meeting;
  const at = agenda.findIndex(({ ordinal }) => ordinal === current);
  const item = agenda[at];
  const step = (by: number) => {
    const next = agenda[at + by];
    if (next) onChoose(next.ordinal);
  };
  const turn = useEffectEvent((event: KeyboardEvent) => {
    const by = event.key === "PageDown" ? 1 : event.key === "PageUp" ? -1 : 0;
    if (by === 0 || event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement)
      return;
    event.preventDefault();
    step(by);
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => turn(event);
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <nav className={styles.panel} aria-label={t("groups.agenda")}>
      <h2 className={styles.heading}>{t("groups.agenda")}</h2>
      <ol className={styles.list}>
        {agenda.map(({ ordinal, title, minutes }, index) => (
          <li key={ordinal}>
            <button
              type="button"
              className={classNames(styles.item, ordinal === current && styles.current)}
              aria-current={ordinal === current ? "step" : undefined}
              onClick={() => onChoose(ordinal)}
            >
              <span className={index < at ? styles.done : styles.mark}>
                <Icon of={index < at ? CircleCheck : index === at ? CircleDot : Circle} size={20} />
              </span>
              <span className={styles.title}>{title}</span>
              <span className={styles.minutes}>{t("groups.minutes", { count: minutes })}</span>
              <span className={styles.time}>{startOf(ordinal)}</span>
            </button>
          </li>
        ))}
      </ol>
      <div className={styles.foot}>
        {status === "planned" && canKeep && (
          <Button
            icon={Play}
            disabled={begin.isPending}
            onClick={() => begin.mutate({ status: "under_way" })}
          >
            {t("groups.begin")}
          </Button>
        )}
        {status === "under_way" && item && (
          <TimeLeft key={current} title={item.title} minutes={item.minutes} />
        )}
        <div className={styles.steps}>
          <Button icon={ChevronLeft} disabled={at <= 0} onClick={() => step(-1)}>
            {t("groups.previous")}
          </Button>
          <Button icon={ChevronRight} disabled={at >= agenda.length - 1} onClick={() => step(1)}>
            {t("groups.nextItem")}
          </Button>
        </div>
        <p className={styles.keys}>{t("groups.keys")}</p>
      </div>
    </nav>
  );
}

// Counted from when the item was taken up; read aloud only when asked for.
function TimeLeft({ title, minutes }: { readonly title: string; readonly minutes: number }) {
  const { t } = useTranslation();
  const [startedAt] = useState(() => Date.now());
  const [now, setNow] = useState(startedAt);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, []);
  const left = minutes - Math.floor((now - startedAt) / 60_000);
  return (
    <div className={styles.left}>
      <Icon of={Timer} size={18} />
      {t("groups.minutesLeft", { count: left, item: title })}
      <progress
        className={styles.progress}
        max={minutes}
        value={Math.max(0, minutes - left)}
        aria-label={title}
      />
    </div>
  );
}
