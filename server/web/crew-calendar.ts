import { instantToLocal } from "#core/domain/time/zoned-time.ts";
import { queryAsAuth } from "../db/auth.ts";
import type { Database } from "../db/database.ts";

interface Row {
  readonly crew: string;
  readonly time_zone: string;
  readonly shift_id: string | null;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly status: string;
  readonly published_at: Date;
  readonly stops: readonly { readonly name: string; readonly from: string; readonly to: string }[];
}

/** The published shifts of a crew. */
export interface CrewCalendar {
  readonly crew: string;
  readonly shifts: readonly {
    readonly id: string;
    readonly startMs: number;
    readonly endMs: number;
    readonly publishedMs: number;
    readonly isCancelled: boolean;
    readonly stops: readonly { readonly clock: string; readonly name: string }[];
  }[];
}

/** The calendar behind a link, by the hash of its secret; null where there is none in force. */
export async function readCrewCalendar(database: Database, tokenHash: Buffer): Promise<CrewCalendar | null> {
  const { rows } = await queryAsAuth<Row>(database, "select * from crew_calendar($1::bytea)", [tokenHash]);
  const [first] = rows;
  if (first === undefined) return null;
  return {
    crew: first.crew,
    shifts: rows.flatMap((row) =>
      row.shift_id === null
        ? []
        : [
            {
              id: row.shift_id,
              startMs: row.starts_at.getTime(),
              endMs: row.ends_at.getTime(),
              publishedMs: row.published_at.getTime(),
              isCancelled: row.status === "cancelled",
              stops: row.stops.map(({ name, from, to }) => ({
                name,
                clock: `${clockOf(from, row.time_zone)}–${clockOf(to, row.time_zone)}`,
              })),
            },
          ],
    ),
  };
}

function clockOf(instant: string, timeZone: string): string {
  return new Date(instantToLocal(Date.parse(instant), timeZone)).toISOString().slice(11, 16);
}
