import type { TFunction } from "i18next";
import type { Basis } from "#core/contract/analysis.ts";
import { FIRST_DATE } from "../state/analysis-question.ts";
import type { Format } from "./format.ts";
import { periodText } from "./period-text.ts";

/** How is the period of a result written? Without a beginning of its own it is the whole time. */
export function basisPeriod({ from, to }: Pick<Basis, "from" | "to">, t: TFunction, format: Format): string {
  return from === FIRST_DATE ? t("selection.allTime") : (periodText(from, to, format) ?? "");
}
