import { dateOfDay } from "../time/local-day.ts";

/** An invented measure; dates as YYYY-MM-DD. */
export interface ExampleMeasure {
  readonly title: string;
  readonly libraryKey: string | null;
  readonly cause: string;
  readonly placeName: string;
  readonly weekHours: string | null;
  readonly activityKey: string | null;
  readonly owner: string | null;
  readonly partners: readonly string[];
  readonly target: string | null;
  readonly startsOn: string | null;
  readonly followUpOn: string | null;
  readonly status: string;
  readonly chosenBy: string;
}

const NIGHTS = "115-119,139-143";
const AFTERNOONS = "15-18,39-42,63-66,87-90,111-114";

/** Measures as groups might have made them, late and incomplete ones among them. `today` in days since 1970-01-01. */
export function drawMeasures(today: number): ExampleMeasure[] {
  const on = (days: number) => dateOfDay(today + days);
  const whole = { partners: [], weekHours: NIGHTS, chosenBy: "ranking" };
  return [
    {
      ...whole,
      title: "Trygghetsvärdar vid Fisksätra station",
      libraryKey: "guards-on-hot-hours",
      cause: "Inga vuxna på plats när det brukar hända",
      placeName: "Fisksätra station",
      activityKey: "A23",
      owner: "Trygghetsvärdarna",
      partners: ["Exempeltrafiken"],
      target: "3 besök per kväll under platsens tider",
      startsOn: on(-203),
      followUpOn: on(53),
      status: "under_way",
    },
    {
      ...whole,
      title: "Sanera klotter inom ett dygn i Orminge",
      libraryKey: "fast-cleanup",
      cause: "Klotter som får sitta kvar och synas",
      placeName: "Orminge centrum",
      activityKey: "A21",
      owner: "Park och utemiljö",
      target: "9 av 10 ytor rena inom 24 timmar",
      startsOn: on(-238),
      followUpOn: on(-8),
      status: "under_way",
      chosenBy: "analysis",
    },
    {
      ...whole,
      title: "Tänd och rikta ljuset på gångvägen",
      libraryKey: "lighting",
      cause: "Mörka stråk där ingen ser och ingen syns",
      placeName: "Orminge centrum",
      activityKey: null,
      owner: "Park och utemiljö",
      target: "0 släckta armaturer vid kontroll kvällstid",
      startsOn: on(9),
      followUpOn: on(53),
      status: "decided",
      chosenBy: "group",
    },
    {
      ...whole,
      title: "Kvällsöppen fritidsgård fredag och lördag",
      libraryKey: "youth-evening",
      cause: "Ingenstans att vara på kvällen",
      placeName: "Älta centrum",
      activityKey: "A10",
      owner: "Fritid, ungdom",
      target: "Öppet de två kvällar som toppar, hela terminen",
      startsOn: on(-12),
      followUpOn: on(120),
      status: "decided",
      chosenBy: "group",
    },
    {
      ...whole,
      title: "Vuxna på skolvägen",
      libraryKey: "parent-walks",
      cause: "För få vuxna ute bland unga",
      placeName: "Björknäs centrum",
      weekHours: AFTERNOONS,
      activityKey: "A25",
      owner: null,
      target: "Två vandringar i veckan med minst fyra vuxna",
      startsOn: on(20),
      followUpOn: on(140),
      status: "proposed",
      chosenBy: "report",
    },
    {
      ...whole,
      title: "Stäng baksidorna mot lastgatan",
      libraryKey: "locks-and-access",
      cause: "Fri väg in till ytor som ingen vaktar",
      placeName: "Kummelbergets industriområde",
      weekHours: null,
      activityKey: "A19",
      owner: "Exempelfastigheter",
      target: "Alla dörrar stängda vid fem kontroller i rad",
      startsOn: on(-160),
      followUpOn: on(-30),
      status: "done",
      chosenBy: "analysis",
    },
    {
      ...whole,
      title: "Aktiviteter på torget i Fisksätra",
      libraryKey: "activate-place",
      cause: "Tom plats utan vanliga besökare",
      placeName: "Fisksätra centrum",
      activityKey: "A02",
      owner: "Exempelföreningen",
      target: "Aktivitet tre kvällar i veckan april–oktober",
      startsOn: on(-60),
      followUpOn: null,
      status: "under_way",
      chosenBy: "group",
    },
  ];
}
