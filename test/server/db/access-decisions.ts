/**
 * Who may do what with each table, view, sequence and function: one decision for everything there is. A
 * table, a column or a function that is not here fails the catalogue's test, and so does a right more or
 * less than is written here. Letters: r select, c insert, u update, d delete. Without columns in brackets a
 * right is for all the columns that `columns` names.
 */
export interface TableDecision {
  readonly columns: string;
  /** By role; a role that is left out has no right at all. */
  readonly rights: Readonly<Record<string, string>>;
  /** How rows are kept apart; "none" only for what no role reaches. */
  readonly rows: "forced" | "none" | "of the tables below";
}

const READERS = "analyst planner group_authority group_external guard partner police admin";
const everybody = (rights: string) => Object.fromEntries(READERS.split(" ").map((role) => [role, rights]));
const some = (roles: string, rights: string) =>
  Object.fromEntries(roles.split(" ").map((role) => [role, rights]));
const JOB = { job: "r c u d" };
const PLAN_READERS = some("group_authority group_external partner police", "r");
const PLAN_KEEPERS = some("analyst planner", "r c u");

const SHARED_EVENT = `municipality_id id source_id category_id import_no superseded_by occurred_from occurred_to
  is_date_only start_day start_weekhour is_spread grade setting accuracy cell_100 cell_200 cell_400 area_kommundel
  area_group area_regso area_deso area_industrial area_permit area_own`;
const EVENT = `${SHARED_EVENT} external_id reported_at reported_during_presence quantity place_name location content_hash`;
const ACCOUNT = "id municipality_id username display_name role";
const SOURCE =
  "municipality_id id kind name_sv name_en covers_sv covers_en blind_sv blind_en stores_text ordinal";
const PROBLEM_OUTSIDE = `municipality_id id status place_key place_name area_id group_area_id categories owner_name
  version created_at updated_at is_example`;
const MADE = `municipality_id id title library_key problem_id cause place_name place_key location radius_m group_id
  week_hours activity_id owner owner_partner_id partners target starts_on ends_on hours follow_up_on status chosen_by
  meeting_id created_by`;
const MEASURE = `${MADE} verdict followed_up_on`;
const CHANGED = `title problem_id cause group_id week_hours activity_id owner owner_partner_id partners target starts_on
  ends_on hours follow_up_on status verdict followed_up_on version`;
const only = (right: string, columns: string) => `${right}(${columns.replaceAll(/\s+/g, " ")})`;

