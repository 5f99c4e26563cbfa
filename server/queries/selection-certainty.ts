import type { Client } from "../db/database.ts";
import type { ResolvedFilter } from "./resolve-filter.ts";
import { SELECTED_EVENTS, selectedEventsParams } from "./selected-events.ts";

/** What a selection is made of, before its clock. */
export interface SelectionCertainty {
  readonly rows: number;
  /** Rows whose time is known to more than an hour, or not at all. */
  readonly uncertainRows: number;
  readonly isExample: boolean;
}

/** How many rows of a selection have an uncertain time, and are invented ones among them? */
export async function readSelectionCertainty(
  client: Client,
  filter: ResolvedFilter,
): Promise<SelectionCertainty> {
  const { rows } = await client.query<SelectionCertainty>(
    `with ${SELECTED_EVENTS}
    select count(*)::integer as rows, (count(*) filter (where grade > 0))::integer as "uncertainRows",
      coalesce(bool_or(is_example), false) as "isExample"
    from selected`,
    selectedEventsParams(filter),
  );
  return rows[0] ?? { rows: 0, uncertainRows: 0, isExample: false };
}
