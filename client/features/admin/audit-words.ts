/** The actions of the audit log that have words of their own. */
export const KNOWN_ACTIONS = [
  "sign_in_succeeded",
  "sign_in_failed",
  "account_added",
  "account_changed",
  "account_removed",
  "membership_added",
  "membership_removed",
  "import_published",
  "import_undone",
  "import_cancelled",
  "import_failed",
  "export_events",
  "export_view",
  "export_rejected_rows",
  "counts_frozen",
  "counts_publishing_from",
  "view_as_began",
  "view_as_ended",
  "text_unmasked",
  "text_cleared",
  "text_rewritten",
  "text_stopped",
  "place_sheet_published",
  "place_sheet_withdrawn",
  "shift_accounts",
  "crew_feed_added",
  "crew_feed_revoked",
] as const;

export type KnownAction = (typeof KNOWN_ACTIONS)[number];

/** The word for an action such as sign_in.succeeded, or null when it has none. */
export function actionWord(action: string): KnownAction | null {
  const word = action.replace(".", "_");
  return KNOWN_ACTIONS.find((known) => known === word) ?? null;
}
