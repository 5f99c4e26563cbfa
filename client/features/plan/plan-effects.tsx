import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Measure, MeasureItem } from "#core/contract/measure.ts";
import type { Plan } from "#core/contract/plan.ts";
import { useMeasures, useMeasuresById } from "../../api/use-measures.ts";
import { addDays } from "../../text/format.ts";
import { useFormat } from "../../text/use-format.ts";
import { Card } from "../../ui/card.tsx";
import { ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { EffectInterval, type Estimate } from "./effect-interval.tsx";
import styles from "./plan-effects.module.css";

/** Those that have gone on longest: their effect can be read first. */
const MOST = 4;
const STEP = 20;
const HAS_BEGUN: ReadonlySet<MeasureItem["status"]> = new Set(["decided", "under_way", "done"]);

/** What the plan's measures have led to, as far as it can be told: those that surely differ first, then chance. */
export function PlanEffects({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation();
  const listed = useMeasures();
  const activities = plan.areas.flatMap((area) => area.activities);
  const [ids, names] = [activities.map(({ id }) => id), activities.map(({ name }) => name)];
  const begun = (listed.data?.items ?? [])
    .filter(({ status, startsOn }) => HAS_BEGUN.has(status) && startsOn !== null && startsOn <= plan.today)
    .filter(
      ({ activityId, activityName }) => ids.includes(activityId ?? "") || names.includes(activityName ?? ""),
    )
    .toSorted((a, b) => ((a.startsOn ?? "") < (b.startsOn ?? "") ? -1 : 1))
    .slice(0, MOST);
  const questions = useMeasuresById(begun.map(({ id }) => id));
  const failed = [listed, ...questions].find(({ error }) => error !== null);
  const measures = questions.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const estimated = measures.flatMap(({ effect, ...measure }) =>
    effect?.kind === "estimated" ? [{ ...measure, effect }] : [],
  );
  const told = estimated.toSorted((a, b) => Number(isUnclear(a.effect)) - Number(isUnclear(b.effect)));
  const ends = told.flatMap(({ effect: { low, high } }) => [low, high]);
  const scale = {
    least: Math.floor(Math.min(-STEP, ...ends) / STEP) * STEP,
    most: Math.ceil(Math.max(STEP, ...ends) / STEP) * STEP,
  };
  return (
    <Card title={t("plan.effects")} note={t("plan.effectsNote")}>
      {failed?.error && <ErrorNote title={t("plan.effectsFailed")} error={failed.error} />}
      {(listed.isLoading || questions.some(({ isLoading }) => isLoading)) && <SkeletonLines lines={4} />}
      {listed.data && begun.length === 0 && <p className={styles.text}>{t("plan.effectsNone")}</p>}
      <ul className={styles.list}>
        {told.map((measure) => (
          <li key={measure.id}>
            <Named measure={measure} />
            <Told effect={measure.effect} />
            <EffectInterval effect={measure.effect} scale={scale} />
          </li>
        ))}
        {measures
          .filter(({ effect }) => effect !== null && effect.kind !== "estimated")
          .map((measure) => (
            <li key={measure.id}>
              <Named measure={measure} />
              <Untold effect={measure.effect} />
            </li>
          ))}
      </ul>
    </Card>
  );
}

const isUnclear = ({ verdict }: Estimate) => verdict === "unclear";

function Named({
  measure: { id, title, placeName },
}: {
  readonly measure: Pick<Measure, "id" | "title" | "placeName">;
}) {
  return (
    <p className={styles.named}>
      <Link to={`/insatser/${id}`}>{title}</Link>
      <span>{placeName}</span>
    </p>
  );
}

function Told({ effect }: { readonly effect: Estimate }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { verdict, difference, place, expected, low, high, weeks, from, to } = effect;
  return (
    <div className={styles.told} data-verdict={verdict}>
      <strong>{t(`plan.effect_${verdict}`, { count: Math.round(Math.abs(difference)) })}</strong>
      <p>
        {t(effect.buffer === null ? "plan.effectNumbers" : "plan.effectNumbersAround", {
          after: format.number(place.after),
          expected: format.number(expected),
          low: format.number(low),
          high: format.number(high),
          weeks,
          from: format.day(from),
          to: format.day(addDays(to, -1), true),
        })}
        {effect.mayFallByItself && difference < 0 && ` ${t("plan.effectRegression")}`}
        {effect.isFixedLate && ` ${t("plan.effectFixedLate")}`}
      </p>
    </div>
  );
}

function Untold({ effect }: Pick<Measure, "effect">) {
  const { t } = useTranslation();
  const format = useFormat();
  if (effect === null || effect.kind === "estimated") return null;
  return (
    <p className={styles.text}>
      {effect.kind === "too_early"
        ? t("plan.effect_too_early", { day: format.day(effect.readableOn, true) })
        : t(`plan.effect_${effect.kind}`)}
    </p>
  );
}
