import { afterAll, beforeAll, expect, it } from "vitest";
import { aggregatesPath, aggregatesSchema } from "#core/contract/aggregate.ts";
import { importsPath } from "#core/contract/import.ts";
import {
  type PublishedCounts,
  publishedCountsPath,
  publishedCountsSchema,
} from "#core/contract/published.ts";
import { auditPublication } from "#core/domain/privacy/publish/audit/audit-publication.ts";
import { SMALL_NUMBER } from "#core/domain/privacy/publish/small-number.ts";
import { createRandom, randomInteger, randomItem } from "#core/domain/statistics/random.ts";
import { publishCounts } from "../../../server/jobs/publish-counts.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { TEST_MUNICIPALITY } from "../../helpers/database-states.ts";
import { openTestServer, type TestClient, type TestServer, usernameOf } from "../../helpers/server.ts";
import { isRecovered, type Oracle, type Question } from "./difference.ts";
import { joinAllGroups, MONTHS, type Planted, plantEvents } from "./planted-events.ts";

const TARGETS = 30;
// The police see through the same numbers as all groups together.
const TRIED = { group_external: TARGETS, police: 3 };

describeOnEachDatabase("an attacker who subtracts answers", (database) => {
  let server: TestServer;
  let planted: Planted[] = [];
  let targets: Planted[] = [];
  const subcategories = new Map<string, string[]>();
  beforeAll(async () => {
    server = await openTestServer(database());
    planted = await plantEvents(database(), 20_261_123);
    await joinAllGroups(database(), usernameOf("group_external"));
    await publishCounts(database(), TEST_MUNICIPALITY);
    for (const { category, group } of planted) {
      subcategories.set(group, [...new Set([...(subcategories.get(group) ?? []), category])]);
    }
    const inCell = (one: Planted) =>
      planted.filter(
        (event) =>
          event.areaId === one.areaId &&
          event.group === one.group &&
          event.day.slice(0, 7) === one.day.slice(0, 7),
      ).length;
    // From all areas and months, not only the first.
    const small = planted.filter((event) => inCell(event) < SMALL_NUMBER);
    targets = small.filter((_, index) => index % Math.floor(small.length / TARGETS) === 0).slice(0, TARGETS);
  });
  afterAll(() => server.close());

  const addressOf = (path: string, question: Question, more = "") => {
    const entries = Object.entries(question).map(([key, value]) => `${key}=${String(value)}`);
    return `${path}?${entries.join("&")}${more}`;
  };
  const remembered = <T>(client: TestClient, parse: (body: unknown) => T) => {
    const answers = new Map<string, Promise<T>>();
    return (address: string) => {
      const known =
        answers.get(address) ?? client(address).then(async (response) => parse(await response.json()));
      answers.set(address, known);
      return known;
    };
  };

  it("locates single events where free questions only hide what is below five", async () => {
    const answer = remembered(server.as("analyst"), (body) => aggregatesSchema.parse(body).total);
    const ask: Oracle = async (question) => {
      const total = await answer(addressOf(aggregatesPath, question, "&by=source"));
      return total < SMALL_NUMBER ? { low: 0, high: SMALL_NUMBER - 1 } : { low: total, high: total };
    };
    let found = 0;
    for (const target of targets.slice(0, 10))
      if (await isRecovered(ask, target, planted, subcategories)) found++;
    console.log(`fria frågor med ”<5” dolt: ${found} av 10 enskilda händelser återfunna`);
    expect(found).toBeGreaterThan(6);
  });

  it("recovers none from the published counts", async () => {
    expect(targets).toHaveLength(TARGETS);
    for (const role of ["group_external", "police"] as const) {
      const answer = remembered(server.as(role), (body) => publishedCountsSchema.parse(body).total);
      const ask: Oracle = async (question) => {
        const { atLeast, atMost } = await answer(addressOf(publishedCountsPath, question));
        return { low: atLeast, high: atMost };
      };
      let found = 0;
      for (const target of targets.slice(0, TRIED[role]))
        if (await isRecovered(ask, target, planted, subcategories)) found++;
      console.log(`publicerade tal (${role}): ${found} av ${TRIED[role]} enskilda händelser återfunna`);
      expect(found).toBe(0);
    }
  }, 400_000);

  it("works out no set of fewer than five, whatever exact answers are combined", async () => {
    const random = createRandom(7);
    const client = server.as("group_external");
    const areaIds = [...new Set(planted.map(({ areaId }) => areaId))];
    const all = publishedCountsSchema.parse(await (await client(publishedCountsPath)).json());
    const keys = all.rows.map(({ area, month, group }) => `${area}/${month}/${group}`);
    const truth = (key: string) =>
      planted.filter(({ areaId, day, group }) => `${areaId}/${day.slice(0, 7)}/${group}` === key).length;
    const cells = all.rows.map(({ count }, index) => ({
      count: truth(keys[index] ?? ""),
      shown: count === null ? ("small" as const) : ("number" as const),
    }));
    for (const [index, row] of all.rows.entries()) {
      if (row.count !== null) expect(row.count).toBe(cells[index]?.count);
      else expect(cells[index]?.count).toBeLessThan(SMALL_NUMBER);
    }
    expect(cells.filter(({ shown, count }) => shown === "small" && count > 0).length).toBeGreaterThan(20);

    const setOf = ({ rows }: Pick<PublishedCounts, "rows">) =>
      rows.map(({ area, month, group }) => keys.indexOf(`${area}/${month}/${group}`));
    const totals = all.totals.flatMap(({ area, month, count }) =>
      count === null
        ? []
        : [setOf({ rows: all.rows.filter((row) => row.area === area && row.month === month) })],
    );
    for (let asked = 0; asked < 80; asked++) {
      const [first, last] = [randomInteger(random, 0, 3), randomInteger(random, 0, 3)].sort((a, b) => a - b);
      const someAreas = areaIds.filter(() => random() < 0.6);
      const someGroups = [...subcategories.keys()].filter(() => random() < 0.7);
      const parts = [
        `from=${MONTHS[first ?? 0]}-${String(randomInteger(random, 1, 28)).padStart(2, "0")}`,
        `to=${MONTHS[last ?? 3]}-30`,
        ...(someAreas.length > 0 ? [`area=${someAreas.join(",")}`] : []),
        ...(someGroups.length > 0 ? [`category=${someGroups.join(",")}`] : []),
        ...(random() < 0.3
          ? [`bbox=${randomItem(random, ["18.1,59.2,18.2,59.4", "17,58,20,61", "18.2,59.25,18.3,59.35"])}`]
          : []),
      ];
      const answer = publishedCountsSchema.parse(
        await (await client(`${publishedCountsPath}?${parts.join("&")}`)).json(),
      );
      const set = setOf(answer);
      if (answer.total.isExact) {
        totals.push(set);
        expect(answer.total.atLeast).toBe(set.reduce((sum, cell) => sum + (cells[cell]?.count ?? 0), 0));
      } else {
        expect(answer.total.atMost - answer.total.atLeast).toBeGreaterThanOrEqual(SMALL_NUMBER - 1);
      }
    }
    const { recovered, narrowed, setsKnown } = auditPublication(cells, totals);
    console.log(
      `${totals.length} exakta svar: ${setsKnown} mängder av dolda rutor kända, ${recovered.length} under fem`,
    );
    expect(totals.length).toBeGreaterThan(10);
    expect({ recovered, narrowed }).toEqual({ recovered: [], narrowed: [] });
  });

  it("sees no difference before and after an import, nor when it is undone", async () => {
    const client = server.as("group_external");
    const [target] = targets;
    if (target === undefined) throw new Error("det finns ingen planterad händelse");
    const month = target.day.slice(0, 7);
    const addresses = [
      publishedCountsPath,
      `${publishedCountsPath}?from=${target.day}&to=${month}-30`,
      `${publishedCountsPath}?category=${target.category}&area=${target.areaId}`,
      "/api/session",
      "/api/sources",
      "/api/sources/freshness",
      "/api/areas",
      "/api/categories",
    ];
    const look = () =>
      Promise.all(
        addresses.map(async (address) => {
          const response = await client(address);
          return [
            response.status,
            response.headers.get("etag"),
            response.headers.get("content-length"),
            await response.text(),
          ];
        }),
      );
    const before = await look();
    const form = new FormData();
    const line = `ny-1;${target.day} 20:00;Klotter;${target.lat};${target.lon}`.replaceAll(".", ",");
    form.set("source", "kia");
    form.set("file", new Blob([`id;datum;kategori;lat;lon\n${line}\n`]), "en.csv");
    const imported = await server.as("analyst")(importsPath, { method: "POST", body: form });
    const { id, rowsAccepted } = (await imported.json()) as { id: string; rowsAccepted: number };
    expect(rowsAccepted).toBe(1);
    await publishCounts(database(), TEST_MUNICIPALITY);
    expect(await look()).toEqual(before);
    await server.as("analyst")(`${importsPath}/${id}`, { method: "DELETE" });
    await publishCounts(database(), TEST_MUNICIPALITY);
    expect(await look()).toEqual(before);
  });

  it("is told what a question was widened to, and refused what is finer than a month, an area or a group", async () => {
    const client = server.as("group_authority");
    const [target] = targets;
    const widened = publishedCountsSchema.parse(
      await (
        await client(
          `${publishedCountsPath}?from=2026-06-12&to=2026-06-13&category=${target?.category}&bbox=${(target?.lon ?? 0) - 1e-6},${(target?.lat ?? 0) - 1e-6},${(target?.lon ?? 0) + 1e-6},${(target?.lat ?? 0) + 1e-6}`,
        )
      ).json(),
    );
    expect(widened.snapped.map(({ what }) => what)).toEqual(["dates", "areas", "categories"]);
    expect(widened.answered).toMatchObject({ from: "2026-06-01", to: "2026-07-01", groups: [target?.group] });
    for (const part of [
      "cell=1",
      "hour=20",
      "weekday=5",
      "weekhour=116-121",
      "night=1",
      "source=kia",
      "setting=outdoors",
      "cellSize=100",
    ]) {
      const response = await client(`${publishedCountsPath}?${part}`);
      expect([part, response.status]).toEqual([part, 400]);
      expect(await response.text()).toContain(part.split("=")[0]);
    }
    for (const part of [
      "from=2026-07-01&to=2026-07-01",
      "from=2000-01-01&to=2026-01-01",
      "area=999999",
      "category=finnsinte",
      "by=area",
    ]) {
      expect([part, (await client(`${publishedCountsPath}?${part}`)).status]).toEqual([part, 400]);
    }
    expect((await server.as("admin")(publishedCountsPath)).status).toBe(404);
    expect((await server.asNobody(publishedCountsPath)).status).toBe(401);
  });
});
