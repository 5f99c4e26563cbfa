import { useReducedMotion } from "@mantine/hooks";
import { Pause, Play, SkipBack, SkipForward, X } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { matrixPosition } from "#core/domain/time/week-matrix.ts";
import { useFormat } from "../../../text/use-format.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import { sumOfHours, type WeekMatrix } from "../selection/selection-answers.ts";
import { useWeekhourWords } from "../use-weekhour-words.ts";
import {
  ALL_NIGHTS,
  firstStep,
  PAUSE_MS,
  playSteps,
  type Speed,
  SPEEDS,
  STEP_HOURS,
  type StepHours,
} from "./play-steps.ts";
import { PlayChoice } from "./play-choice.tsx";
import styles from "./week-player.module.css";

export interface WeekPlayerProps {
  readonly matrix: WeekMatrix;
  /** The brush from before, which comes back at the end; empty for none. */
  readonly before: readonly number[];
  /** The hours chosen now. */
  readonly hours: readonly number[];
  /** Brushes the hours of a step. */
  readonly onStep: (hours: readonly number[]) => void;
  readonly onEnd: () => void;
}

/** Plays through the hours of the week: each step brushes its hours in all views. */
export function WeekPlayer({ matrix, before, hours, onStep, onEnd }: WeekPlayerProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { label, words } = useWeekhourWords();
  const isStill = useReducedMotion(true, { getInitialValueInEffect: false });
  const chosenNights = useMemo(() => nightsOf(before), [before]);
  const [isWholeWeek, setIsWholeWeek] = useState(chosenNights.length === 0);
  const [stepHours, setStepHours] = useState<StepHours>(1);
  const [speed, setSpeed] = useState<Speed>("middle");
  const [isPlaying, setIsPlaying] = useState(!isStill);
  const steps = useMemo(
    () => playSteps(isWholeWeek ? ALL_NIGHTS : chosenNights, stepHours),
    [isWholeWeek, chosenNights, stepHours],
  );
  const [at, setAt] = useState(() => firstStep(steps, before));
  // Ascending, as a brush gives them.
  const shown = useMemo(
    () => (steps[Math.min(at, steps.length - 1)] ?? []).toSorted((a, b) => a - b),
    [steps, at],
  );

  // The address may change under the player, as when the map is moved; the step is then brushed anew.
  const isShown = shown.join() === hours.join();
  useEffect(() => {
    if (!isShown) onStep(shown);
  }, [isShown, shown, onStep]);

  useEffect(() => {
    if (!isPlaying || isStill) return;
    const timer = setTimeout(() => {
      if (at + 1 < steps.length) setAt(at + 1);
      else setIsPlaying(false);
    }, PAUSE_MS[speed]);
    return () => clearTimeout(timer);
  }, [isPlaying, isStill, at, steps.length, speed]);

  const goBy = (by: number) => {
    setIsPlaying(false);
    setAt((at + by + steps.length) % steps.length);
  };
  const change = (next: readonly (readonly number[])[]) =>
    setAt(firstStep(next, (steps[at] ?? []).slice(0, 1)));
  const { count } = sumOfHours(matrix, shown);
  const dayText = isWholeWeek
    ? t("map.play_week")
    : chosenNights.map((night) => words.weekdays[night]).join(", ");
  return (
    <div className={styles.player} role="group" aria-label={t("map.play")}>
      <div className={styles.row}>
        <IconButton icon={SkipBack} size="sm" label={t("map.playBack")} onClick={() => goBy(-1)} />
        {!isStill && (
          <IconButton
            icon={isPlaying ? Pause : Play}
            size="sm"
            label={t(isPlaying ? "map.playPause" : "map.playGo")}
            onClick={() => {
              if (!isPlaying && at + 1 >= steps.length) setAt(0);
              setIsPlaying(!isPlaying);
            }}
          />
        )}
        <IconButton icon={SkipForward} size="sm" label={t("map.playOn")} onClick={() => goBy(1)} />
        <span className={styles.now} aria-live={isPlaying ? "off" : "polite"}>
          <b>{label(shown)}</b>{" "}
          {t("map.eventsIn", { count: Math.round(count), number: format.number(count, count < 10 ? 1 : 0) })}
        </span>
        <IconButton icon={X} size="sm" variant="ghost" label={t("map.playEnd")} onClick={onEnd} />
      </div>
      <progress className={styles.progress} max={steps.length} value={at + 1} aria-label={dayText} />
      <div className={styles.row}>
        <PlayChoice
          label={t("map.playStep")}
          choices={STEP_HOURS.map((value) => ({
            value: String(value),
            label: t("map.play_hours", { count: value }),
          }))}
          value={String(stepHours)}
          onChange={(text) => {
            const next = STEP_HOURS.find((value) => String(value) === text) ?? 1;
            setStepHours(next);
            change(playSteps(isWholeWeek ? ALL_NIGHTS : chosenNights, next));
          }}
        />
        {!isStill && (
          <PlayChoice
            label={t("map.playSpeed")}
            choices={SPEEDS.map((value) => ({ value, label: t(`map.play_${value}`) }))}
            value={speed}
            onChange={setSpeed}
          />
        )}
        {chosenNights.length > 0 && (
          <PlayChoice
            label={t("map.playDays")}
            choices={[
              { value: "week", label: t("map.play_week") },
              { value: "chosen", label: chosenNights.map((night) => words.weekdays[night]).join(", ") },
            ]}
            value={isWholeWeek ? "week" : "chosen"}
            onChange={(value) => {
              setIsWholeWeek(value === "week");
              change(playSteps(value === "week" ? ALL_NIGHTS : chosenNights, stepHours));
            }}
          />
        )}
      </div>
    </div>
  );
}

/** The nights that a brush touches; none where it touches all, because they are no choice then. */
function nightsOf(hours: readonly number[]): readonly number[] {
  const nights = [...new Set(hours.map((hour) => matrixPosition(hour).night))].sort((a, b) => a - b);
  return nights.length === ALL_NIGHTS.length ? [] : nights;
}
