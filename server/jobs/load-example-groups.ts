import { EXAMPLE_COUNTS } from "#core/domain/example/example-counts.ts";
import { drawGroupWork } from "#core/domain/example/draw-group-work.ts";
import { jobActor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { insertExampleCounts } from "../queries/example-counts.ts";
import {
  backdateExampleMeasures,
  insertExampleGroups,
  insertExampleMeasures,
  insertExamplePlan,
  rewordExamplePlan,
} from "../queries/example-groups.ts";
import { changeVersion } from "../queries/keep-plan.ts";
import { addExampleGrounds } from "../queries/save-measure.ts";
import { copyPlan } from "../queries/save-plan.ts";
import { chooseGrounds } from "./choose-grounds.ts";

/** Invented answers to "känner du dig trygg när du går ut", as a survey would give them. */
const SURVEYS = [
  { year: 2023, share: 0.87, answers: 1669 },
  { year: 2020, share: 0.81, answers: 1502 },
] as const;
const ADOPTED_DAY = "02-04";

/** Loads the groups' example year: a version of the plan, actors, meetings, decisions, measures and controls. */
export async function loadExampleGroups(
  database: Database,
  {
    municipalityId,
    seed,
    today,
  }: { readonly municipalityId: number; readonly seed: number; readonly today: string },
): Promise<void> {
  const work = drawGroupWork({ seed, today });
  const measures = await withActor(
    database,
    jobActor(municipalityId),
    async (client) => {
      const year = Number(today.slice(0, 4));
      const planId = await copyPlan(client, {
        title: "Plan för samverkan Nacka kommun och polisen",
        year,
        isExample: true,
      });
      if (planId !== null) {
        await rewordExamplePlan(client, planId);
        await changeVersion(client, planId, { adoptedOn: `${year}-${ADOPTED_DAY}` });
      }
      await insertExampleGroups(client, work);
      await insertExampleCounts(client, EXAMPLE_COUNTS, today);
      await insertExamplePlan(client, { notes: work.notes, surveys: SURVEYS });
      return insertExampleMeasures(client, work.measures);
    },
    { access: "write" },
  );
  for (const { id, name, kind, x, y, startsOn } of measures) {
    const place = { key: name, sort: "place" as const, name, kind, areaId: null, position: { x, y } };
    const grounds = await chooseGrounds(database, municipalityId, { place, startsOn });
    await withActor(database, jobActor(municipalityId), (client) => addExampleGrounds(client, id, grounds), {
      access: "write",
    });
  }
  await withActor(database, jobActor(municipalityId), backdateExampleMeasures, { access: "write" });
}
