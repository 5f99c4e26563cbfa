import { everybody, JOB, only, READERS, some, type TableDecision } from "./access-decision-words.ts";
import { GROUP_TABLES } from "./access-decisions-of-groups.ts";
import { OUTSIDE_TABLES } from "./access-decisions-of-outside.ts";
import { SHIFT_TABLES } from "./access-decisions-of-shifts.ts";

const SHARED_EVENT = `municipality_id id source_id category_id import_no superseded_by occurred_from occurred_to
  is_date_only start_day start_weekhour is_spread grade setting accuracy cell_100 cell_200 cell_400 area_kommundel
  area_group area_regso area_deso area_industrial area_permit area_own`;
const EVENT = `${SHARED_EVENT} external_id reported_at reported_during_presence quantity place_name location content_hash`;
const ACCOUNT = "id municipality_id username display_name role";
const SOURCE =
  "municipality_id id kind name_sv name_en covers_sv covers_en blind_sv blind_en stores_text ordinal";
const PROTOCOL_OUTSIDE = `municipality_id id walk_id kind place_name is_linked written_at is_unsafety action owner due_on
  done_on version`;
const PROBLEM_OUTSIDE = `municipality_id id status place_key place_name area_id group_area_id categories owner_name
  version created_at updated_at is_example`;

/**
 * Who may do what with each table, view, sequence and function: one decision for everything there is. A
 * table, a column or a function that is not here fails the catalogue's test, and so does a right more or
 * less than is written here. Letters: r select, c insert, u update, d delete. Without columns in brackets a
 * right is for all the columns that `columns` names.
 */
