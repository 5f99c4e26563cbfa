import { jobActor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import {
  type ExampleReport,
  insertExampleReports,
  insertExampleSummaries,
  joinExamplePartners,
} from "../queries/example-reports.ts";

/** What the demo accounts have told of in the last weeks; days are counted back from today. */
const REPORTS: readonly ExampleReport[] = [
  {
    username: "grupp-boo",
    kind: "disorder",
    place: "Orminge centrum",
    daysAgo: 3,
    hour: 21,
    hours: 2,
    certainty: "seen",
    body: "Högljutt vid bussarna, lugnade sig när trygghetsvärdarna kom.",
  },
  {
    username: "grupp-boo-extern",
    kind: "lighting_and_litter",
    place: "Björknäs centrum",
    daysAgo: 5,
    hour: 18,
    hours: 1,
    certainty: "seen",
    body: "Två lyktor är släckta på baksidan.",
  },
  {
    username: "partner-kummelberget",
    kind: "vandalism",
    place: null,
    daysAgo: 6,
    hour: 22,
    hours: 8,
    certainty: "traces",
    body: "Uppbruten grind, upptäckt på morgonen.",
  },
  {
    username: "kommunvakt",
    kind: "graffiti",
    place: "Orminge centrum",
    daysAgo: 9,
    hour: 19,
    hours: 1,
    certainty: "traces",
    body: null,
  },
  {
    username: "grupp-boo-extern",
    kind: "nothing",
    place: null,
    daysAgo: 14,
    hour: 0,
    hours: 168,
    certainty: null,
    body: null,
  },
  {
    username: "partner-kummelberget",
    kind: "nothing",
    place: null,
    daysAgo: 14,
    hour: 0,
    hours: 168,
    certainty: null,
    body: null,
  },
];

/** Lets the demo accounts have reported something, marked as example data; gives how many reports there are. */
export async function loadExampleReports(database: Database, municipalityId: number): Promise<number> {
  return withActor(
    database,
    jobActor(municipalityId),
    async (client) => {
      await joinExamplePartners(client);
      const count = await insertExampleReports(client, REPORTS);
      await insertExampleSummaries(client, "Tack! Belysningen vid busstorget är beställd, klar vecka 49.");
      return count;
    },
    { access: "write" },
  );
}
