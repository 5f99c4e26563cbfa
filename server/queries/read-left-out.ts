import type { Client } from "../db/database.ts";
import type { ResolvedFilter } from "./resolve-filter.ts";
import { selectedEvents, selectedEventsParams } from "./selected-events.ts";

/** What a selection is made of, and what statistics leave out of it. */
export interface LeftOut {
  readonly rows: number;
  readonly control: number;
  readonly ownPresence: number;
  readonly poorAccuracy: number;
  readonly uncertainTime: number;
  readonly unknownTime: number;
}

/** How many rows of a selection, before its clock, are of which kind of doubt? */
export async function readLeftOut(client: Client, filter: ResolvedFilter): Promise<LeftOut> {
  const { rows } = await client.query<LeftOut>(
    `with ${selectedEvents("current_event")}
    select count(*)::integer as rows,
      (count(*) filter (where c.found_by_control))::integer as control,
      (count(*) filter (where s.reported_during_presence))::integer as "ownPresence",
      (count(*) filter (where s.cell is null))::integer as "poorAccuracy",
      (count(*) filter (where s.grade = 1))::integer as "uncertainTime",
      (count(*) filter (where s.grade = 2))::integer as "unknownTime"
    from selected s
      join category c on c.municipality_id = s.municipality_id and c.id = s.category_id`,
    selectedEventsParams({ ...filter, clock: null }),
  );
  const [row] = rows;
  if (row === undefined) throw new Error("a count always has a row");
  return row;
}

/** How many events are never mapped, in the months that a period touches? */
export async function countNeverMapped(
  client: Client,
  period: { readonly from: string; readonly to: string },
  { sourceIds, categoryIds }: Pick<ResolvedFilter, "sourceIds" | "categoryIds">,
): Promise<number> {
  const { rows } = await client.query<{ events: number }>(
    `select count(*)::integer as events
    from current_monthly_event
    where month >= date_trunc('month', $1::date) and month < $2::date
      and ($3::text[] is null or source_id = any ($3))
      and ($4::integer[] is null or category_id = any ($4))`,
    [period.from, period.to, sourceIds, categoryIds],
  );
  return rows[0]?.events ?? 0;
}
