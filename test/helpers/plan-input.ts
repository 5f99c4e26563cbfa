import type { InputPlace, PlanInput } from "#core/domain/allocation/plan-input.ts";

/** Friday 18–19 among the hours of the week. */
export const FRIDAY_18 = 4 * 24 + 18;

/** A place 200 m or less from the others unless said, without visits. */
export const inputPlace = (name: string, more: Partial<InputPlace> = {}): InputPlace => ({
  key: name,
  name,
  lon: 18.2,
  lat: 59.31,
  area: 0,
  daysSinceVisit: null,
  visits: 0,
  scene: null,
  ...more,
});

/** Events of places by hour of the week, row after row. */
export const hourTable = (
  rows: readonly (readonly [row: number, hour: number, events: number])[],
  count: number,
) => {
  const values = new Float64Array(count * 168);
  for (const [row, hour, events] of rows) values[row * 168 + hour] = events;
  return values;
};

/** Three places, one busy on Friday evening, and one shift there then. */
export const planInput = (more: Partial<PlanInput> = {}): PlanInput => ({
  places: [
    inputPlace("Busy"),
    inputPlace("Calm", { lon: 18.203 }),
    inputPlace("Far", { lon: 18.4, area: 1 }),
  ],
  areas: ["Boo", "Älta"],
  training: hourTable(
    [
      [0, FRIDAY_18, 200],
      [1, FRIDAY_18, 20],
      [2, 10, 5],
    ],
    3,
  ),
  heldOut: hourTable(
    [
      [0, FRIDAY_18, 60],
      [1, FRIDAY_18, 8],
      [2, 10, 2],
    ],
    3,
  ),
  recent: hourTable([[0, FRIDAY_18, 4]], 3),
  around: hourTable(
    [
      [0, FRIDAY_18, 220],
      [1, 10, 5],
      [2, FRIDAY_18, 225],
    ],
    3,
  ),
  trainingWeeks: 39,
  heldOutWeeks: 13,
  shifts: [
    {
      id: "s",
      minutes: 240,
      startMinute: (4 * 24 + 17) * 60,
      travel: "walk",
      places: null,
      placeHours: null,
    },
  ],
  unsafePlaces: [],
  present: [],
  earlierStops: [0, 0],
  doseMin: 15,
  floorShare: 0,
  ...more,
});
