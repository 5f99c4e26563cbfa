import type { StopPlan } from "#core/contract/shift-plan.ts";
import { Refusal } from "../errors.ts";
import { checkOwnTexts } from "./check-own-text.ts";

/** Refuses a plan of stops whose times cannot be, or whose texts may name somebody. */
export function checkStopPlan({ stops, breakFrom, breakTo, isTextChecked = false }: StopPlan): void {
  if (
    (breakFrom === null) !== (breakTo === null) ||
    (breakFrom !== null && breakTo !== null && breakTo <= breakFrom)
  )
    throw new Refusal("bad_request", { detail: "Rasten behöver både början och slut." });
  if (stops.some(({ from, to }) => Date.parse(to) <= Date.parse(from)))
    throw new Refusal("bad_request", { detail: "Ett stopp ska sluta efter att det börjar." });
  if (new Set(stops.map(({ id }) => id)).size < stops.length)
    throw new Refusal("bad_request", { detail: "Samma stopp står två gånger." });
  checkOwnTexts(
    stops.flatMap(({ name, reason }, at) => [
      { column: `stops.${at}.name`, text: name },
      { column: `stops.${at}.reason`, text: reason },
    ]),
    isTextChecked,
  );
}
