import type { TargetItem } from "#core/contract/targets.ts";
import { WEEK_HOURS } from "#core/domain/time/elapsed-by-weekhour.ts";
import { weekhourLabel, type WeekhourWords } from "#core/domain/time/weekhour-label.ts";

type Window = NonNullable<TargetItem["windows"]>["windows"][number];

/** How is one window of the week written, as "fre 20–00"? */
export function windowText({ firstHour, hours }: Window, words: WeekhourWords): string {
  return weekhourLabel(
    Array.from({ length: hours }, (_, step) => (firstHour + step) % WEEK_HOURS),
    words,
  );
}
