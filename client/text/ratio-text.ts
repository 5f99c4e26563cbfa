import type { TFunction } from "i18next";
import type { Format } from "./format.ts";

export interface RatioWords {
  readonly t: TFunction;
  readonly format: Format;
}

/** A ratio of rates and its interval; null for what has no bound or no meaning. */
export interface Ratio {
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** How is a ratio of rates with its interval written? "1,4 × (1,1–1,8)"; without an upper bound "minst 1,1 ×". */
export function ratioText({ ratio, low, high }: Ratio, { t, format }: RatioWords): string {
  // So many decimals that both ends of the interval can be told apart.
  const decimals = low !== null && high !== null && format.fixed(low, 1) === format.fixed(high, 1) ? 2 : 1;
  const times = (value: number) => (value < 10 ? format.fixed(value, decimals) : format.number(value));
  if (low === null) return t("map.noRatio");
  if (ratio === null || high === null) return t("map.atLeast", { low: times(low) });
  return t("map.ratio", { ratio: times(ratio), low: times(low), high: times(high) });
}
