import { beforeAll, expect, it } from "vitest";
import { filterSchema, type FilterQuery } from "#core/contract/filter.ts";
import type { AggregateKey } from "#core/contract/aggregate.ts";
import type { Role } from "#core/contract/session.ts";
import { withActor } from "../../../server/db/actor.ts";
import { countEvents } from "../../../server/queries/count-events.ts";
import { type EventCursor, listEvents } from "../../../server/queries/list-events.ts";
import { resolveFilter } from "../../../server/queries/resolve-filter.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import {
  addEvents,
  createTinyMunicipality,
  TIME_ZONE,
  tinyAnalyst,
} from "../../helpers/tiny-municipality.ts";

// November 2026: the 20th is a Friday. Hours of the week: Friday 20 = 116, Saturday 02 = 122, Saturday 20 = 140.
const FRIDAY_AND_SATURDAY_NIGHTS = "116-121,140-145";

describeOnEachDatabase("counting events", (database) => {
  beforeAll(async () => {
    await createTinyMunicipality(database());
    await addEvents(database(), [
      { from: "2026-11-20T19:59", at: [500, 500] },
      { from: "2026-11-20T20:00", at: [500, 500] },
      { from: "2026-11-21T01:59", at: [500, 500], category: "vald" },
      { from: "2026-11-21T02:00", at: [500, 500] },
      // Friday 18–22: two of its four hours are in the night.
      { from: "2026-11-20T18:00", to: "2026-11-20T22:00", at: [3000, 500] },
      // Saturday 23 to Sunday 05: three of six hours.
      { from: "2026-11-21T23:00", to: "2026-11-22T05:00", at: [3000, 500], category: "klotter" },
      { from: "2026-11-20", at: [3000, 3000] },
      // A whole week or more: 12 of 168 hours.
      { from: "2026-11-01T12:00", to: "2026-11-15T12:00", at: [3000, 3000], accuracy: "area" },
      { from: "2026-11-21T21:15", setting: "indoors" },
    ]);
    await addEvents(database(), [{ from: "2026-11-20T21:00", at: [500, 500] }], "running");
  });

  const count = (by: AggregateKey[], query: FilterQuery = {}, isNight = false) =>
    withActor(database(), tinyAnalyst, async (client) =>
      countEvents(client, await resolveFilter(client, filterSchema.parse(query)), {
        by,
        areaKind: "kommundel",
        isNight,
        timeZone: TIME_ZONE,
      }),
    );

  const list = (query: FilterQuery, limit = 100) =>
    withActor(database(), tinyAnalyst, async (client) =>
      listEvents(client, await resolveFilter(client, filterSchema.parse(query)), {
        cursor: null,
        limit,
        timeZone: TIME_ZONE,
        onlyWithPoint: false,
      }),
    );

  it("gives whole numbers without a clock and leaves unpublished rows out", async () => {
    const answer = await count(["category"]);
    expect(answer.total).toBe(9);
    expect(Object.fromEntries(answer.rows.map((row) => [row.category, row.count]))).toEqual({
      skadegorelse: 7,
      vald: 1,
      klotter: 1,
    });
  });

  it("weighs Friday and Saturday nights by the hours an event may have happened in", async () => {
    const answer = await count(["category"], { weekhour: FRIDAY_AND_SATURDAY_NIGHTS });
    // 20:00, 01:59 and the indoor one whole, 2/4, 3/6 and 12/168 of the long one.
    expect(answer.total).toBeCloseTo(3 + 0.5 + 0.5 + 12 / 168, 10);
    expect(answer.events).toBe(6);
    expect(answer.withoutClock).toBe(1);
  });

  it("counts a night to the day it begins when asked to", async () => {
    const byDate = await count(["weekday"], { weekhour: FRIDAY_AND_SATURDAY_NIGHTS, category: "vald" });
    expect(byDate.rows).toEqual([{ weekday: 6, count: 1, uncertain: 0 }]);
    const byNight = await count(
      ["weekday"],
      { weekhour: FRIDAY_AND_SATURDAY_NIGHTS, category: "vald" },
      true,
    );
    expect(byNight.rows).toEqual([{ weekday: 5, count: 1, uncertain: 0 }]);
  });

  it("tells how much of an hour is uncertain", async () => {
    const answer = await count(["weekhour"], { category: "klotter" });
    expect(answer.rows).toHaveLength(6);
    for (const row of answer.rows) expect(row.uncertain).toBe(row.count);
    expect(answer.rows.reduce((sum, row) => sum + row.count, 0)).toBeCloseTo(1, 10);
  });

  it("keeps a date without a time in weekdays but not in hours", async () => {
    const days = await count(["weekday"], { from: "2026-11-20", to: "2026-11-21" });
    expect(days).toMatchObject({ total: 4, withoutClock: 0, rows: [{ weekday: 5, count: 4 }] });
    const hours = await count(["hour"], { from: "2026-11-20", to: "2026-11-21" });
    expect(hours).toMatchObject({ total: 3, withoutClock: 1 });
  });

  it("gives all weight of an event the local date of its start", async () => {
    const answer = await count(["day", "weekhour"], { from: "2026-11-21", to: "2026-11-22" });
    expect(new Set(answer.rows.map((row) => row.day))).toEqual(new Set(["2026-11-21"]));
    expect(answer.total).toBe(4);
  });

  it("counts by week and month of the start", async () => {
    const answer = await count(["week", "month"]);
    expect(answer.rows.toSorted((a, b) => a.count - b.count)).toEqual([
      { week: "2026-W44", month: "2026-11", count: 1 },
      { week: "2026-W47", month: "2026-11", count: 8 },
    ]);
  });

  it("keeps what has no cell out of the cells and says how much it is", async () => {
    const answer = await count(["cell"]);
    expect(answer.withoutCell).toBe(2);
    expect(answer.rows.reduce((sum, row) => sum + row.count, 0)).toBe(7);
    expect(answer.rows.map((row) => row.count).toSorted((a, b) => a - b)).toEqual([1, 2, 4]);
  });

  it("counts by area, and tells what lies in none", async () => {
    const answer = await count(["area"]);
    const inAreas = answer.rows.filter((row) => row.area !== null);
    expect(inAreas.map((row) => row.count)).toEqual([4, 4]);
    expect(answer.rows.find((row) => row.area === null)?.count).toBe(1);
  });

  it("takes a group of categories for all below it", async () => {
    expect((await count(["source"], { category: "skadegorelse" })).total).toBe(8);
    expect((await count(["source"], { category: "klotter,vald" })).total).toBe(2);
  });

  it("narrows by setting, source, rectangle, weekday and hour", async () => {
    expect((await count(["source"], { setting: "indoors" })).total).toBe(1);
    expect((await count(["source"], { source: "polis" })).total).toBe(0);
    expect((await count(["source"], { weekday: "5" })).total).toBeCloseTo(2 + 1 + 1 + 1 / 7, 10);
    expect((await count(["source"], { hour: "20", weekday: "5" })).total).toBeCloseTo(1 + 0.25 + 1 / 168, 10);
    const all = await count(["source"], { bbox: "18,59,19,60" });
    expect(all.total).toBe(8);
  });

  it("refuses what does not exist, naming it", async () => {
    await expect(count(["source"], { category: "rymdvarelser" })).rejects.toThrow("rymdvarelser");
    await expect(count(["source"], { area: "99999" })).rejects.toThrow("99999");
    await expect(count(["source"], { source: "radio" })).rejects.toThrow("radio");
  });

  it("lists exactly the rows that a number counts, their shares adding up to it", async () => {
    for (const query of [{}, { weekhour: FRIDAY_AND_SATURDAY_NIGHTS }, { weekday: "6" }, { hour: "18,19" }]) {
      const answer = await count(["source"], query);
      const { events, next } = await list(query);
      expect(next).toBeNull();
      expect(events).toHaveLength(answer.events);
      expect(events.reduce((sum, event) => sum + event.weight, 0)).toBeCloseTo(answer.total, 10);
    }
  });

  it("turns the pages of a list without losing or repeating a row", async () => {
    const pageAfter = (cursor: EventCursor | null) =>
      withActor(database(), tinyAnalyst, async (client) =>
        listEvents(client, await resolveFilter(client, filterSchema.parse({ weekhour: "100-167" })), {
          cursor,
          limit: 2,
          timeZone: TIME_ZONE,
          onlyWithPoint: false,
        }),
      );
    const ids: string[] = [];
    for (let page = await pageAfter(null); ; page = await pageAfter(page.next)) {
      ids.push(...page.events.map((event) => event.id));
      if (page.next === null) break;
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength((await count(["source"], { weekhour: "100-167" })).events);
  });

  it("shows nobody but the analyst and the planner an event", async () => {
    const ask = (role: Role, sql: string) =>
      withActor(database(), { ...tinyAnalyst, role }, (client) => client.query(sql));
    for (const role of ["group_authority", "group_external", "partner", "admin"] as const) {
      await expect(ask(role, "select 1 from event")).rejects.toThrow("permission denied");
    }
    for (const role of ["guard", "police"] as const) {
      for (const column of ["location", "place_name", "external_id", "content_hash"]) {
        await expect(ask(role, `select ${column} from event`)).rejects.toThrow("permission denied");
      }
    }
    const planner = { ...tinyAnalyst, role: "planner" as const };
    await expect(
      withActor(database(), planner, (client) => client.query("select 1 from event_text")),
    ).rejects.toThrow("permission denied");
  });
});
