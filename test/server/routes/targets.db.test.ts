import { afterAll, beforeAll, expect, test } from "vitest";
import { changesPath, changesSchema } from "#core/contract/change.ts";
import {
  concentrationPath,
  concentrationSchema,
  hotspotsPath,
  hotspotsSchema,
} from "#core/contract/hotspot.ts";
import { nearRepeatPath, nearRepeatSchema } from "#core/contract/near-repeat.ts";
import { problemSchema } from "#core/contract/problem.ts";
import { type TargetItem, type Targets, targetsPath, targetsSchema } from "#core/contract/targets.ts";
import { PLANTED } from "#core/domain/example/planted.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { openTestServer, type TestClient, type TestServer } from "../../helpers/server.ts";

const PATHS = [hotspotsPath, concentrationPath, targetsPath, changesPath, nearRepeatPath];
const NIGHTS = "weekhour=116-121,140-145";

describeOnEachDatabase(
  "statistics of the example data",
  (database) => {
    let server: TestServer;
    let client: TestClient;
    beforeAll(async () => {
      server = await openTestServer(database());
      client = server.as("analyst");
    });
    afterAll(async () => {
      await server.close();
    });

    const ask = async (path: string, query = ""): Promise<unknown> => {
      const response = await client(`${path}?${query}`);
      const body: unknown = await response.json();
      if (!response.ok) throw new Error(JSON.stringify(body));
      return body;
    };
    const targets = async (query = "") => targetsSchema.parse(await ask(targetsPath, query));
    const placeIn = ({ items }: Targets, name: string): TargetItem => {
      const found = items.find((item) => item.isNamed && item.name === name);
      if (!found) throw new Error(`${name} is not listed`);
      return found;
    };

    test("cells busier than chance lie where events gather, and carry what they were made from", async () => {
      const { basis, cells, tested, events, chanceShare } = hotspotsSchema.parse(await ask(hotspotsPath));
      expect(basis).toMatchObject({ from: "2025-11-24", to: "2026-11-23", cellSize: 200, bandM: 200 });
      expect(tested).toBe(basis.landCells);
      expect(chanceShare).toBe(0.01);
      expect(cells.length).toBeGreaterThan(20);
      expect(cells.length).toBeLessThan(tested / 10);
      expect(cells.every(({ around, expectedAround }) => around > 2 * expectedAround)).toBe(true);
      expect(basis.leftOut.control).toBeGreaterThan(0);
      expect(basis.leftOut.ownPresence).toBeGreaterThan(0);
      expect(basis.leftOut.poorAccuracy).toBeGreaterThan(0);
      expect(basis.leftOut.mapRule).toBeGreaterThan(0);
      expect(basis.unknownTime).toBeGreaterThan(0);
      const withOwn = hotspotsSchema.parse(await ask(hotspotsPath, "own=1"));
      expect(withOwn.events).toBeGreaterThan(events);
      expect(withOwn.basis.leftOut).toMatchObject({ control: 0, ownPresence: 0 });
    });

    test("other cell sizes and bands are answered too", async () => {
      for (const query of ["cellSize=400", "cellSize=100&band=200", `band=400&${NIGHTS}`]) {
        const { cells, tested } = hotspotsSchema.parse(await ask(hotspotsPath, query));
        expect(cells.length).toBeGreaterThan(0);
        expect(cells.length).toBeLessThan(tested);
      }
    });

    test("concentration always has its chance line", async () => {
      const { concentration } = concentrationSchema.parse(await ask(concentrationPath));
      expect(concentration?.shareForHalf).toBeLessThan(concentration?.chance.shareForHalf ?? 0);
      expect(concentration?.chance.range?.gini[1]).toBeLessThan(concentration?.gini ?? 0);
      const empty = concentrationSchema.parse(await ask(concentrationPath, "from=2010-01-01&to=2010-02-01"));
      expect(empty.concentration).toBeNull();
    });

    test("the growing graffiti place is first by growth", async () => {
      const found = await targets("order=growth");
      expect(found.items[0]).toMatchObject({
        name: PLANTED.growingGraffiti.place,
        development: "growing",
        change: { verdict: "more" },
      });
      expect(found.items[0]?.reasons.map(({ key }) => key)).toEqual(
        expect.arrayContaining(["likeMore", "elevated", "growing"]),
      );
      expect(found.compared?.before).toEqual({ from: "2024-11-25", to: "2025-11-24" });
    });

    test("the pay day weekends of Nacka Forum are known, and of no other place", async () => {
      const categories = PLANTED.paydayWeekend.categories.join(",");
      const found = await targets(`from=2023-11-27&limit=200&category=${categories}&${NIGHTS}`);
      expect(found.testedOn).toBe("knownHours");
      expect(found.items.filter(({ payday }) => payday?.verdict === "more").map(({ name }) => name)).toEqual([
        PLANTED.paydayWeekend.place,
      ]);
      const changes = changesSchema.parse(
        await ask(
          changesPath,
          `from=2023-11-27&by=place&compare=ordinary&calendar=payday_weekend&category=${categories}&${NIGHTS}`,
        ),
      );
      expect(changes.rows.filter(({ verdict }) => verdict === "more").map(({ name }) => name)).toEqual([
        PLANTED.paydayWeekend.place,
      ]);
    });

    test("the bathing place is among the first in summer and gone in winter", async () => {
      const { place } = PLANTED.bathingSeason;
      const summer = await targets("from=2026-06-01&to=2026-09-01");
      expect(summer.items.slice(0, 10).map(({ name }) => name)).toContain(place);
      expect(placeIn(summer, place).like?.low).toBeGreaterThan(2);
      const winter = await targets("from=2025-12-01&to=2026-03-02&limit=200");
      expect(winter.items.find(({ name, isNamed }) => isNamed && name === place)?.count ?? 0).toBeLessThan(3);
    });

    test("calm places that feel unsafe are first by unsafety, and said to be calm", async () => {
      const { items } = await targets("order=unsafety&limit=10");
      const calm = items.filter(({ unsafety }) => unsafety.crime === "low" && unsafety.unsafety === "high");
      expect(calm.map(({ name }) => name)).toEqual(expect.arrayContaining(["Kolarängen", "Tollare"]));
    });

    test("windows stay the same under a clock filter, and fill the hours asked for", async () => {
      const hours = (item: TargetItem) => item.windows?.windows.reduce((sum, one) => sum + one.hours, 0);
      const found = await targets("hoursPerWeek=20");
      expect(found.items.slice(0, 5).map(hours)).toEqual([20, 20, 20, 20, 20]);
      const atNight = placeIn(await targets(`hoursPerWeek=20&${NIGHTS}`), "Nacka Forum");
      expect(atNight.windows).toEqual(placeIn(found, "Nacka Forum").windows);
      expect(found.windowTest?.pai).toBeGreaterThan(found.windowTest?.busiestPai ?? Infinity);
    });

    test("a change is told by category, source, area and place, with its interval and silent weeks", async () => {
      for (const by of ["category", "source", "area&areaKind=group", "place"]) {
        const changes = changesSchema.parse(await ask(changesPath, `by=${by}`));
        expect(changes.rows.length).toBeGreaterThan(3);
        expect(changes.total?.now).toBeGreaterThan(1000);
        expect(changes.sources.map(({ source }) => source)).toContain("kia");
        expect(changes.sources[0]).toMatchObject({ weeksNow: 52, weeksBefore: 52 });
      }
      const byPlace = changesSchema.parse(await ask(changesPath, "by=place"));
      expect(byPlace.rows.filter(({ verdict }) => verdict === "more").map(({ name }) => name)).toEqual([
        PLANTED.growingGraffiti.place,
      ]);
    });

    test("a change by hexagon sums to the whole, and areas never bear the names of places", async () => {
      const query = "from=2026-05-25&to=2026-11-23";
      const byCell = changesSchema.parse(await ask(changesPath, `${query}&by=cell&cellSize=400`));
      const inCells = byCell.rows.reduce((sum, { now }) => sum + now, 0);
      expect(inCells).toBeGreaterThan(0.7 * (byCell.total?.now ?? Infinity));
      expect(inCells).toBeLessThan(byCell.total?.now ?? 0);
      const byArea = changesSchema.parse(await ask(changesPath, `${query}&by=area&areaKind=kommundel`));
      expect(byArea.rows.map(({ name }) => name)).toEqual(byArea.rows.map(() => null));
    });

    test("places are held against days of one's own as well", async () => {
      const chosen = "compare=chosen&compareFrom=2025-01-06&compareTo=2025-03-03";
      const found = await targets(`from=2026-05-25&to=2026-11-23&${chosen}&limit=3`);
      expect(found.compared?.before).toEqual({ from: "2025-01-06", to: "2025-03-03" });
      expect(found.items[0]?.change).toMatchObject({ nowDays: 182, beforeDays: 56 });
    });

    test("without last year nothing is said of change", async () => {
      const changes = changesSchema.parse(await ask(changesPath, "from=2023-12-04&to=2024-06-03"));
      expect(changes).toMatchObject({ compared: null, total: null, rows: [] });
      const { items } = await targets("from=2023-12-04&to=2024-06-03&limit=3");
      expect(items.map(({ change, development }) => [change, development])).toEqual([
        [null, null],
        [null, null],
        [null, null],
      ]);
    });

    test("near repeat tells its bands, its seed and how many events were paired", async () => {
      const found = nearRepeatSchema.parse(await ask(nearRepeatPath, "category=graffiti"));
      expect(found.events).toBeGreaterThan(100);
      expect(found.isComplete).toBe(true);
      expect(found.result?.observed).toHaveLength(4);
      expect(found.result?.p.flat().every((p) => p >= 1 / 200 && p <= 1)).toBe(true);
      expect(await ask(nearRepeatPath, "category=graffiti")).toEqual(found);
      const none = nearRepeatSchema.parse(await ask(nearRepeatPath, "from=2010-01-01&to=2010-02-01"));
      expect(none).toMatchObject({ events: 0, result: null });
    });

    test.each([
      ["a rectangle", `${targetsPath}?bbox=18,59,19,60`, "bbox"],
      ["a period to come", `${targetsPath}?from=2027-01-01`, "from"],
      ["areas of no kind", `${changesPath}?by=area`, "areaKind"],
      ["ordinary days of no calendar", `${changesPath}?compare=ordinary`, "calendar"],
      ["a chosen period without dates", `${changesPath}?compare=chosen`, "compareFrom"],
      ["an unknown order", `${targetsPath}?order=name`, "order"],
      ["an unknown category", `${hotspotsPath}?category=rymd`, "category"],
    ])("%s is refused by name", async (_name, address, column) => {
      const response = await client(address);
      expect(response.status).toBe(400);
      expect(problemSchema.parse(await response.json()).detail).toContain(column);
    });

    test("the planner sees the same; for all others the addresses do not exist", async () => {
      expect(await (await server.as("planner")(targetsPath)).json()).toEqual(await ask(targetsPath));
      for (const role of [
        "group_authority",
        "group_external",
        "guard",
        "partner",
        "police",
        "admin",
      ] as const) {
        for (const path of PATHS) expect((await server.as(role)(path)).status).toBe(404);
      }
      for (const path of PATHS) expect((await server.asNobody(path)).status).toBe(401);
    });
  },
  { state: "example" },
);