export const TABLES: Readonly<Record<string, TableDecision>> = {
  ...GROUP_TABLES,
  ...OUTSIDE_TABLES,
  ...SHIFT_TABLES,
  account: {
    columns: `${ACCOUNT} password_hash is_disabled is_demo created_at rights_no`,
    rows: "forced",
    rights: {
      ...everybody(`${only("r", ACCOUNT)} u(password_hash)`),
      admin: `${only("r", `${ACCOUNT} is_disabled is_demo created_at`)} ${only("c", "municipality_id username display_name role password_hash")} ${only("u", "display_name role is_disabled password_hash")}`,
      definer: "r u(rights_no)",
      ...JOB,
    },
  },
  account_membership: {
    columns: "municipality_id id account_id kind area_id partner_id",
    rows: "forced",
    rights: { admin: "r c d", definer: "r", ...JOB },
  },
  area: {
    columns: "municipality_id id kind key name population shape import_no is_example reshaped_on",
    rows: "forced",
    rights: {
      ...everybody("r"),
      analyst: "r c u d",
      planner: `r ${only("c", "municipality_id kind key name shape")} u(name shape) d`,
      definer: "r",
      ...JOB,
    },
  },
  area_cell: {
    columns: "municipality_id cell kommundel in_group regso deso industrial permit own crossing",
    rows: "forced",
    rights: { ...some("analyst planner", "r d"), ...JOB },
  },
  audit_entry: {
    columns: "municipality_id no at account_id role action subject detail previous_hash hash",
    rows: "forced",
    rights: {
      admin: only("r", "municipality_id no at account_id role action subject detail"),
      definer: "r c",
      job: "r",
    },
  },
  audit_head: { columns: "municipality_id no hash", rows: "forced", rights: { definer: "r c u", job: "r" } },
  calendar_period: {
    columns: "municipality_id id kind name_sv name_en first_day last_day",
    rows: "forced",
    rights: { ...everybody("r"), analyst: "r c u d", ...JOB },
  },
  category: {
    columns:
      "municipality_id id key parent_id name_sv name_en colour map_rule found_by_control aliases ordinal",
    rows: "forced",
    rights: { ...everybody("r"), ...JOB },
  },
  cell: {
    columns: "municipality_id across_m id shape on_land",
    rows: "forced",
    rights: { ...some("analyst planner guard police", "r"), ...JOB },
  },
  current_event: {
    columns: `${EVENT} is_example`,
    rows: "of the tables below",
    rights: { ...some("analyst planner", "r"), ...JOB },
  },
  current_monthly_event: {
    columns: "municipality_id id source_id category_id month is_example",
    rows: "of the tables below",
    rights: some("analyst planner job", "r"),
  },
  current_unsafety_point: {
    columns: `municipality_id id source_id external_id kind import_no superseded_by observed_on accuracy place_name
      location cell_200 area_group content_hash is_example`,
    rows: "of the tables below",
    rights: { ...some("analyst planner", "r"), ...JOB },
  },
  drug_scene: {
    columns: "municipality_id id name status shape profile first_seen last_seen is_example",
    rows: "forced",
    rights: {
      ...some("guard police definer", "r"),
      analyst: "r c u(name status profile last_seen) d",
      planner: "r c u(name status profile last_seen)",
      ...JOB,
    },
  },
  drug_scene_dismissal: {
    columns: "municipality_id cell dismissed_on dismissed_by",
    rows: "forced",
    rights: { ...some("analyst planner", "r c u"), ...JOB },
  },
  drug_scene_sighting: {
    columns: "municipality_id scene_id id seen_on kind noted_by noted_at",
    rows: "forced",
    rights: { analyst: "r c d", planner: "r c", police: "r", ...JOB },
  },
  ended_session: { columns: "sid_hash ended_at", rows: "forced", rights: { definer: "r c d" } },
  event: {
    columns: EVENT,
    rows: "forced",
    rights: {
      analyst: "r c u d",
      planner: "r",
      definer: "r d",
      ...some("guard police", only("r", SHARED_EVENT)),
      ...JOB,
    },
  },
  event_text: {
    columns: "municipality_id event_id body",
    rows: "forced",
    rights: { analyst: "r c u d", ...JOB },
  },
  graffiti: {
    columns: "municipality_id event_id motif surface owner removed_on is_reported_to_police",
    rows: "forced",
    rights: { analyst: "r c u d", planner: "r", ...JOB },
  },
  import: {
    columns: `municipality_id id no source_id file_name file_hash format status is_swept rows_total rows_accepted
      rows_rejected rows_duplicate rows_updated normalised issues columns mapping is_example created_by created_at
      published_at undone_at first_day last_day origin`,
    rows: "forced",
    rights: {
      analyst: "r c u d",
      planner: only(
        "r",
        `municipality_id id no source_id status is_swept rows_total rows_accepted rows_rejected rows_duplicate
        rows_updated is_example created_at published_at undone_at first_day last_day`,
      ),
      ...some("guard police", only("r", "municipality_id no status is_example")),
      ...JOB,
    },
  },
  import_before: {
    columns: "municipality_id import_no previous_import_no kind row_id before",
    rows: "forced",
    rights: { analyst: "r c u d", ...JOB },
  },
  import_rejected_row: {
    columns: "municipality_id import_no row record cells column code reason expires_at",
    rows: "forced",
    rights: { analyst: "r c u d", ...JOB },
  },
  loaded_data: {
    columns: "municipality_id name origin content_hash loaded_at",
    rows: "forced",
    rights: JOB,
  },
  monthly_event: {
    columns:
      "municipality_id source_id external_id category_id month import_no superseded_by content_hash id",
    rows: "forced",
    rights: {
      analyst: "r c u d",
      planner: only("r", "municipality_id id source_id category_id month import_no superseded_by"),
      definer: "r d",
      ...JOB,
    },
  },
  municipality: {
    columns: `id name srid time_zone boundary land tolerance_m data_version example_today had_example publishes_from`,
    rows: "forced",
    rights: {
      ...everybody("r"),
      analyst: "r u(data_version example_today had_example publishes_from)",
      definer: "r u(data_version)",
      ...JOB,
    },
  },
  partner: {
    columns: "municipality_id id name kind area_id location owns joined_on is_example version",
    rows: "forced",
    rights: {
      analyst: "r d",
      planner: `r ${only("c", "municipality_id id name kind area_id location owns joined_on")} ${only("u", "name kind owns joined_on version")} d`,
      definer: only("r", "municipality_id id name"),
      ...JOB,
    },
  },
  partner_contact: {
    columns: "municipality_id partner_id function_name phone email",
    rows: "forced",
    rights: { analyst: "r", planner: "r c d", ...JOB },
  },
  place: {
    columns: "municipality_id id key name kind aliases rank location",
    rows: "forced",
    rights: { ...everybody("r"), definer: only("r", "municipality_id name kind location"), ...JOB },
  },
  problem: {
    columns: `${PROBLEM_OUTSIDE} title cell_size location whys conclusion created_by updated_by_role`,
    rows: "forced",
    rights: {
      ...some("analyst planner", "r c u d"),
      group_authority: "r c u",
      police: "r",
      definer: only("r", "municipality_id id place_key created_at"),
      ...some("group_external partner", only("r", PROBLEM_OUTSIDE)),
      ...JOB,
    },
  },
  problem_cause: {
    columns: "municipality_id problem_id ordinal part cause evidence_grade evidence kind",
    rows: "forced",
    rights: {
      ...some("analyst planner", "r c u d"),
      group_authority: "r c d",
      ...some("police group_external partner", "r"),
      ...JOB,
    },
  },
  published_count: {
    columns: "municipality_id month area_id category_group count",
    rows: "forced",
    rights: { ...some(READERS.replace(" admin", ""), "r"), job: "r c" },
  },
  published_month: {
    columns: "municipality_id month area_kind threshold shown_from is_example frozen_at",
    rows: "forced",
    rights: { ...some(READERS.replace(" admin", ""), "r"), analyst: "r d", definer: "r", job: "r c d" },
  },
  published_total: {
    columns: "municipality_id month area_id count",
    rows: "forced",
    rights: { ...some(READERS.replace(" admin", ""), "r"), job: "r c" },
  },
  schema_migration: { columns: "no name checksum applied_at", rows: "none", rights: {} },
  session: {
    columns: "sid sess expire municipality_id account_id id",
    rows: "forced",
    rights: { auth: "r c u d", definer: "r d" },
  },
  session_secret: { columns: "only_one secret", rows: "forced", rights: { definer: "r c" } },
  shared_event: {
    columns: `${SHARED_EVENT.replace("import_no superseded_by ", "")} location is_example`,
    rows: "of the tables below",
    rights: some("guard police", "r"),
  },
  sign_in_attempt: {
    columns: "kind key failures last_at free_at",
    rows: "forced",
    rights: { definer: "r c u d" },
  },
  source: {
    columns: `${SOURCE} mapping`,
    rows: "forced",
    rights: { ...everybody(only("r", SOURCE)), analyst: "r u(mapping stores_text)", planner: "r", ...JOB },
  },
  unsafety_point: {
    columns: `municipality_id id source_id external_id kind import_no superseded_by observed_on accuracy place_name
      location cell_200 area_group content_hash`,
    rows: "forced",
    rights: { analyst: "r c u d", planner: "r", ...JOB },
  },
  walk: {
    columns: `municipality_id id kind name status starts_at ends_at area_id route is_example led_by location version`,
    rows: "forced",
    rights: {
      analyst: "r d u(area_id)",
      planner: `r ${only("c", "municipality_id id kind name status starts_at ends_at area_id led_by location")} ${only("u", "status led_by version area_id")}`,
      ...some(
        "guard group_authority police",
        only(
          "r",
          "municipality_id id kind name status starts_at ends_at area_id is_example led_by location version",
        ),
      ),
      definer: "r",
      ...JOB,
    },
  },
  walk_link: {
    columns: "municipality_id id walk_id token_hash created_at revoked_at",
    rows: "forced",
    rights: {
      analyst: only("r", "municipality_id id walk_id created_at revoked_at"),
      planner: `${only("r", "municipality_id id walk_id created_at revoked_at")} ${only("c", "municipality_id walk_id token_hash")} u(revoked_at)`,
      definer: only("r", "municipality_id walk_id token_hash revoked_at"),
      ...JOB,
    },
  },
  walk_point: {
    columns: `municipality_id id walk_id kind body place_name location is_linked written_at is_unsafety action owner due_on
      done_on version`,
    rows: "forced",
    rights: {
      analyst: "r",
      guard: only("r", `${PROTOCOL_OUTSIDE} location`),
      ...some("group_authority police", only("r", PROTOCOL_OUTSIDE)),
      planner: `r ${only("c", "municipality_id id walk_id kind body place_name location")} ${only("u", "action owner due_on done_on is_unsafety version")} d`,
      definer: `${only("r", "municipality_id id walk_id")} ${only("c", "municipality_id id walk_id kind body place_name location is_linked")}`,
      ...JOB,
    },
  },
  walk_stop: {
    columns: "municipality_id walk_id ordinal name location planned_from planned_to carried_out_at",
    rows: "forced",
    rights: {
      ...some("analyst planner", "r"),
      ...some("guard group_authority police", only("r", "municipality_id walk_id ordinal location")),
      ...JOB,
    },
  },
};

