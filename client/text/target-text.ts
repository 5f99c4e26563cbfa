import type { TFunction } from "i18next";
import type { ReasonItem, TargetItem } from "#core/contract/targets.ts";
import { WEEK_HOURS } from "#core/domain/time/elapsed-by-weekhour.ts";
import type { Format } from "./format.ts";

/** The words a target is told in; the section `targets` must have been fetched. */
export interface TargetWords {
  readonly t: TFunction;
  readonly format: Format;
}

interface Ratio {
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** How is a ratio of rates with its interval written? "1,4 × (1,1–1,8)"; without an upper bound "minst 1,1 ×". */
export function ratioText({ ratio, low, high }: Ratio, { t, format }: TargetWords): string {
  const times = (value: number) => format.number(value, value < 10 ? 1 : 0);
  if (low === null) return t("targets.noRatio");
  if (ratio === null || high === null) return t("targets.atLeast", { low: times(low) });
  return t("targets.ratio", { ratio: times(ratio), low: times(low), high: times(high) });
}

/** What is a place to aim at called? */
export function targetName({ name, isNamed }: Pick<TargetItem, "name" | "isNamed">, t: TFunction): string {
  return isNamed ? name : t("map.cellNear", { place: name });
}

/** Which hours of the week do the windows of a place fill? */
export function windowHours({ windows }: Pick<TargetItem, "windows">): number[] {
  const hours = (windows?.windows ?? []).flatMap(({ firstHour, hours: count }) =>
    Array.from({ length: count }, (_, step) => (firstHour + step) % WEEK_HOURS),
  );
  return [...new Set(hours)].sort((a, b) => a - b);
}

/** What does one reason say, in a sentence that names its uncertainty? */
export function reasonText(reason: ReasonItem, words: TargetWords): string {
  const { t, format } = words;
  const whole = (value: number) => format.number(value, value < 10 ? 1 : 0);
  switch (reason.key) {
    case "likeMore":
    case "likeFewer":
    case "likeSame":
      return t(`targets.reason_${reason.key}`, {
        like: t(`targets.like_${reason.type}`),
        ratio: ratioText(reason, words),
      });
    case "elevated":
      return t("targets.reason_elevated", {
        count: reason.cells,
        number: whole(reason.count),
        expected: whole(reason.expected),
      });
    case "new":
    case "growing":
    case "fading":
    case "persistent":
    case "changeUnclear":
      return t(`targets.reason_${reason.key}`, {
        now: format.number(reason.now),
        before: format.number(reason.before),
        ratio: ratioText(reason, words),
      });
    case "nothingToCompare":
      return t("targets.reason_nothingToCompare");
    case "followsSoon":
      return t("targets.reason_followsSoon", {
        pairs: format.number(reason.pairs),
        expected: whole(reason.expected),
        days: reason.withinDays,
      });
    case "payday":
      return t("targets.reason_payday", { ratio: ratioText(reason, words) });
    case "windows":
      return t("targets.reason_windows", { count: reason.hours, share: format.percent(reason.share) });
    case "windowsBorrowed":
      return t("targets.reason_windowsBorrowed", { number: whole(reason.events) });
    case "unsafeButCalm":
    case "unsafeAndBusy":
      return t(`targets.reason_${reason.key}`, {
        points: format.number(reason.points),
        expected: whole(reason.expected),
      });
    case "fewEvents":
      return t("targets.reason_fewEvents", { number: whole(reason.count) });
  }
}
