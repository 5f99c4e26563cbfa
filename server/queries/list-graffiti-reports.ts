import type { GraffitiDetails } from "#core/domain/event.ts";
import { graffitiKindOf } from "#core/domain/graffiti/graffiti-kind.ts";
import type { GraffitiReport } from "#core/domain/graffiti/graffiti-times.ts";
import { dayOfDate } from "#core/domain/time/local-day.ts";
import type { Client } from "../db/database.ts";
import type { ResolvedFilter } from "./resolve-filter.ts";
import { SELECTED_EVENTS, selectedEventsParams } from "./selected-events.ts";

interface ReportRow {
  from_ms: number;
  to_ms: number | null;
  is_date_only: boolean;
  motif: GraffitiDetails["motif"] | null;
  found_on: string;
  removed_on: string | null;
  is_reported: boolean;
  cell: number | null;
}

/** A report and the hexagon it lies in; null where its place is too uncertain for one. */
export type PlacedGraffiti = GraffitiReport & { readonly cell: number | null };

const REPORTS = `
  with ${SELECTED_EVENTS}
  select (extract(epoch from e.occurred_from) * 1000)::double precision as from_ms,
    (extract(epoch from e.occurred_to) * 1000)::double precision as to_ms,
    e.is_date_only, g.motif,
    (coalesce(e.occurred_to, e.occurred_from) at time zone $17::text)::date::text as found_on,
    g.removed_on::text as removed_on, coalesce(g.is_reported_to_police, false) as is_reported, e.cell
  from selected e
    left join graffiti g on g.municipality_id = e.municipality_id and g.event_id = e.id
  order by e.occurred_from desc, e.id
  limit $18::integer`;

/** So many reports, the newest, are read for one answer. */
export const MOST_GRAFFITI_REPORTS = 20_000;

/** The newest graffiti reports that a filter keeps, with when they were found and cleaned away. */
export async function listGraffitiReports(
  client: Client,
  filter: ResolvedFilter,
  timeZone: string,
): Promise<PlacedGraffiti[]> {
  const values = [
    ...selectedEventsParams({ ...filter, sourceIds: ["klotter"] }),
    timeZone,
    MOST_GRAFFITI_REPORTS,
  ];
  const { rows } = await client.query<ReportRow>(REPORTS, values);
  return rows.map((row) => ({
    fromMs: row.from_ms,
    toMs: row.to_ms,
    isDateOnly: row.is_date_only,
    kind: graffitiKindOf(row.motif ?? "unknown"),
    foundDay: dayOfDate(row.found_on),
    removedDay: row.removed_on === null ? null : dayOfDate(row.removed_on),
    isReportedToPolice: row.is_reported,
    cell: row.cell,
  }));
}
