import type { NewAllocation } from "#core/contract/allocation.ts";
import { degreesDistanceM } from "#core/domain/allocation/degrees-distance.ts";
import type { InputShift, InputUnsafePlace, PlanInput } from "#core/domain/allocation/plan-input.ts";
import { groupHours } from "#core/domain/targets/group-hours.ts";
import { dateOfDay, dayOfDate, dayOfLocal, isoWeekday } from "#core/domain/time/local-day.ts";
import { instantToLocal } from "#core/domain/time/zoned-time.ts";
import { type Actor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { projectionBetween } from "../imports/mapping/coordinate-system.ts";
import {
  countStopsByArea,
  type KeyedPlace,
  listPlacePermits,
  type PlacePermit,
  type PlanPlace,
  readPlanPlaces,
} from "../queries/plan-places.ts";
import { listPlannedShifts, type StoredPlan } from "../queries/shift-plan.ts";
import { listUnsafePlaces } from "../queries/unsafe-places.ts";
import type { CubeStore } from "./cube-store.ts";
import { openAnalysis } from "./open-analysis.ts";

const HELD_OUT_DAYS = 91;
const RECENT_DAYS = 42;
const NEAR_M = 250;
const WGS_84 = 4326;
const WEEK_MIN = 7 * 24 * 60;

/** What a proposal is made from, and how its answer is told again. */
export interface GatheredPlan {
  readonly input: PlanInput;
  readonly places: readonly (KeyedPlace & { readonly name: string })[];
  readonly shifts: readonly StoredPlan[];
  readonly timeZone: string;
}

/**
 * Reads everything a proposal for some days is made from, as the actor may know it: outdoor events of a year by place
 * and hour without what control finds, visits, scenes, permits, unsafe places and the shifts. Throws a 400 where there
 * is no shift to plan.
 */
export async function gatherPlanInput(
  database: Database,
  cubes: CubeStore,
  { actor, asked }: { readonly actor: Actor; readonly asked: NewAllocation },
): Promise<GatheredPlan> {
  const analysis = await openAnalysis(database, cubes, {
    actor,
    query: { own: false, setting: ["outdoors"] },
  });
  const { cube, ground, filter, period, municipality } = analysis;
  const project = projectionBetween(municipality.srid, WGS_84);
  const named = ground.areas.filter(({ isNamed }) => isNamed);
  const known = named.map(({ key, name, position }) => {
    const [lon, lat] = project(position.x, position.y);
    return { key, name, lon, lat };
  });
  const read = await withActor(database, actor, async (client) => {
    const shifts = (await listPlannedShifts(client, asked.from, asked.to)).filter(
      ({ id, status }) =>
        status === "planned" && (asked.shiftIds.length === 0 || asked.shiftIds.includes(id)),
    );
    const { items } = await listUnsafePlaces(client);
    const unsafe = items.filter(
      ({ status, startsOn, endsOn }) => status !== "over" && startsOn < asked.to && endsOn >= asked.from,
    );
    const extra = unsafe
      .filter((place) => nearest(known, place) === null)
      .map(({ id, name, lon, lat }) => ({ key: `unsafe:${id}`, name, lon, lat }));
    const places = [...known, ...extra];
    return {
      shifts,
      unsafe,
      places,
      facts: await readPlanPlaces(client, places, asked.from),
      areas: await countStopsByArea(client, asked.from),
      permits: await listPlacePermits(client, places),
    };
  });
  const { shifts, places, unsafe, areas } = read;
  if (shifts.length === 0)
    throw new Refusal("bad_request", {
      detail: "Det finns inget planerat pass att fördela stopp i under dagarna.",
    });
  const facts = new Map(read.facts.map((fact) => [fact.key, fact]));
  const areaIndex = new Map(areas.map(({ areaId }, at) => [areaId, at]));
  const placeOfCell = new Map(
    named.flatMap(({ cells }, at) => cells.map((cell): [number, number] => [cell, at])),
  );
  const own = {
    ofPlace: Int32Array.from(
      cube.places.cellOfPlace,
      (index) => placeOfCell.get(cube.places.cellIds[index] ?? -1) ?? -1,
    ),
    count: places.length,
  };
  const areaOf = places.map(({ key }) => areaIndex.get(facts.get(key)?.areaId ?? -1) ?? -1);
  const around = {
    ofPlace: own.ofPlace.map((place) => (place < 0 ? -1 : (areaOf[place] ?? -1))),
    count: areas.length,
  };
  const everywhere = { ofPlace: own.ofPlace.map(() => 0), count: 1 };
  const heldFrom = Math.max(period.fromDay, period.toDay - HELD_OUT_DAYS);
  const hours = (fromDay: number, toDay: number) =>
    groupHours(cube, { filter, period: { fromDay, toDay } }, [own, around, everywhere]);
  const [training = [], areaWeeks = [], allWeeks = []] = hours(period.fromDay, heldFrom);
  const [heldOut = []] = hours(heldFrom, period.toDay);
  const [recent = []] = hours(period.toDay - RECENT_DAYS, period.toDay);
  const input: PlanInput = {
    places: places.map(({ key, name, lon, lat }, at) => {
      const fact = facts.get(key);
      return {
        key,
        name,
        lon,
        lat,
        area: areaOf[at] ?? -1,
        daysSinceVisit: fact?.daysSinceVisit ?? null,
        visits: fact?.visits ?? 0,
        scene: fact?.scene ?? null,
      };
    }),
    areas: areas.map(({ name }) => name),
    training: flat(training),
    heldOut: flat(heldOut),
    recent: flat(recent),
    around: flat([...areaWeeks, ...allWeeks]),
    trainingWeeks: Math.max(1, (heldFrom - period.fromDay) / 7),
    heldOutWeeks: Math.max(1, (period.toDay - heldFrom) / 7),
    shifts: shifts.map((shift) =>
      inputShift(shift, { places, facts, permits: read.permits, timeZone: municipality.timeZone }),
    ),
    unsafePlaces: unsafe.map((place): InputUnsafePlace => ({
      name: place.name,
      reason: place.reason,
      endsOn: place.endsOn,
      place: nearest(places, place) ?? 0,
      weekhours: place.weekhours,
      strength: place.strength,
    })),
    present: shifts.flatMap(({ stops }) =>
      stops.flatMap((stop) => {
        const place = nearest(places, stop);
        return place === null
          ? []
          : [{ place, slot: Math.floor(minuteOfWeek(stop.from, municipality.timeZone) / 60) }];
      }),
    ),
    earlierStops: areas.map(({ stops }) => stops),
    doseMin: asked.doseMin,
    floorShare: asked.floorShare,
  };
  return { input, places, shifts, timeZone: municipality.timeZone };
}

const flat = (rows: readonly Float64Array[]) => {
  const table = new Float64Array(rows.length * 168);
  rows.forEach((row, at) => table.set(row, at * 168));
  return table;
};

function nearest(
  places: readonly { readonly lon: number; readonly lat: number }[],
  point: { readonly lon: number; readonly lat: number },
): number | null {
  let best: number | null = null;
  let bestM = NEAR_M;
  places.forEach((place, at) => {
    const distance = degreesDistanceM(place, point);
    if (distance > bestM) return;
    best = at;
    bestM = distance;
  });
  return best;
}

function minuteOfWeek(instant: string, timeZone: string): number {
  const local = instantToLocal(Date.parse(instant), timeZone);
  const day = dayOfLocal(local);
  return ((isoWeekday(day) - 1) * 1440 + Math.floor(local / 60_000) - day * 1440 + WEEK_MIN) % WEEK_MIN;
}

interface Rules {
  readonly places: readonly KeyedPlace[];
  readonly facts: ReadonlyMap<string, PlanPlace>;
  readonly permits: readonly PlacePermit[];
  readonly timeZone: string;
}

function inputShift(shift: StoredPlan, { places, facts, permits, timeZone }: Rules): InputShift {
  const minutes = (Date.parse(shift.endsAt) - Date.parse(shift.startsAt)) / 60_000;
  const common = {
    id: shift.id,
    minutes,
    startMinute: minuteOfWeek(shift.startsAt, timeZone),
    travel: shift.travel,
  };
  if (shift.kind === "trygghetsvard" && shift.areaId !== null) {
    // Safety hosts belong to their area.
    const own = places.flatMap(({ key }, at) => (facts.get(key)?.areaId === shift.areaId ? [at] : []));
    return { ...common, places: own, placeHours: own.map(() => []) };
  }
  if (shift.kind !== "ordningsvakt") return { ...common, places: null, placeHours: null };
  const date = dateOfDay(dayOfLocal(instantToLocal(Date.parse(shift.startsAt), timeZone)));
  const valid = permits.filter(
    ({ firstDay, lastDay }) => firstDay <= date && dayOfDate(lastDay) >= dayOfDate(date),
  );
  const at = new Map(places.map(({ key }, index) => [key, index]));
  return {
    ...common,
    places: valid.flatMap(({ key }) => at.get(key) ?? []),
    placeHours: valid.map(({ weekhours }) => weekhours),
  };
}
