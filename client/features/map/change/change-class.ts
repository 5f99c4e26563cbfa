import type { Changes } from "#core/contract/change.ts";

export type ChangeRow = Changes["rows"][number];

/** Steps of the scale on either side: surely changed at all, by half again, doubled or halved. */
const STEP_FROM = [1, 1.5, 2] as const;
const MIDDLE = 3;

/** Which of the seven colours (0–6) does a sure change take? 0 is halved or less, 6 doubled or more; null may be chance. */
export function changeStep({ verdict, ratio }: Pick<ChangeRow, "verdict" | "ratio">): number | null {
  if (verdict === "unclear") return null;
  // Null stands for a ratio without bound: something where there was nothing.
  const times = verdict === "more" ? (ratio ?? Infinity) : 1 / (ratio ?? 0);
  const step = STEP_FROM.filter((from) => times >= from).length || 1;
  return verdict === "more" ? MIDDLE + step : MIDDLE - step;
}
