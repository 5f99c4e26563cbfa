import type { FilterQuery } from "#core/contract/filter.ts";
import type { Source } from "#core/contract/reference.ts";
import { filterQuery } from "./filter-query.ts";
import type { ViewState } from "./view-state.ts";

export const GRAFFITI_SOURCE = "klotter";

/** What does a view count? Its filter, with the sources that hold events where it names none. */
export function countedFilter(view: ViewState, today: string, sources: readonly Source[]): FilterQuery {
  return { ...filterQuery(view, today), ...sourceFilter(view.source, sources) };
}

/** Which sources hold events, graffiti left out because it is counted apart? */
export function eventSources(sources: readonly Source[]): Source[] {
  return sources.filter((source) => source.kind === "events" && source.id !== GRAFFITI_SOURCE);
}

/** Which sources are counted: the chosen ones, or all that hold events. */
export function countedSources(chosen: readonly string[], sources: readonly Source[]): Source[] {
  return chosen.length > 0 ? sources.filter((source) => chosen.includes(source.id)) : eventSources(sources);
}

function sourceFilter(chosen: readonly string[], sources: readonly Source[]): FilterQuery {
  if (chosen.length > 0) return { source: chosen.join(",") };
  const all = eventSources(sources);
  return all.length === 0 ? {} : { source: all.map((source) => source.id).join(",") };
}
