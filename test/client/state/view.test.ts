import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CELL_SIZES } from "#core/contract/filter.ts";
import { SETTINGS } from "#core/domain/event.ts";
import { CALENDAR_KINDS } from "#core/domain/time/calendar-kind.ts";
import { dateOfDay } from "#core/domain/time/local-day.ts";
import { parseView } from "../../../client/state/parse-view.ts";
import { printView } from "../../../client/state/print-view.ts";
import {
  BACKDROP_IDS,
  OUTCOME_IDS,
  BREAK_METHODS,
  CHANGE_UNITS,
  CHART_SCOPES,
  COMPARISONS,
  DEFAULT_VIEW,
  EVENT_ORDERS,
  LAYER_IDS,
  MAP_MODES,
  type Period,
  PLACE_ORDERS,
  TABLE_IDS,
  type ViewState,
} from "../../../client/state/view-state.ts";
import { LANGUAGES } from "../../../client/text/i18n.ts";

const parse = (search: string) => parseView(new URLSearchParams(search));

const subset = <T>(values: readonly T[]) => fc.subarray([...values]);
const word = fc.stringMatching(/^[a-zåäö_][a-zåäö_0-9&=%+ ]{0,10}[a-z]$/);
const ids = fc
  .uniqueArray(fc.integer({ min: 1, max: 2_147_483_647 }), { maxLength: 5 })
  .map((list) => list.sort((a, b) => a - b));
const degree = (limit: number) => fc.integer({ min: -limit * 1e5, max: limit * 1e5 }).map((n) => n / 1e5 + 0);

const period: fc.Arbitrary<Period> = fc.oneof(
  fc.constant<Period>({ kind: "default" }),
  fc.constant<Period>({ kind: "all" }),
  fc
    .tuple(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 1, max: 4000 }))
    .map(([first, days]): Period => ({ kind: "range", from: dateOfDay(first), to: dateOfDay(first + days) })),
);

const compared = fc.oneof(
  fc.constantFrom(...COMPARISONS.filter((one) => one !== "chosen")).map((compare) => ({
    compare,
    compareFrom: null,
    compareTo: null,
  })),
  fc.tuple(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 1, max: 4000 })).map(([first, days]) => ({
    compare: "chosen" as const,
    compareFrom: dateOfDay(first),
    compareTo: dateOfDay(first + days),
  })),
);

const rest = fc.record({
  period,
  source: fc.uniqueArray(word, { maxLength: 3 }),
  category: fc.uniqueArray(word, { maxLength: 3 }),
  setting: subset(SETTINGS).map((list) => (list.length === SETTINGS.length ? [] : list)),
  area: ids,
  cell: ids,
  cellSize: fc.constantFrom(...CELL_SIZES),
  bbox: fc.option(
    fc
      .tuple(degree(80), degree(80), fc.integer({ min: 1, max: 9 }))
      .map(
        ([w, s, size]): [number, number, number, number] =>
          [w, s, w + size, s + size].map((n) => Math.round(n * 1e5) / 1e5) as [
            number,
            number,
            number,
            number,
          ],
      ),
  ),
  weekday: subset([1, 2, 3, 4, 5, 6, 7]),
  hour: subset(Array.from({ length: 24 }, (_, hour) => hour)),
  weekhour: subset(Array.from({ length: 168 }, (_, hour) => hour)),
  layers: fc
    .tuple(
      fc.shuffledSubarray([...LAYER_IDS], { minLength: LAYER_IDS.length }),
      fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 100 })), {
        minLength: LAYER_IDS.length,
        maxLength: LAYER_IDS.length,
      }),
    )
    .map(([order, looks]) =>
      order.map((id, index) => ({ id, isOn: looks[index]?.[0] ?? true, opacity: looks[index]?.[1] ?? 100 })),
    ),
  backdrops: subset(BACKDROP_IDS),
  outcome: subset(OUTCOME_IDS),
  position: fc.option(
    fc.record({
      lat: degree(85),
      lon: degree(180),
      zoom: fc.integer({ min: 0, max: 2400 }).map((n) => n / 100),
    }),
  ),
  mode: fc.constantFrom(...MAP_MODES),
  breaks: fc.constantFrom(...BREAK_METHODS),
  place: fc.option(word),
  tour: fc.option(word),
  scope: fc.constantFrom(...CHART_SCOPES),
  changeOf: fc.constantFrom(...CHANGE_UNITS),
  calendar: fc.option(fc.constantFrom(...CALENDAR_KINDS)),
  band: fc.option(fc.integer({ min: 0, max: 2000 })),
  own: fc.boolean(),
  rank: fc.constantFrom(...PLACE_ORDERS),
  hoursPerWeek: fc.integer({ min: 2, max: 24 }),
  table: fc.option(fc.constantFrom(...TABLE_IDS)),
  order: fc.constantFrom(...EVENT_ORDERS),
  language: fc.constantFrom(...LANGUAGES),
});

const view: fc.Arbitrary<ViewState> = fc
  .tuple(rest, compared)
  .map(([parts, comparison]) => ({ ...parts, ...comparison }));

describe("the view in the address", () => {
  it("comes back whole from its address, whatever it is", () => {
    fc.assert(
      fc.property(view, (state) => {
        expect(parse(printView(state))).toEqual(state);
      }),
      { numRuns: 400 },
    );
  });

  it("is stable: what is read from any address and printed reads and prints the same", () => {
    const names = [
      "from",
      "to",
      "period",
      "source",
      "setting",
      "area",
      "cell",
      "bbox",
      "weekhour",
      "hour",
      "layers",
      "at",
      "lang",
      "x",
    ];
    const text = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        "all",
        "1,2",
        "-events,graffiti.40",
        "2026-01-01",
        "59.3,18.1,12",
        "164-3",
        "outdoors,indoors",
      ),
    );
    const pairs = fc.array(fc.tuple(fc.constantFrom(...names), text), { maxLength: 8 });
    fc.assert(
      fc.property(pairs, (list) => {
        const once = printView(parseView(new URLSearchParams(list)));
        expect(printView(parse(once))).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it("says nothing of what is as by default: the last weeks, outdoors, all sources", () => {
    expect(parse("")).toEqual(DEFAULT_VIEW);
    expect(printView(DEFAULT_VIEW)).toBe("");
    expect(DEFAULT_VIEW.setting).toEqual(["outdoors"]);
  });

  it("ignores parameters and values it does not know", () => {
    expect(
      parse("utm_source=x&hour=99,a&from=2026-02-30&weekhour=500&layers=rymden&at=91,18,3&lang=de"),
    ).toEqual(DEFAULT_VIEW);
  });

  it("can be read and typed by a person", () => {
    const address = "weekhour=116-121,140-145&setting=all&layers=-graffiti,events.60";
    const state = parse(address);
    expect(state.weekhour).toEqual([116, 117, 118, 119, 120, 121, 140, 141, 142, 143, 144, 145]);
    expect(state.setting).toEqual([]);
    expect(state.layers.slice(0, 2)).toEqual([
      { id: "graffiti", isOn: false, opacity: 100 },
      { id: "events", isOn: true, opacity: 60 },
    ]);
    expect(printView({ ...DEFAULT_VIEW, weekhour: state.weekhour, setting: [] })).toBe(
      "setting=all&weekhour=116-121,140-145",
    );
  });

  it("takes a period that ends before it begins for the default one", () => {
    expect(parse("from=2026-05-01&to=2026-05-01").period).toEqual({ kind: "default" });
    expect(parse("from=2026-05-01").period).toEqual({ kind: "range", from: "2026-05-01", to: null });
  });
});
