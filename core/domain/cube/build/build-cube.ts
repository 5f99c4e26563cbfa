import { mondayOfDay } from "../../time/iso-week.ts";
import type { Grade } from "../../time/event-weight.ts";
import { isoWeekday } from "../../time/local-day.ts";
import { type CubeContents, type CubeKind, DATE_ONLY, KNOWN, UNCERTAIN } from "../cube.ts";
import { type EventEntries, shapeOf } from "../event-shape.ts";
import { columnValues, createPointColumns, createSpreadColumns } from "./event-columns.ts";
import { createIrregularDictionary } from "./irregular-dictionary.ts";
import { createKindDictionary } from "./kind-dictionary.ts";
import { orderPoints } from "./order-points.ts";
import { orderSpread } from "./order-spread.ts";
import { createPlaceDictionary } from "./place-dictionary.ts";

/** An event as the cube takes it; its weight as `spreadEvent` gives it. */
export interface CubeEvent extends EventEntries {
  /** Local date of the start, in days since 1970-01-01. */
  readonly startDay: number;
  readonly grade: Grade;
  readonly isDateOnly: boolean;
  readonly kind: CubeKind;
  readonly cell: number | null;
  /** The area id of each kind of area in turn, null for none. */
  readonly areas: readonly (number | null)[];
}

export interface CubeBuilder {
  /** Throws RangeError for a weight that is not one event or whose hours do not ascend. */
  readonly add: (event: CubeEvent) => void;
  /** To be called once. Throws RangeError when the events lie more than 179 years apart. */
  readonly finish: () => CubeContents;
}

interface CubeFrame {
  readonly cellSizeM: number;
  /** The kinds of area, in the order that events give them. */
  readonly areaKinds: readonly string[];
}

const DAY_HOURS = 24;
const MOST_DAYS = 65_535;

/**
 * Takes events one by one and gives the contents of a cube. The same events in any order give the same
 * contents. O(events), about 30 bytes of memory for each while it builds.
 */
export function createCubeBuilder({ cellSizeM, areaKinds }: CubeFrame): CubeBuilder {
  const kinds = createKindDictionary();
  const places = createPlaceDictionary(areaKinds);
  const irregular = createIrregularDictionary();
  const points = createPointColumns();
  const spread = createSpreadColumns();
  return {
    add: (event) => {
      const kind = kinds.numberOf(event.kind);
      const place = places.numberOf(event.cell, event.areas);
      const { shape, isRegular } = shapeOf(event);
      if (isPoint(event)) {
        points.kind.add(kind);
        points.hour.add(shape.firstHour);
        points.day.add(event.startDay);
        points.place.add(place);
        return;
      }
      const number = isRegular ? 0 : irregular.numberOf(event);
      spread.kind.add(kind);
      spread.spreadClass.add(classOf(event));
      spread.day.add(event.startDay);
      spread.place.add(place);
      spread.firstHour.add(shape.firstHour);
      spread.hourCount.add(isRegular ? shape.hourCount : 0);
      spread.firstUnits.add(isRegular ? shape.firstUnits : number & 0xffff);
      spread.lastUnits.add(isRegular ? shape.lastUnits : number >>> 16);
    },
    finish: () => {
      const calendar = calendarOf([points.day.values(), spread.day.values()]);
      const ranked = { kinds: kinds.finish(), places: places.finish(), irregular: irregular.finish() };
      return {
        cellSizeM,
        ...calendar,
        kinds: ranked.kinds.kinds,
        places: ranked.places.places,
        points: orderPoints(columnValues(points), { ...calendar, ...ranked }),
        spread: orderSpread(columnValues(spread), { ...calendar, ...ranked }),
      };
    },
  };
}

function isPoint({ weekhours, grade, isDateOnly, startDay }: CubeEvent): boolean {
  if (weekhours.length !== 1 || grade !== "known" || isDateOnly) return false;
  return Math.floor((weekhours[0] ?? 0) / DAY_HOURS) === isoWeekday(startDay) - 1;
}

function classOf({ isDateOnly, grade }: CubeEvent): number {
  if (isDateOnly) return DATE_ONLY;
  return grade === "known" ? KNOWN : UNCERTAIN;
}

function calendarOf(dayColumns: readonly Int32Array[]): { firstMonday: number; weekCount: number } {
  let first = Infinity;
  let last = -Infinity;
  for (const column of dayColumns) {
    for (const day of column) {
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  if (first > last) return { firstMonday: mondayOfDay(0), weekCount: 1 };
  const firstMonday = mondayOfDay(first);
  if (last - firstMonday >= MOST_DAYS)
    throw new RangeError(`A cube holds ${MOST_DAYS} days, not ${last - first + 1}.`);
  return { firstMonday, weekCount: Math.floor((last - firstMonday) / 7) + 1 };
}