export const TABLES: Readonly<Record<string, TableDecision>> = {
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
  activity: {
    columns: `municipality_id id plan_id area_id key ordinal name challenge actions responsible target_text target_value
      target_unit target_period is_continuous due_on counted`,
    rows: "forced",
    rights: { ...PLAN_READERS, ...PLAN_KEEPERS, ...JOB },
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
  area: {
    columns: "municipality_id id kind key name population shape import_no is_example",
    rows: "forced",
    rights: { ...everybody("r"), analyst: "r c u d", definer: "r", ...JOB },
  },
  area_cell: {
    columns: "municipality_id cell kommundel in_group regso deso industrial permit own crossing",
    rows: "forced",
    rights: { analyst: "r d", ...JOB },
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
  decision: {
    columns:
      "municipality_id id group_id meeting_id ordinal body owner due_on status measure_id is_outside changed_at",
    rows: "forced",
    rights: {
      ...some("group_external police", "r"),
      group_authority: `r ${only("c", "municipality_id id group_id meeting_id ordinal body owner due_on measure_id is_outside")} ${only("u", "status due_on owner changed_at")}`,
      ...PLAN_KEEPERS,
      ...JOB,
    },
  },
  drug_scene: {
    columns: "municipality_id id name status shape profile first_seen last_seen is_example",
    rows: "forced",
    rights: { ...some("planner guard police definer", "r"), analyst: "r d", ...JOB },
  },
  ended_session: { columns: "sid_hash ended_at", rows: "forced", rights: { definer: "r c d" } },
  event: {
    columns: EVENT,
    rows: "forced",
    rights: { analyst: "r c u d", planner: "r", ...some("guard police", only("r", SHARED_EVENT)), ...JOB },
  },
  event_text: {
    columns: "municipality_id event_id body",
    rows: "forced",
    rights: { analyst: "r c u d", ...JOB },
  },
  goal_value: {
    columns: "municipality_id id goal_id year share answers source series is_example",
    rows: "forced",
    rights: { ...PLAN_READERS, ...PLAN_KEEPERS, analyst: "r c u d", ...JOB },
  },
  graffiti: {
    columns: "municipality_id event_id motif surface owner removed_on is_reported_to_police",
    rows: "forced",
    rights: { analyst: "r c u d", planner: "r", ...JOB },
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
  import: {
    columns: `municipality_id id no source_id file_name file_hash format status is_swept rows_total rows_accepted
      rows_rejected rows_duplicate rows_updated normalised issues columns mapping is_example created_by created_at
      published_at undone_at first_day last_day`,
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
  loaded_data: {
    columns: "municipality_id name origin content_hash loaded_at",
    rows: "forced",
    rights: JOB,
  },
  measure: {
    columns: `${MEASURE} version is_example created_at`,
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
      ...JOB,
    },
  },
  measure_ground: {
    columns: "municipality_id measure_id kind name location inner_m outer_m reason frozen_at",
    rows: "forced",
    rights: { ...some("analyst planner police", "r"), ...JOB },
  },
  meeting: {
    columns: "municipality_id id group_id starts_at duration_min room status closed_at is_example",
    rows: "forced",
    rights: {
      ...some("group_external police", "r"),
      group_authority: `r ${only("c", "municipality_id id group_id starts_at duration_min room")} ${only("u", "status closed_at starts_at room")}`,
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
    columns: "municipality_id meeting_id ordinal kind title minutes",
    rows: "forced",
    rights: {
      ...some("group_external police", "r"),
      group_authority: "r c",
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
  monthly_event: {
    columns:
      "municipality_id source_id external_id category_id month import_no superseded_by content_hash id",
    rows: "forced",
    rights: {
      analyst: "r c u d",
      planner: only("r", "municipality_id id source_id category_id month import_no superseded_by"),
      ...JOB,
    },
  },
  municipality: {
    columns: `id name srid time_zone boundary land tolerance_m data_version example_today had_example publishes_from`,
    rows: "forced",
    rights: {
      ...everybody("r"),
      analyst: "r u(data_version example_today had_example publishes_from)",
      definer: "r",
      ...JOB,
    },
  },
  partner: {
    columns: "municipality_id id name kind area_id location owns joined_on is_example",
    rows: "forced",
    rights: { analyst: "r d", planner: "r", definer: only("r", "municipality_id id name"), ...JOB },
  },
  partner_contact: {
    columns: "municipality_id partner_id function_name phone email",
    rows: "forced",
    rights: { ...some("analyst planner", "r"), ...JOB },
  },
  place: {
    columns: "municipality_id id key name kind aliases rank location",
    rows: "forced",
    rights: { ...everybody("r"), ...JOB },
  },
  plan_area: {
    columns: "municipality_id id plan_id key ordinal name purpose goal",
    rows: "forced",
    rights: { ...PLAN_READERS, ...PLAN_KEEPERS, ...JOB },
  },
  plan_goal: {
    columns: "municipality_id id plan_id area_id key ordinal text kind activity_id opens",
    rows: "forced",
    rights: { ...PLAN_READERS, ...PLAN_KEEPERS, ...JOB },
  },
  plan_version: {
    columns: "municipality_id id title year adopted_on is_draft previous_id evaluated_on is_example",
    rows: "forced",
    rights: { ...PLAN_READERS, ...PLAN_KEEPERS, analyst: "r c u d", ...JOB },
  },
  problem: {
    columns: `${PROBLEM_OUTSIDE} title cell_size location whys conclusion created_by updated_by_role`,
    rows: "forced",
    rights: {
      ...some("analyst planner", "r c u d"),
      group_authority: "r c u",
      police: "r",
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
  shift: {
    columns:
      "municipality_id id external_id kind name status starts_at ends_at area_id route import_no is_example",
    rows: "forced",
    rights: {
      analyst: "r c u d",
      ...some("planner definer", "r"),
      guard: only("r", "municipality_id id kind name status starts_at ends_at area_id route is_example"),
      ...JOB,
    },
  },
  shift_account: {
    columns: "municipality_id shift_id account_id",
    rows: "forced",
    rights: { ...some("analyst guard", "r"), planner: "r c d", ...JOB },
  },
  shift_stop: {
    columns: "municipality_id shift_id ordinal name location planned_from planned_to carried_out_at",
    rows: "forced",
    rights: { analyst: "r c u d", ...some("planner guard", "r"), ...JOB },
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
    columns: "municipality_id id kind name status starts_at ends_at area_id route is_example",
    rows: "forced",
    rights: { analyst: "r d", planner: "r", ...JOB },
  },
  walk_stop: {
    columns: "municipality_id walk_id ordinal name location planned_from planned_to carried_out_at",
    rows: "forced",
    rights: { ...some("analyst planner", "r"), ...JOB },
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
  "app_partners()": "partner definer",
  "app_today()": "everybody",
  "app_user()": "everybody",
  "append_audit(integer,uuid,text,text,text,jsonb)": "definer",
  "append_audit_as_actor(integer,text,text,jsonb)": "definer",
  "audit_account()": "everybody",
  "audit_import()": "everybody",
  "audit_membership()": "everybody",
  "audit_text(audit_entry)": "everybody",
  "end_sessions()": "everybody",
  "forget_area_cells()": "everybody",
  "forget_gone_cells()": "everybody",
  "hexagon_cell(double precision,double precision,double precision)": "everybody",
  "inspections_held()": "group_external partner definer",
  "inspections_held_in_own_areas()": "group_authority definer",
  "membership_raises_rights()": "everybody",
  "note_audit(text,text,jsonb)": `${READERS} definer job`,
  "note_sign_in(integer,uuid,text,jsonb)": "auth definer",
  "organisation_names()": "admin definer",
  "presence_days(date,date)": "police definer",
  "published_areas_of_actor()": "group_authority group_external guard partner definer",
  "raise_rights()": "everybody",
  "rebuild_cells(integer)": "job",
  "refuse_ended_session()": "everybody",
  "remember_ended_sessions()": "everybody",
  "scene_statuses_in_own_areas()": "group_authority definer",
  "session_secret_once(text)": "auth definer",
  "shift_days_in_own_areas(date,date)": "group_authority definer",
  "sign_in_begin(text,text)": "auth definer",
  "sign_in_succeeded(text,text)": "auth definer",
};
