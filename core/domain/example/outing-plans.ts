/** How outings of one kind are laid. */
export interface OutingPlan {
  readonly kind: string;
  readonly names: readonly string[];
  readonly weight: number;
  /** ISO weekdays it goes out. */
  readonly weekdays: readonly number[];
  readonly startHours: readonly number[];
  readonly hours: number;
  readonly stops: readonly [fewest: number, most: number];
  /** How far from its first stop it goes, never into another group area; metres. */
  readonly reachM: number;
  /** Places it begins at; empty for any centre. */
  readonly bases: readonly string[];
}

/** Shifts of staff on duty. */
export const SHIFT_PLANS: readonly OutingPlan[] = [
  {
    kind: "kommunvakt",
    reachM: 3_500,
    names: ["Kommunvakt, par 1", "Kommunvakt, par 2"],
    weight: 58,
    weekdays: [3, 4, 5, 6],
    startHours: [15, 16, 18],
    hours: 6,
    stops: [4, 7],
    bases: [],
  },
  {
    kind: "trygghetsvard",
    reachM: 1_300,
    names: ["Trygghetsvärdar"],
    weight: 32,
    weekdays: [2, 3, 4, 5, 6],
    startHours: [15, 17],
    hours: 6,
    stops: [3, 5],
    bases: ["Fisksätra centrum", "Orminge centrum"],
  },
  {
    kind: "ordningsvakt",
    reachM: 1_500,
    names: ["Ordningsvakt, par 1"],
    weight: 10,
    weekdays: [5, 6],
    startHours: [18, 19],
    hours: 7,
    stops: [3, 5],
    bases: ["Nacka Forum", "Sickla köpkvarter"],
  },
];

/** Walks of parents, adults, students and youth workers. */
export const WALK_PLANS: readonly OutingPlan[] = [
  {
    kind: "foraldravandring",
    reachM: 1_300,
    names: ["Föräldravandring"],
    weight: 46,
    weekdays: [5, 6],
    startHours: [20, 21],
    hours: 3,
    stops: [3, 5],
    bases: [],
  },
  {
    kind: "dagvandring",
    reachM: 1_300,
    names: ["Dagvandring"],
    weight: 24,
    weekdays: [1, 2, 3, 4],
    startHours: [10, 13],
    hours: 2,
    stops: [3, 4],
    bases: [],
  },
  {
    kind: "trygghetsvandring",
    reachM: 1_300,
    names: ["Trygghetsvandring"],
    weight: 12,
    weekdays: [2, 3, 4],
    startHours: [17, 18],
    hours: 2,
    stops: [4, 6],
    bases: [],
  },
  {
    kind: "polarverksamhet",
    reachM: 1_300,
    names: ["Polarverksamhet"],
    weight: 18,
    weekdays: [1, 2, 3, 4, 5],
    startHours: [14, 15],
    hours: 3,
    stops: [2, 3],
    bases: ["Orminge centrum", "Fisksätra centrum", "Älta centrum"],
  },
];

/** A shift of the coming week. */
export interface WeekFrame {
  /** ISO weekday; null for today. */
  readonly weekday: number | null;
  readonly plan: OutingPlan;
  /** Whether it has stops already. */
  readonly isPlanned: boolean;
}

const frame = (kind: string, name: string, startHour: number, hours: number): OutingPlan => ({
  kind,
  names: [name],
  weight: 1,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  startHours: [startHour],
  hours,
  stops: [5, 5],
  reachM: 3_500,
  bases: [],
});

const TODAY_PLAN: OutingPlan = { ...frame("kommunvakt", "Kommunvakt", 16, 6), bases: ["Orminge centrum"] };

/** Today's shift with stops, and the frames of the coming days. */
export const WEEK_FRAMES: readonly WeekFrame[] = [
  { weekday: null, plan: TODAY_PLAN, isPlanned: true },
  { weekday: 2, plan: frame("kommunvakt", "Kommunvakt, par 1", 15, 6), isPlanned: false },
  { weekday: 4, plan: frame("ordningsvakt", "Ordningsvakt, par 1", 16, 6), isPlanned: false },
  { weekday: 5, plan: frame("kommunvakt", "Kommunvakt, par 1", 18, 6), isPlanned: false },
  { weekday: 6, plan: frame("kommunvakt", "Kommunvakt, par 1", 18, 6), isPlanned: false },
  { weekday: 6, plan: frame("kommunvakt", "Kommunvakt, par 2", 19, 6), isPlanned: false },
];
