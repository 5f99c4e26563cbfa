import { type ExampleActivityNote, drawActivityNotes } from "./draw-activity-notes.ts";
import { drawMeasures, type ExampleMeasure } from "./draw-measures.ts";
import { createRandom, randomInteger } from "../statistics/random.ts";
import { dateOfDay, dayOfDate, dayOfYearMonthDay, isoWeekday } from "../time/local-day.ts";

/** What groups have done and decided up to `today`; dates as YYYY-MM-DD, invented. */
export interface ExampleGroupWork {
  readonly actors: readonly {
    readonly groupKey: string;
    readonly functionName: string;
    readonly organisation: string | null;
    readonly isExternal: boolean;
    readonly joinedOn: string | null;
  }[];
  readonly meetings: readonly ExampleMeeting[];
  readonly measures: readonly ExampleMeasure[];
  readonly notes: readonly ExampleActivityNote[];
  readonly inspections: readonly {
    readonly kind: string;
    readonly groupKey: string;
    readonly month: string;
    readonly status: string;
    readonly authorities: readonly string[];
  }[];
}

interface ExampleMeeting {
  readonly groupKey: string;
  readonly day: string;
  readonly status: "held" | "planned";
  readonly attendance: readonly { readonly organisation: string; readonly people: number }[];
  readonly decisions: readonly {
    readonly body: string;
    readonly owner: string;
    readonly dueOn: string;
    readonly status: "open" | "done";
  }[];
}

const GROUPS = ["boo", "sicklaon", "fisksatra-saltsjobaden", "alta"] as const;
/** The months of the six meetings of a year; in each the first Wednesday. */
const MEETING_MONTHS = [2, 3, 5, 9, 10, 12] as const;
const WEDNESDAY = 3;
/** How many days after Boo each group meets: Wednesday, Thursday, Monday, Tuesday. */
const DAYS_AFTER = [0, 1, 5, 6] as const;
const ACTORS: readonly (readonly [functionName: string, organisation: string, isExternal: boolean])[] = [
  ["Kommunen", "Nacka kommun", false],
  ["Polisen", "Lokalpolisområde Nacka", false],
  ["Skolan", "Exempelskolan", true],
  ["Fritidsgården", "Fritid, ungdom", false],
  ["Biblioteket", "Nacka bibliotek", false],
  ["Fastighetsägare", "Exempelfastigheter", true],
  ["Föräldravandrarna", "Exempelföreningen", true],
  ["Trafikhuvudman", "Exempeltrafiken", true],
];
/** The parts that nobody fills yet, by group. */
const MISSING: Readonly<Record<string, readonly string[]>> = {
  boo: ["Trafikhuvudman", "Fastighetsägare"],
  sicklaon: ["Föräldravandrarna"],
  "fisksatra-saltsjobaden": [],
  alta: ["Fastighetsägare", "Trafikhuvudman", "Biblioteket"],
};
const DECISIONS: readonly (readonly [body: string, owner: string])[] = [
  ["Belysningen på gångvägen gås igenom", "Park och utemiljö"],
  ["Fritidsgården öppnar fredag kväll", "Fritid, ungdom"],
  ["Bjud in trafikhuvudmannen till gruppen", "Samordnaren"],
  ["Föräldravandring två fredagar i månaden", "Exempelföreningen"],
  ["Klotter vid stationen saneras inom ett dygn", "Park och utemiljö"],
  ["Skolan rapporterar otrygga platser varje vecka", "Exempelskolan"],
  ["Grinden till lastgatan hålls stängd", "Exempelfastigheter"],
  ["Trygghetsvandring med eleverna planeras", "Brå"],
];

/** Draws the groups' year, their measures and what is told of the plan. Same seed and day, same work. */
export function drawGroupWork({
  seed,
  today,
}: {
  readonly seed: number;
  readonly today: string;
}): ExampleGroupWork {
  const random = createRandom(seed, "groups");
  const day = dayOfDate(today);
  return {
    actors: GROUPS.flatMap((groupKey) =>
      ACTORS.map(([functionName, organisation, isExternal]) => {
        const isMissing = MISSING[groupKey]?.includes(functionName) ?? false;
        return {
          groupKey,
          functionName,
          organisation: isMissing ? null : organisation,
          isExternal,
          joinedOn: isMissing ? null : dateOfDay(day - randomInteger(random, 200, 1200)),
        };
      }),
    ),
    meetings: GROUPS.flatMap((groupKey, group) => meetingsOf(groupKey, group, day)),
    measures: drawMeasures(day),
    notes: drawActivityNotes(day),
    inspections: drawInspections(today),
  };
}

function meetingsOf(groupKey: string, group: number, today: number): ExampleMeeting[] {
  const year = Number(dateOfDay(today).slice(0, 4));
  return MEETING_MONTHS.map((month, at) => {
    const day = firstWeekday(dayOfYearMonthDay(year, month, 1), WEDNESDAY) + (DAYS_AFTER[group] ?? 0);
    if (day > today)
      return { groupKey, day: dateOfDay(day), status: "planned", attendance: [], decisions: [] };
    const present = ACTORS.filter(([name]) => !MISSING[groupKey]?.includes(name)).filter(
      (_actor, actor) => (actor + at + group) % 5 !== 4,
    );
    return {
      groupKey,
      day: dateOfDay(day),
      status: "held",
      attendance: present.map(([, organisation], actor) => ({ organisation, people: actor < 2 ? 2 : 1 })),
      decisions: [0, 1].map((nth) => {
        const [body = "", owner = ""] = DECISIONS[(group * 3 + at * 2 + nth) % DECISIONS.length] ?? [];
        const dueDay = day + 35;
        const isOpen = at >= 3 && (nth === 1 || dueDay > today);
        return { body, owner, dueOn: dateOfDay(dueDay), status: isOpen ? "open" : "done" };
      }),
    };
  });
}

function firstWeekday(day: number, weekday: number): number {
  return day + ((weekday - isoWeekday(day) + 7) % 7);
}

function drawInspections(today: string): ExampleGroupWork["inspections"] {
  const year = today.slice(0, 4);
  const both = ["Kommunen", "Polisen"];
  const tobacco = [...both, "Tullverket"];
  return [
    { kind: "pub", groupKey: "sicklaon", month: `${year}-05`, status: "held", authorities: both },
    { kind: "tobacco", groupKey: "boo", month: `${year}-03`, status: "held", authorities: tobacco },
    {
      kind: "tobacco",
      groupKey: "fisksatra-saltsjobaden",
      month: `${year}-09`,
      status: "held",
      authorities: tobacco,
    },
  ].filter(({ month }) => month <= today.slice(0, 7));
}
