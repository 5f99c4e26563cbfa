import { JOB, only, some, type TableDecision } from "./access-decision-words.ts";

const PLAN_READERS = some("group_authority group_external partner police", "r");
const PLAN_KEEPERS = some("analyst planner", "r c u");
const MADE = `municipality_id id title library_key problem_id cause place_name place_key location radius_m group_id
  week_hours activity_id owner owner_partner_id partners target starts_on ends_on hours follow_up_on status chosen_by
  meeting_id created_by`;
const MEASURE = `${MADE} verdict followed_up_on`;
const COUNTED = "municipality_id id activity_key kind counted_on group_id count out_of source";
const CHANGED = `title problem_id cause group_id week_hours activity_id owner owner_partner_id partners target starts_on
  ends_on hours follow_up_on status verdict followed_up_on version`;

/** Who may do what with the plan, the groups' meetings and the measures. */
export const GROUP_TABLES: Readonly<Record<string, TableDecision>> = {
  activity: {
    columns: `municipality_id id plan_id area_id key ordinal name challenge actions responsible target_text target_value
      target_unit target_period is_continuous due_on counted version changed_by`,
    rows: "forced",
    rights: { ...PLAN_READERS, ...PLAN_KEEPERS, ...JOB },
  },
  activity_count: {
    columns:
      "municipality_id id activity_key kind counted_on group_id count out_of source entered_by entered_at is_example",
    rows: "forced",
    rights: {
      ...some("group_authority group_external partner police", `r ${only("c", COUNTED)}`),
      ...some("analyst planner", `r ${only("c", COUNTED)} d`),
      ...JOB,
    },
  },
  activity_note: {
    columns: "municipality_id id activity_id noted_at noted_by status count comment next_on is_example",
    rows: "forced",
    rights: {
      ...some(
        "group_authority group_external partner police",
        `r ${only("c", "municipality_id activity_id noted_by status count comment next_on")}`,
      ),
      ...PLAN_KEEPERS,
      analyst: "r c u d",
      ...JOB,
    },
  },
  activity_owner: {
    columns: "municipality_id activity_id account_id is_example",
    rows: "forced",
    rights: { ...PLAN_READERS, ...some("analyst planner", "r c u d"), ...JOB },
  },
  campaign: {
    columns:
      "municipality_id id title season activity_id owner first_week last_week version is_example created_at",
    rows: "forced",
    rights: {
      analyst: "r d",
      planner: `r ${only("c", "municipality_id id title season activity_id owner first_week last_week")} u(version) d`,
      ...some("group_authority police", "r"),
      ...JOB,
    },
  },
  campaign_ground: {
    columns: "municipality_id campaign_id ordinal name location radius_m reason frozen_at",
    rows: "forced",
    rights: {
      ...some("analyst police", "r"),
      planner: `r ${only("c", "municipality_id campaign_id ordinal name location radius_m reason")}`,
      ...JOB,
    },
  },
  campaign_place: {
    columns: "municipality_id campaign_id ordinal name location radius_m group_id",
    rows: "forced",
    rights: {
      analyst: "r u(group_id)",
      planner: "r c u(group_id)",
      ...some("group_authority police", "r"),
      ...JOB,
    },
  },
  campaign_year: {
    columns: "municipality_id campaign_id year",
    rows: "forced",
    rights: { analyst: "r", planner: "r c d", ...some("group_authority police", "r"), ...JOB },
  },
  decision: {
    columns:
      "municipality_id id group_id meeting_id ordinal body owner due_on status measure_id is_outside changed_at version changed_by",
    rows: "forced",
    rights: {
      ...some("group_external police", "r"),
      group_authority: `r ${only("c", "municipality_id id group_id meeting_id ordinal body owner due_on measure_id is_outside")} ${only("u", "status due_on owner changed_at")}`,
      ...some("analyst planner", `r c ${only("u", "status due_on owner changed_at")}`),
      ...JOB,
    },
  },
  goal_value: {
    columns: "municipality_id id goal_id year share answers source series is_example",
    rows: "forced",
    rights: { ...PLAN_READERS, ...PLAN_KEEPERS, analyst: "r c u d", ...JOB },
  },
  group_actor: {
    columns: `municipality_id id group_id ordinal function_name organisation is_external invited_on joined_on is_example`,
    rows: "forced",
    rights: {
      ...some("group_external police", "r"),
      group_authority: `r ${only("c", "municipality_id group_id ordinal function_name organisation is_external invited_on joined_on")} ${only("u", "function_name organisation is_external invited_on joined_on")} d`,
      ...some("analyst planner", "r c u d"),
      ...JOB,
    },
  },
  indicator: {
    columns: "municipality_id id activity_id ordinal name unit direction data_source hides_small",
    rows: "forced",
    rights: { ...PLAN_READERS, ...PLAN_KEEPERS, ...JOB },
  },
  indicator_value: {
    columns: "municipality_id id indicator_id observed_on value source entered_by is_example",
    rows: "forced",
    rights: { ...PLAN_READERS, ...PLAN_KEEPERS, analyst: "r c u d", ...JOB },
  },
  inspection: {
    columns: "municipality_id id kind group_id month status authorities named created_by is_example",
    rows: "forced",
    rights: {
      ...some("group_authority police", "r"),
      ...PLAN_KEEPERS,
      analyst: "r c u d",
      definer: only("r", "municipality_id group_id month status kind"),
      ...JOB,
    },
  },
  measure: {
    columns: `${MEASURE} version is_example created_at changed_by`,
    rows: "forced",
    rights: {
      police: "r",
      partner: `r ${only("u", "status hours version")}`,
      ...some(
        "group_authority group_external",
        `r ${only("c", MADE)} ${only("u", "title cause week_hours activity_id owner partners target starts_on ends_on hours follow_up_on status verdict followed_up_on version")}`,
      ),
      ...some("analyst planner", `r ${only("c", MADE)} ${only("u", CHANGED)}`),
      analyst: `r ${only("c", MADE)} ${only("u", CHANGED)} d`,
      definer: only("r", "municipality_id id problem_id created_by created_at location"),
      ...JOB,
    },
  },
  measure_ground: {
    columns: "municipality_id measure_id kind name location inner_m outer_m reason frozen_at",
    rows: "forced",
    rights: { ...some("analyst planner police", "r"), definer: "c", ...JOB },
  },
  meeting: {
    columns:
      "municipality_id id group_id starts_at duration_min room status closed_at is_example attendance_version attendance_by",
    rows: "forced",
    rights: {
      ...some("group_external police", "r"),
      group_authority: `r ${only("c", "municipality_id id group_id starts_at duration_min room")} ${only("u", "status closed_at starts_at room attendance_version attendance_by")}`,
      ...PLAN_KEEPERS,
      analyst: "r c u d",
      ...JOB,
    },
  },
  meeting_attendance: {
    columns: "municipality_id meeting_id organisation people",
    rows: "forced",
    rights: {
      ...some("group_external police", "r"),
      ...some("group_authority analyst planner", "r c u d"),
      ...JOB,
    },
  },
  meeting_item: {
    columns: "municipality_id meeting_id ordinal kind title minutes notes_version notes_by",
    rows: "forced",
    rights: {
      ...some("group_external police", "r"),
      group_authority: `r c ${only("u", "notes_version notes_by")}`,
      ...some("analyst planner", "r c u d"),
      ...JOB,
    },
  },
  meeting_note: {
    columns: "municipality_id id meeting_id ordinal body is_outside",
    rows: "forced",
    rights: {
      ...some("group_external police", "r"),
      ...some("group_authority analyst planner", "r c u d"),
      ...JOB,
    },
  },
  plan_area: {
    columns: "municipality_id id plan_id key ordinal name purpose goal version changed_by",
    rows: "forced",
    rights: { ...PLAN_READERS, ...PLAN_KEEPERS, ...JOB },
  },
  plan_goal: {
    columns: "municipality_id id plan_id area_id key ordinal text kind activity_id opens version changed_by",
    rows: "forced",
    rights: { ...PLAN_READERS, ...PLAN_KEEPERS, ...JOB },
  },
  plan_version: {
    columns: "municipality_id id title year adopted_on is_draft previous_id evaluated_on is_example",
    rows: "forced",
    rights: { ...PLAN_READERS, ...PLAN_KEEPERS, analyst: "r c u d", ...JOB },
  },
};
