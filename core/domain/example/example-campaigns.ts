/** An invented campaign; years counted back from the example's own, 0 for that one. */
export interface ExampleCampaign {
  readonly title: string;
  readonly season: string;
  readonly activityKey: string;
  readonly owner: string;
  readonly firstWeek: number;
  readonly lastWeek: number;
  readonly placeNames: readonly string[];
  readonly yearsAgo: readonly number[];
}

/** The plan's own campaigns, at places that have something to compare. */
export const EXAMPLE_CAMPAIGNS: readonly ExampleCampaign[] = [
  {
    title: "Vårglöd",
    season: "spring",
    activityKey: "A12",
    owner: "Kommun/Minimaria och polisen",
    firstWeek: 16,
    lastWeek: 23,
    placeNames: ["Orminge centrum", "Fisksätra centrum", "Älta centrum", "Nacka Forum"],
    yearsAgo: [0],
  },
  {
    title: "Skolavslutning",
    season: "school_end",
    activityKey: "A10",
    owner: "Kommun/Utbildning och fritid",
    firstWeek: 23,
    lastWeek: 25,
    placeNames: ["Björknäs centrum", "Orminge centrum", "Nacka strand"],
    yearsAgo: [0, 1],
  },
  {
    title: "Höstglöd",
    season: "autumn",
    activityKey: "A12",
    owner: "Kommun/Minimaria och polisen",
    firstWeek: 35,
    lastWeek: 42,
    placeNames: ["Orminge centrum", "Fisksätra centrum", "Älta centrum", "Nacka Forum"],
    yearsAgo: [0, 1, 2],
  },
];
