import { addPlan, type PlanToAdd } from "../queries/save-plan.ts";
import { loadOnce, type LoadTarget } from "./load-once.ts";
import { readJson } from "./shipped-files.ts";

interface PlanFile {
  readonly meta: { readonly title: string };
  readonly priority_areas: readonly { id: string; name: string; purpose: string; goal: string }[];
  readonly plan_level_targets: readonly { id: string; priority_area_id: string | null; text: string }[];
  readonly activities: readonly {
    id: string;
    priority_area_id: string;
    display_name: string;
    challenge: string;
    actions: string[];
    responsible: string[];
    target: { text: string; value: number; unit: string; period: string | null } | null;
    measure_type: string;
    indicators: { name: string; unit: string; direction: string; data_source: string }[];
  }[];
}

const YEAR = 2022;
/** Work that goes on without an end: it can never be done for the year. */
const CONTINUOUS: ReadonlySet<string> = new Set([
  "A02",
  "A03",
  "A10",
  "A11",
  "A20",
  "A21",
  "A22",
  "A23",
  "A24",
  "A25",
]);
/** What the system counts of each; `countForPlan` knows the names. */
const COUNTED: Readonly<Record<string, string>> = {
  A02: "group_measures",
  A03: "drug_scenes",
  A04: "inspections_workplace",
  A05: "inspections_pub",
  A06: "inspections_tobacco",
  A10: "polar_hours",
  A16: "information_posted",
  A18: "meetings",
  A19: "industrial_partners",
  A20: "safety_walks",
  A21: "graffiti_with_time",
  A22: "guards_employed",
  A23: "host_rounds",
  A24: "parent_walk_areas",
  A25: "day_walks",
  A26: "officials_trained",
  A27: "election_workers_trained",
  A28: "polling_staff_trained",
};
/** Robbery and violence outdoors, as the ranked places show them. */
const ROBBERY_AND_VIOLENCE = "/platser?category=violence,robbery&setting=outdoors";
const ACTIVITY_OF_GOAL: Readonly<Record<string, string>> = { M2: "A26" };

/** Loads the plan that ships, once, as its first version. */
export async function loadPlan(target: LoadTarget, dataDir: string): Promise<void> {
  const { content, contentHash } = await readJson<PlanFile>(dataDir, "plan.json");
  if (target.loaded.has("plan")) return;
  await loadOnce(target, { name: "plan", contentHash }, (client) => addPlan(client, toPlan(content)));
}

function toPlan({
  meta,
  priority_areas: areas,
  plan_level_targets: targets,
  activities,
}: PlanFile): PlanToAdd {
  return {
    title: meta.title,
    year: YEAR,
    areas: areas.map(({ id, ...area }) => ({ ...area, key: id })),
    activities: activities.map((activity) => ({
      areaKey: activity.priority_area_id,
      key: activity.id,
      name: activity.display_name,
      challenge: activity.challenge,
      actions: activity.actions,
      responsible: activity.responsible,
      targetText: activity.target?.text ?? null,
      targetValue: activity.target?.value ?? null,
      targetUnit: activity.target?.unit ?? null,
      targetPeriod: activity.target?.period ?? null,
      isContinuous: CONTINUOUS.has(activity.id),
      counted: COUNTED[activity.id] ?? null,
      indicators: activity.indicators.map(({ name, unit, direction, data_source: dataSource }) => ({
        name,
        unit,
        direction,
        dataSource,
        hidesSmall: unit.includes("< 5"),
      })),
    })),
    goals: [
      ...targets.map(({ id, priority_area_id: areaKey, text }) => ({
        key: id,
        areaKey,
        text,
        kind: id === "M1" ? "outcome" : areaKey === null ? "plan" : "work",
        activityKey: ACTIVITY_OF_GOAL[id] ?? null,
        opens: null,
      })),
      ...GOALS_WITHOUT_ACTIVITY,
    ],
  };
}

// The plan names them as goals, and no row of it works for them.
const GOALS_WITHOUT_ACTIVITY: PlanToAdd["goals"] = [
  {
    key: "M5",
    areaKey: "P2",
    text: "Samverka kring platser där rån och våldsbrott begås.",
    kind: "work",
    activityKey: null,
    opens: ROBBERY_AND_VIOLENCE,
  },
  {
    key: "M6",
    areaKey: "P2",
    text: "Få fler föreningar att vidta drogförebyggande insatser.",
    kind: "work",
    activityKey: null,
    opens: null,
  },
];
