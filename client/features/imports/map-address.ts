import type { Import } from "#core/contract/import.ts";
import { printView } from "../../state/print-view.ts";
import { DEFAULT_VIEW, type Period } from "../../state/view-state.ts";
import { addDays } from "../../text/format.ts";

/** Where does the map show what an import brought: its source, in its days, indoors and outdoors? */
export function mapAddress(item: Pick<Import, "source" | "firstDay" | "lastDay">): {
  readonly pathname: string;
  readonly search: string;
} {
  const search = printView({ ...DEFAULT_VIEW, period: periodOf(item), source: [item.source], setting: [] });
  return { pathname: "/", search };
}

function periodOf({ firstDay, lastDay }: Pick<Import, "firstDay" | "lastDay">): Period {
  if (!firstDay || !lastDay) return { kind: "all" };
  return { kind: "range", from: firstDay, to: addDays(lastDay, 1) };
}
