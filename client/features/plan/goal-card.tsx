import { CalendarClock, History, Plus, TrendingDown, TrendingUp, Equal } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Plan, PlanGoal } from "#core/contract/plan.ts";
import { useEnterGoalValue } from "../../api/use-plan.ts";
import { useFields } from "../../state/use-fields.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button, TextButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { DoubtfulCheck } from "../../ui/doubtful-check.tsx";
import { Icon } from "../../ui/icon.tsx";
import { ErrorNote } from "../../ui/notes.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { daysBetween } from "./days-between.ts";
import styles from "./plan-screen.module.css";

const ICONS = { up: TrendingUp, down: TrendingDown, same: Equal } as const;

/** The goal that all the rest is for, with its interval, and by when the plan is to be evaluated and renewed. */
export function GoalCard({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isEntering, setIsEntering] = useState(false);
  const goal = plan.goals.find(({ kind }) => kind === "outcome");
  if (goal === undefined) return null;
  const [now, before] = goal.values;
  const isOld = now !== undefined && Number(plan.today.slice(0, 4)) - now.year > 1;
  return (
    <Card>
      <div className={styles.goal}>
        <div className={styles.goalMain}>
          <p className={styles.goalLine}>
            <strong>{t("plan.goalTitle")}</strong>
            {now ? (
              <>
                <span className={styles.share}>{format.percent(now.share)}</span>
                <span>
                  {t("plan.goalValue", {
                    year: now.year,
                    answers: format.number(now.answers),
                    low: format.number(now.low * 100, 1),
                    high: format.percent(now.high, 1),
                  })}
                </span>
                {before && (
                  <span>
                    {t("plan.goalBefore", { share: format.percent(before.share), year: before.year })}
                  </span>
                )}
                {goal.verdict !== null && (
                  <Badge tone={goal.verdict === "up" ? "fresh" : "neutral"} icon={ICONS[goal.verdict]}>
                    {t(`plan.verdict_${goal.verdict}`)}
                  </Badge>
                )}
                {now.isExample && <Badge tone="outline">{t("plan.exampleMark")}</Badge>}
              </>
            ) : (
              <Badge tone="missing">{t("plan.goalNone")}</Badge>
            )}
          </p>
          <p className={styles.goalLine}>
            {t("plan.goal")}: <strong>{t("plan.goalWord")}</strong>
            {isOld && <Badge tone="missing">{t("plan.goalMissing")}</Badge>}
            {plan.canKeep && !isEntering && (
              <TextButton onClick={() => setIsEntering(true)}>{t("plan.survey")}</TextButton>
            )}
          </p>
        </div>
        <div className={styles.days}>
          <Deadline icon={CalendarClock} words="plan.evaluateBy" day={plan.evaluateBy} today={plan.today} />
          <Deadline icon={History} words="plan.renewBy" day={plan.renewBy} today={plan.today} />
        </div>
      </div>
      {isEntering && <SurveyForm goal={goal} onDone={() => setIsEntering(false)} />}
    </Card>
  );
}

interface DeadlineProps {
  readonly icon: typeof History;
  readonly words: "plan.evaluateBy" | "plan.renewBy";
  readonly day: string;
  readonly today: string;
}

function Deadline({ icon, words, day, today }: DeadlineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const days = daysBetween(today, day);
  return (
    <span className={styles.deadline}>
      <Icon of={icon} />
      {t(words, { day: format.day(day, true) })},{" "}
      {days >= 0 ? (
        t("plan.daysLeft", { count: days })
      ) : (
        <Badge tone="stale">{t("plan.daysOver", { count: -days })}</Badge>
      )}
    </span>
  );
}

function SurveyForm({ goal, onDone }: { readonly goal: PlanGoal; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const enter = useEnterGoalValue(goal.id);
  const [isTextChecked, setIsTextChecked] = useState(false);
  const { values: draft, field } = useFields({
    year: "",
    percent: "",
    answers: "",
    source: "",
    series: "",
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { source, series } = draft;
    const value = {
      year: Number(draft.year),
      share: Number(draft.percent.replace(",", ".")) / 100,
      answers: Number(draft.answers),
      source,
      series,
      isTextChecked,
    };
    enter.mutate(value, { onSuccess: onDone });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField label={t("plan.versionYear")} type="number" required {...field("year")} />
      <TextField label={t("plan.surveyShare")} inputMode="decimal" required {...field("percent")} />
      <TextField label={t("plan.surveyAnswers")} type="number" min={1} required {...field("answers")} />
      <TextField label={t("plan.source")} required maxLength={200} {...field("source")} />
      <TextField label={t("plan.surveySeries")} required maxLength={80} {...field("series")} />
      <div className={styles.deeds}>
        <Button type="submit" size="sm" variant="primary" icon={Plus} disabled={enter.isPending}>
          {t("plan.save")}
        </Button>
        <Button size="sm" onClick={onDone}>
          {t("plan.cancel")}
        </Button>
      </div>
      {enter.isError && <ErrorNote title={t("plan.notSaved")} error={enter.error} />}
      <DoubtfulCheck error={enter.error} isChecked={isTextChecked} onCheck={setIsTextChecked} />
    </form>
  );
}
