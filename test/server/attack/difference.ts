import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import { firstDateAfterMonth, firstDateOfMonth } from "#core/domain/privacy/publish/counts/month.ts";
import { SMALL_NUMBER } from "#core/domain/privacy/publish/small-number.ts";
import type { Planted } from "./planted-events.ts";

/** A question as a query string would hold it. */
export interface Question {
  readonly from: string;
  readonly to: string;
  readonly category?: string;
  readonly area?: number;
  readonly bbox?: readonly [west: number, south: number, east: number, north: number];
}

/** What an answer says of the count: it lies from `low` to `high`. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export type Oracle = (question: Question) => Promise<Range>;

/** One thing to try: the first answer less the sum of the others should be the events in `holds`. */
interface Trial {
  readonly whole: Question;
  readonly parts: readonly Question[];
  readonly holds: (event: Planted) => boolean;
}

const WORLD = [17, 58, 20, 61] as const;
const HAIR = 1e-7;

const isIn = ({ from, to, category, area }: Question, event: Planted) =>
  event.day >= from &&
  event.day < to &&
  (category === undefined || category === event.category || category === event.group) &&
  (area === undefined || area === event.areaId);

function trials(target: Planted, subcategories: ReadonlyMap<string, readonly string[]>): Trial[] {
  const month = target.day.slice(0, 7);
  const [from, to] = [firstDateOfMonth(month), firstDateAfterMonth(month)];
  const next = dateOfDay(dayOfDate(target.day) + 1);
  const [west, south, east, north] = WORLD;
  const { lon, lat, category, group, areaId } = target;
  const bases: Question[] = [
    { from, to },
    { from, to, category: group },
    { from, to, category },
    { from, to, area: areaId },
  ];
  const slabs = bases.flatMap((base): Trial[] => [
    {
      whole: { ...base, bbox: WORLD },
      parts: [
        { ...base, bbox: [west, south, lon - HAIR, north] },
        { ...base, bbox: [lon + HAIR, south, east, north] },
      ],
      holds: (event) => isIn(base, event) && Math.abs(event.lon - lon) < HAIR,
    },
    {
      whole: { ...base, bbox: WORLD },
      parts: [
        { ...base, bbox: [west, south, east, lat - HAIR] },
        { ...base, bbox: [west, lat + HAIR, east, north] },
      ],
      holds: (event) => isIn(base, event) && Math.abs(event.lat - lat) < HAIR,
    },
    {
      whole: { ...base, bbox: [lon - HAIR, lat - HAIR, lon + HAIR, lat + HAIR] },
      parts: [],
      holds: (event) =>
        isIn(base, event) && Math.abs(event.lon - lon) < HAIR && Math.abs(event.lat - lat) < HAIR,
    },
    ...(target.day > from
      ? [
          {
            whole: { ...base, to: next },
            parts: [{ ...base, to: target.day }],
            holds: (event: Planted) => isIn(base, event) && event.day === target.day,
          },
        ]
      : []),
  ]);
  const others = (subcategories.get(group) ?? []).filter((key) => key !== category);
  const inArea = { from, to, area: areaId };
  return [
    ...slabs,
    {
      whole: { ...inArea, category: group },
      parts: others.map((key) => ({ ...inArea, category: key })),
      holds: (event) => isIn({ ...inArea, category }, event),
    },
    {
      whole: inArea,
      parts: [...subcategories.keys()]
        .filter((key) => key !== group)
        .map((key) => ({ ...inArea, category: key })),
      holds: (event) => isIn({ ...inArea, category: group }, event),
    },
  ];
}

/**
 * Does subtracting answers pin down a few events around a planted one? True when the range of some
 * difference is a single number from 1 to 4, and rightly so.
 */
export async function isRecovered(
  ask: Oracle,
  target: Planted,
  planted: readonly Planted[],
  subcategories: ReadonlyMap<string, readonly string[]>,
): Promise<boolean> {
  for (const { whole, parts, holds } of trials(target, subcategories)) {
    const first = await ask(whole);
    const rest = await Promise.all(parts.map(ask));
    const low = first.low - rest.reduce((sum, { high }) => sum + high, 0);
    const high = first.high - rest.reduce((sum, range) => sum + range.low, 0);
    if (low === high && low > 0 && low < SMALL_NUMBER && planted.filter(holds).length === low) return true;
  }
  return false;
}
