import { JOB, only, some, type TableDecision } from "./access-decision-words.ts";

const LOOK = `municipality_id id surface_id at kind motif is_threat size removed_at cost_sek
  is_reported_to_police is_example`;
const LOOKED = `${only("r", `${LOOK} undone_at`)} ${only("c", LOOK)} u(motif is_threat size removed_at cost_sek is_reported_to_police undone_at)`;

/** Who may do what with shifts, what is planned in them, and what asks for stops. */
export const SHIFT_TABLES: Readonly<Record<string, TableDecision>> = {
  check_in: {
    columns: `municipality_id id shift_id stop_id kind at received_at category reason place_key place_name location
      is_reduced is_example`,
    rows: "forced",
    rights: {
      analyst: "r d",
      planner: "r",
      guard: `r ${only("c", "municipality_id id shift_id stop_id kind at category reason place_key place_name location is_example")}`,
      ...JOB,
    },
  },
  crew_feed: {
    columns: "municipality_id id crew token_hash created_at revoked_at expires_at",
    rows: "forced",
    rights: { planner: "r c u(revoked_at)", definer: "r", ...JOB },
  },
  duty_contact: {
    columns: "municipality_id function phone is_example",
    rows: "forced",
    rights: { analyst: "r d", planner: "r c u d", guard: "r", ...JOB },
  },
  graffiti_look: {
    columns: `${LOOK} undone_at admitted_at event_id`,
    rows: "forced",
    rights: { analyst: "r d", ...some("planner guard", LOOKED), ...JOB },
  },
  graffiti_round: {
    columns: "municipality_id id name is_example",
    rows: "forced",
    rights: { analyst: "r d", planner: "r c", guard: "r", ...JOB },
  },
  graffiti_surface: {
    columns: "municipality_id id round_id ordinal name kind owner location area_ids ended_on is_example",
    rows: "forced",
    rights: { analyst: "r d u(area_ids)", planner: "r c u(ended_on area_ids)", guard: "r", ...JOB },
  },
  occasion: {
    columns:
      "municipality_id id kind place_name location starts_at ends_at responsible version is_example area_ids",
    rows: "forced",
    rights: {
      analyst: "r d u(area_ids)",
      ...some(
        "guard group_authority police",
        only(
          "r",
          "municipality_id id kind place_name location starts_at ends_at responsible is_example area_ids",
        ),
      ),
      planner: `r ${only("c", "municipality_id id kind place_name location starts_at ends_at responsible")} u(version area_ids) d`,
      ...JOB,
    },
  },
  occasion_item: {
    columns: "municipality_id occasion_id ordinal body is_done",
    rows: "forced",
    rights: {
      ...some("analyst guard group_authority police", "r"),
      planner: `r ${only("c", "municipality_id occasion_id ordinal body")} u(is_done)`,
      ...JOB,
    },
  },
  permit: {
    columns: "municipality_id id name shape first_day last_day weekhours conditions is_example",
    rows: "forced",
    rights: { analyst: "r d", planner: "r c u d", ...JOB },
  },
  shift: {
    columns: `municipality_id id external_id kind name status starts_at ends_at area_id route import_no is_example
      version crew_size solo_decision travel police_agreed_on break_from break_to draft published_at published_travel
      published_break_from published_break_to`,
    rows: "forced",
    rights: {
      analyst: "r c u d",
      planner: `r ${only("c", "municipality_id id kind name status starts_at ends_at crew_size solo_decision travel")} ${only(
        "u",
        `status version travel police_agreed_on break_from break_to draft published_at route area_id published_travel
        published_break_from published_break_to`,
      )}`,
      definer: "r",
      guard: only(
        "r",
        `municipality_id id kind name status starts_at ends_at area_id route is_example published_at published_travel
        published_break_from published_break_to`,
      ),
      ...JOB,
    },
  },
  shift_account: {
    columns: "municipality_id shift_id account_id",
    rows: "forced",
    rights: { ...some("analyst guard", "r"), planner: "r c d", ...JOB },
  },
  shift_change: {
    columns: "municipality_id shift_id no at account_id kind added removed moved",
    rows: "forced",
    rights: { analyst: "r", planner: "r c", ...JOB },
  },
  shift_stop: {
    columns:
      "municipality_id shift_id ordinal name location planned_from planned_to carried_out_at id place_key reason",
    rows: "forced",
    rights: {
      ...some("analyst planner", "r c u d"),
      guard: "r u(carried_out_at)",
      definer: "r",
      ...JOB,
    },
  },
  unsafe_place: {
    columns: `municipality_id id name reason owner location radius_m starts_on ends_on weekhours ended_on version
      created_by is_example`,
    rows: "forced",
    rights: { analyst: "r d", planner: "r c u", ...JOB },
  },
  unsafe_place_extension: {
    columns: "municipality_id unsafe_place_id no ends_on reason at",
    rows: "forced",
    rights: { analyst: "r", planner: "r c", ...JOB },
  },
};