/** Who may draw numbers; nobody may read where a sequence has come to. */
export const SEQUENCES: Readonly<Record<string, string>> = {
  area_id_seq: "analyst job",
  import_no_seq: "analyst job",
  place_id_seq: "analyst job",
};

/** "everybody" only for what reads no table, or is a trigger's own and cannot be called. */
export const FUNCTIONS: Readonly<Record<string, string>> = {
  "account_for_sign_in(text)": "auth definer",
  "app_areas()": "everybody",
  "app_municipality()": "everybody",
  "app_now()": "everybody",
  "app_partners()": "partner definer",
  "app_today()": "everybody",
  "app_user()": "everybody",
  "append_audit(integer,uuid,text,text,text,jsonb)": "definer",
  "append_audit_as_actor(integer,text,text,jsonb)": "definer",
  "audit_account()": "everybody",
  "audit_import()": "everybody",
  "audit_membership()": "everybody",
  "audit_place_sheet()": "everybody",
  "audit_text(audit_entry)": "everybody",
  "audit_view_as_end()": "everybody",
  "crew_calendar(bytea)": "auth definer",
  "end_sessions()": "everybody",
  "forget_admission()": "everybody",
  "forget_area_cells()": "everybody",
  "forget_gone_cells()": "everybody",
  "freeze_measure_grounds(uuid,jsonb)": "analyst planner group_authority group_external definer",
  "hexagon_cell(double precision,double precision,double precision)": "everybody",
  "inspections_held()": "group_external partner definer",
  "inspections_held_in_own_areas()": "group_authority definer",
  "membership_raises_rights()": "everybody",
  "note_audit(text,text,jsonb)": `${READERS} definer job`,
  "note_reshaped_group()": "everybody",
  "note_sign_in(integer,uuid,text,jsonb)": "auth definer",
  "organisation_names()": "admin definer",
  "partner_reports()": "analyst planner definer",
  "place_occasion()": "everybody",
  "presence_days(date,date)": "police definer",
  "problem_is_linked(uuid)": "analyst planner group_authority job definer",
  "published_areas_of_actor()": "group_authority group_external guard partner definer",
  "raise_rights()": "everybody",
  "rebuild_cells(integer)": "job",
  "refuse_change_of_held()": "everybody",
  "refuse_change_of_held_meeting()": "everybody",
  "refuse_change_of_linked_problem()": "everybody",
  "refuse_ended_session()": "everybody",
  "refuse_overlapping_sheet()": "everybody",
  "refuse_sheet_again()": "everybody",
  "remember_ended_sessions()": "everybody",
  "report_units()": "planner analyst definer job",
  "reshaped_group_raises_rights()": "everybody",
  "scene_status(text,date)": "everybody",
  "scene_statuses_in_own_areas()": "group_authority definer",
  "session_secret_once(text)": "auth definer",
  "shift_days_in_own_areas(date,date)": "group_authority definer",
  "sign_in_begin(text,text)": "auth definer",
  "sign_in_succeeded(text,text)": "auth definer",
  "stamp_change()": "everybody",
  "walk_behind_link(bytea)": "auth definer",
  "walk_of_link(bytea)": "definer",
  "write_walk_point(bytea,uuid,text,text,text,double precision,double precision)": "auth definer",
  "withdraw_told_event()": "everybody",
};
