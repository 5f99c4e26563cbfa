import { JOB, only, READERS, some, type TableDecision } from "./access-decision-words.ts";

const OWN_REPORT = `municipality_id id account_id kind area_id place_id occurred_from occurred_to certainty created_at
  is_example state reviewed_at`;
const TOLD = "municipality_id id account_id kind area_id place_id occurred_from occurred_to certainty body";
const WEEK = "municipality_id area_id week expected answered calm kinds note sent_at is_example";
const PLACE_SHEET = `municipality_id id place_key place_name shape group_area_id area_ids meeting_on period_from
  period_to published_on published_month withdrawn_at withdrawn_reason is_example`;

/** Who may do what with own reports, place sheets and texts that wait for a person. */
export const OUTSIDE_TABLES: Readonly<Record<string, TableDecision>> = {
  own_report: {
    columns: `${OWN_REPORT} body category_key reviewed_by admitted_at event_id`,
    rows: "forced",
    rights: {
      ...some(
        "group_authority group_external guard partner",
        `${only("r", `${OWN_REPORT} body`)} ${only("c", TOLD)} d`,
      ),
      analyst: "r d",
      planner: `${only("r", `${OWN_REPORT} category_key`)} u(state category_key reviewed_at reviewed_by)`,
      definer: only("r", "municipality_id account_id kind created_at"),
      ...JOB,
    },
  },
  place_sheet: {
    columns: `${PLACE_SHEET} published_by published_at withdrawn_by`,
    rows: "forced",
    rights: {
      ...some("group_authority group_external guard partner police", only("r", PLACE_SHEET)),
      analyst: "r c u(withdrawn_at withdrawn_by withdrawn_reason) d",
      planner: "r",
      definer: "r(municipality_id place_key published_at)",
      ...JOB,
    },
  },
  place_sheet_content: {
    columns: "municipality_id sheet_id sheet",
    rows: "forced",
    rights: { ...some(READERS.replace(" admin", ""), "r"), analyst: "r c", ...JOB },
  },
  report_week_summary: {
    columns: `${WEEK} sent_by`,
    rows: "forced",
    rights: {
      ...some("group_authority group_external guard partner", only("r", WEEK)),
      analyst: "r d",
      planner: "r c",
      ...JOB,
    },
  },
  text_review: {
    columns: "municipality_id event_id import_no kinds waits_since outcome decided_by decided_at",
    rows: "forced",
    rights: { analyst: "r c u", ...JOB },
  },
};
