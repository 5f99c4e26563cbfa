import { Router } from "express";
import {
  type GraffitiKindTimes,
  type GraffitiTimesAnswer,
  graffitiTimesPath,
  graffitiTimesQuerySchema,
  type RhythmItem,
} from "#core/contract/graffiti-times.ts";
import { GRAFFITI_KINDS } from "#core/domain/graffiti/graffiti-kind.ts";
import { type GraffitiTimes, graffitiTimes } from "#core/domain/graffiti/graffiti-times.ts";
import type { IntervalRhythm, RoundAdvice } from "#core/domain/statistics/interval-rhythm.ts";
import { createGround, type Ground } from "#core/domain/targets/ground.ts";
import { mondayOfDay } from "#core/domain/time/iso-week.ts";
import { dateOfDay, dayOfDate, dayOfLocal } from "#core/domain/time/local-day.ts";
import { instantToLocal } from "#core/domain/time/zoned-time.ts";
import { withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import {
  listGraffitiReports,
  MOST_GRAFFITI_REPORTS,
  type PlacedGraffiti,
} from "../queries/list-graffiti-reports.ts";
import { listLandCells } from "../queries/list-land-cells.ts";
import { listPlanePlaces } from "../queries/list-plane-places.ts";
import { readMunicipality } from "../queries/read-municipality.ts";
import { resolveFilter } from "../queries/resolve-filter.ts";
import { requirePoints } from "../web/access.ts";
import { parseQuery } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";

const DEFAULT_DAYS = 364;
const DEFAULT_CELL_SIZE = 200;
const MOST_PLACES = 15;
const WEEK_DAYS = 7;

type Question = Parameters<typeof graffitiTimes>[1];

/** When, where and of which kind graffiti is made, and how soon it is gone; only for roles that see points. */
export function graffitiTimesRoutes(database: Database): Router {
  const router = Router();
  router.get(graffitiTimesPath, async (request, response) => {
    const actor = requirePoints(actorOf(request));
    const query = parseQuery(graffitiTimesQuerySchema, request);
    const cellSize = query.cellSize ?? DEFAULT_CELL_SIZE;
    const answer = await withActor(database, actor, async (client): Promise<GraffitiTimesAnswer> => {
      const { exampleToday, timeZone } = await readMunicipality(client);
      const today =
        exampleToday === null ? dayOfLocal(instantToLocal(Date.now(), timeZone)) : dayOfDate(exampleToday);
      const toDay = query.to === undefined ? mondayOfDay(today) : dayOfDate(query.to);
      const fromDay = query.from === undefined ? toDay - DEFAULT_DAYS : dayOfDate(query.from);
      if (fromDay >= toDay) throw new Refusal("bad_filter", { detail: "from: perioden är tom" });
      const period = { from: dateOfDay(fromDay), to: dateOfDay(toDay) };
      const filter = await resolveFilter(client, { ...query, ...period, cellSize });
      const reports = await listGraffitiReports(client, filter, timeZone);
      const ground = createGround({
        acrossM: cellSize,
        bandM: cellSize,
        cells: await listLandCells(client, cellSize),
        places: await listPlanePlaces(client),
      });
      const question = { timeZone, today, weeks: (toDay - fromDay) / WEEK_DAYS };
      return {
        period,
        newestOnly: reports.length < MOST_GRAFFITI_REPORTS ? null : MOST_GRAFFITI_REPORTS,
        kinds: kindsOf(reports, question),
        weeks: weeksOf(reports, { fromDay, toDay }),
        places: placesOf(reports, ground, question),
      };
    });
    response.json(answer);
  });
  return router;
}

function kindsOf(reports: readonly PlacedGraffiti[], question: Question): GraffitiKindTimes[] {
  return [
    presentTimes("all", graffitiTimes(reports, question)),
    ...GRAFFITI_KINDS.map((kind) =>
      presentTimes(
        kind,
        graffitiTimes(
          reports.filter((report) => report.kind === kind),
          question,
        ),
      ),
    ),
  ];
}

function presentTimes(kind: GraffitiKindTimes["kind"], times: GraffitiTimes): GraffitiKindTimes {
  const { week, uncertain, hour, weekday, hourAdvice, weekdayAdvice, ...rest } = times;
  return {
    ...rest,
    kind,
    week: Array.from(week, toThousandth),
    uncertain: Array.from(uncertain, toThousandth),
    hour: presentRhythm(hour, hourAdvice),
    weekday: presentRhythm(weekday, weekdayAdvice),
  };
}

function presentRhythm(
  { effective, needed, canTell, p }: IntervalRhythm,
  advice: RoundAdvice | null,
): RhythmItem {
  return { effective, needed, canTell, p, advice };
}

function weeksOf(
  reports: readonly PlacedGraffiti[],
  { fromDay, toDay }: { readonly fromDay: number; readonly toDay: number },
): GraffitiTimesAnswer["weeks"] {
  const first = mondayOfDay(fromDay);
  const weeks = Array.from({ length: Math.ceil((toDay - first) / WEEK_DAYS) }, (_, index) => ({
    monday: dateOfDay(first + index * WEEK_DAYS),
    discovered: 0,
    reportedToPolice: 0,
  }));
  for (const { foundDay, isReportedToPolice } of reports) {
    const week = weeks[Math.floor((foundDay - first) / WEEK_DAYS)];
    if (week === undefined) continue;
    week.discovered++;
    if (isReportedToPolice) week.reportedToPolice++;
  }
  return weeks;
}

function placesOf(
  reports: readonly PlacedGraffiti[],
  { areas }: Ground,
  question: Question,
): GraffitiTimesAnswer["places"] {
  const areaOfCell = new Map(areas.flatMap((area) => area.cells.map((cell) => [cell, area] as const)));
  const byArea = new Map<ReturnType<typeof areaOfCell.get>, PlacedGraffiti[]>();
  for (const report of reports) {
    const area = areaOfCell.get(report.cell ?? -1);
    byArea.set(area, [...(byArea.get(area) ?? []), report]);
  }
  return [...byArea]
    .flatMap(([area, own]) => {
      if (area === undefined) return [];
      const { key, name, isNamed } = area;
      const { reports: count, stillThere, medianDaysToClean, hour, weekday } = graffitiTimes(own, question);
      return [
        {
          key,
          name,
          isNamed,
          reports: count,
          stillThere,
          medianDaysToClean,
          canTellWeekday: weekday.canTell,
          canTellHour: hour.canTell,
        },
      ];
    })
    .toSorted((a, b) => b.reports - a.reports || a.name.localeCompare(b.name, "sv"))
    .slice(0, MOST_PLACES);
}

const toThousandth = (value: number) => Math.round(value * 1000) / 1000;
