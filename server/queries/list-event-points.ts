import type { KnoxPoint } from "#core/domain/statistics/knox.ts";
import { dayOfDate } from "#core/domain/time/local-day.ts";
import type { Client } from "../db/database.ts";
import type { ResolvedFilter } from "./resolve-filter.ts";
import { selectedEvents, selectedEventsParams } from "./selected-events.ts";

export interface EventPoints {
  /** Metres and days since 1970-01-01. */
  readonly points: readonly KnoxPoint[];
  readonly isComplete: boolean;
}

interface PointsQuestion {
  readonly limit: number;
  /** Without what control finds and what was reported during our own presence. */
  readonly leavesOutOwnPresence: boolean;
}

/**
 * The newest events of a selection whose place is known to a street at least: where, and on which day. With a
 * clock only those with one known hour inside it.
 */
export async function listEventPoints(
  client: Client,
  filter: ResolvedFilter,
  { limit, leavesOutOwnPresence }: PointsQuestion,
): Promise<EventPoints> {
  const { rows } = await client.query<{ x: number; y: number; day: string }>(
    `with ${selectedEvents("current_event")}
    select st_x(s.location) as x, st_y(s.location) as y, s.start_day as day
    from selected s
      join category c on c.municipality_id = s.municipality_id and c.id = s.category_id
    where s.cell is not null
      and not ($17::boolean and (c.found_by_control or s.reported_during_presence))
      and not ($18::boolean and s.is_spread)
    order by s.start_day desc, s.id
    limit $19::integer`,
    [...selectedEventsParams(filter), leavesOutOwnPresence, filter.clock !== null, limit + 1],
  );
  return {
    points: rows.slice(0, limit).map(({ x, y, day }) => ({ x, y, t: dayOfDate(day) })),
    isComplete: rows.length <= limit,
  };
}
