import type { TFunction } from "i18next";
import type { ReasonItem, TargetItem } from "#core/contract/targets.ts";
import { WEEK_HOURS } from "#core/domain/time/elapsed-by-weekhour.ts";
import { type RatioWords, ratioText } from "./ratio-text.ts";

/** What is a place to aim at called? */
export function targetName({ name, isNamed }: Pick<TargetItem, "name" | "isNamed">, t: TFunction): string {
  if (isNamed) return name;
  // Without any name near it, a hexagon goes by its number.
  return /^\d+$/.test(name) ? t("map.cellNumbered", { number: name }) : t("map.cellNear", { place: name });
}

/** Which hours of the week do the windows of a place fill? */
export function windowHours({ windows }: Pick<TargetItem, "windows">): number[] {
  const hours = (windows?.windows ?? []).flatMap(({ firstHour, hours: count }) =>
    Array.from({ length: count }, (_, step) => (firstHour + step) % WEEK_HOURS),
  );
  return [...new Set(hours)].sort((a, b) => a - b);
}

/** What does one reason say, in a sentence that names its uncertainty? */
export function reasonText(reason: ReasonItem, words: RatioWords): string {
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
