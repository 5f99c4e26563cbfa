import type { StoredEvent } from "../../queries/import-insert-events.ts";
import type { StoredMonth } from "../../queries/import-insert-months.ts";
import type { StoredUnsafety } from "../../queries/import-insert-unsafety.ts";

export type { StoredEvent };

/** Which table a row of a file goes to. */
export type StoredRow =
  | { readonly table: "event"; readonly values: StoredEvent }
  | { readonly table: "monthly_event"; readonly values: StoredMonth }
  | { readonly table: "unsafety_point"; readonly values: StoredUnsafety };
