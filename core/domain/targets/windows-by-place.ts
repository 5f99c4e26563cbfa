import type { Cube } from "../cube/cube.ts";
import type { CubeFilter } from "../cube/filter.ts";
import type { WindowSettings } from "../statistics/time-windows.ts";
import type { DayPeriod } from "../time/compared-period.ts";
import type { PlacesFound } from "./find-places.ts";
import { groupHours, type PlaceGroups } from "./group-hours.ts";
import { placeWindows, type PlaceWindows } from "./place-windows.ts";

interface WindowsQuestion {
  readonly filter: CubeFilter;
  readonly period: DayPeriod;
  readonly windows: WindowSettings;
}

/** The windows of the test are chosen from up to a year, and tested on the quarter after it. */
const HELD_OUT_DAYS = 91;
const TRAINING_DAYS = 364;
const FEWEST_TRAINING_DAYS = 182;

/**
 * At which hours should each place be covered? By the number of the place; null for one where nothing has an
 * hour. Without the filter's clock. The hours of all places are read at once, the windows of a place when they
 * are asked for. The test's windows are chosen from up to a year before the last quarter of the period and tested
 * on that; it is left out where there is less than half a year before it.
 */
export function windowsByPlace(
  cube: Cube,
  { filter, period, windows: settings }: WindowsQuestion,
  { places, numberOfCubePlace }: Pick<PlacesFound, "places" | "numberOfCubePlace">,
): (number: number) => PlaceWindows | null {
  const own: PlaceGroups = { ofPlace: numberOfCubePlace, count: places.length };
  const around = areasOf(cube);
  const hoursIn = (span: DayPeriod) => groupHours(cube, { filter, period: span }, [own, around]);
  const { heldOut, training } = testPeriods(cube, period);
  const inPeriod = hoursIn(period);
  const inTraining = training && hoursIn(training);
  const inHeldOut = training && hoursIn(heldOut);
  const areaOf = mainAreas(own, around);
  return (number) => {
    const week = (hours: Float64Array[][]) => ({
      place: hours[0]?.[number] ?? [],
      area: hours[1]?.[areaOf[number] ?? 0] ?? [],
    });
    const shown = week(inPeriod);
    const isSilent = (values: ArrayLike<number>) => Array.from(values).every((value) => value === 0);
    if (isSilent(shown.place)) return null;
    const trained = inTraining && week(inTraining);
    const canBeTested = trained !== null && !(isSilent(trained.place) && isSilent(trained.area));
    return placeWindows(
      {
        period: shown,
        training: canBeTested ? trained : null,
        heldOut: inHeldOut ? week(inHeldOut).place : [],
      },
      settings,
    );
  };
}

function testPeriods(cube: Cube, { fromDay, toDay }: DayPeriod) {
  const heldOut = { fromDay: Math.max(fromDay, toDay - HELD_OUT_DAYS), toDay };
  const first = Math.max(cube.firstMonday, heldOut.fromDay - TRAINING_DAYS);
  const isLong = heldOut.fromDay - first >= FEWEST_TRAINING_DAYS;
  return { heldOut, training: isLong ? { fromDay: first, toDay: heldOut.fromDay } : null };
}

/** The areas whose week a place borrows, the first that the cube knows. */
const BORROWED_KINDS = ["group", "kommundel"];

// Without areas the whole municipality is one.
function areasOf({ places }: Cube): PlaceGroups {
  for (const kind of BORROWED_KINDS) {
    const areas = places.areas.find((one) => one.kind === kind);
    if (areas !== undefined && areas.ids.length > 0)
      return { ofPlace: areas.ofPlace, count: areas.ids.length };
  }
  return { ofPlace: new Int32Array(places.count), count: 1 };
}

// The area that most of a place's parts lie in.
function mainAreas(own: PlaceGroups, around: PlaceGroups): Int32Array {
  const parts = new Uint32Array(own.count * around.count);
  own.ofPlace.forEach((number, place) => {
    const area = around.ofPlace[place] ?? -1;
    if (number < 0 || area < 0) return;
    parts[number * around.count + area] = (parts[number * around.count + area] ?? 0) + 1;
  });
  return Int32Array.from({ length: own.count }, (_, number) => {
    const row = parts.subarray(number * around.count, (number + 1) * around.count);
    return row.indexOf(Math.max(...row));
  });
}
