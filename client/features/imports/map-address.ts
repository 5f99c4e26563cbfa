import type { Import } from "#core/contract/import.ts";
import type { Source } from "#core/contract/reference.ts";
import { printView } from "../../state/print-view.ts";
import { DEFAULT_VIEW, type Period } from "../../state/view-state.ts";
import { addDays } from "../../text/format.ts";

/**
 * Where does the map show what an import brought: its source, in its days, indoors and outdoors? What is no
 * event is a layer, which the map shows as it is.
 */
export function mapAddress(
  item: Pick<Import, "source" | "firstDay" | "lastDay">,
  sources: readonly Pick<Source, "id" | "kind">[],
): { readonly pathname: string; readonly search: string } {
  const isEvents = sources.some(({ id, kind }) => id === item.source && kind === "events");
  if (!isEvents) return { pathname: "/", search: "" };
  const search = printView({ ...DEFAULT_VIEW, period: periodOf(item), source: [item.source], setting: [] });
  return { pathname: "/", search };
}

function periodOf({ firstDay, lastDay }: Pick<Import, "firstDay" | "lastDay">): Period {
  if (!firstDay || !lastDay) return { kind: "all" };
  return { kind: "range", from: firstDay, to: addDays(lastDay, 1) };
}
