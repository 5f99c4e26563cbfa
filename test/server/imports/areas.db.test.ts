import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import { sweepImports } from "../../../server/imports/sweep.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { TEST_MUNICIPALITY } from "../../helpers/database-states.ts";
import { openTestServer, type TestClient, type TestServer } from "../../helpers/server.ts";
import { csv, HEADER, row, undo, type Upload, uploadAccepted, uploadRefused } from "./upload.ts";

interface Feature {
  id?: string;
  namn?: string;
  slag?: string;
  /** South-west corner and side, degrees. */
  square?: readonly [lon: number, lat: number, side: number];
}

const FORUM = [18.16, 59.308, 0.008] as const;

function geojson(...features: Feature[]): Uint8Array {
  const list = features.map(({ id, square, ...properties }) => ({
    type: "Feature",
    id,
    properties,
    geometry: polygon(square),
  }));
  return new TextEncoder().encode(JSON.stringify({ type: "FeatureCollection", features: list }));
}

function polygon(square: Feature["square"]) {
  if (square === undefined) return null;
  const [lon, lat, side] = square;
  const ring = [
    [lon, lat],
    [lon + side, lat],
    [lon + side, lat + side],
    [lon, lat + side],
    [lon, lat],
  ];
  return { type: "Polygon", coordinates: [ring] };
}

describeOnEachDatabase("områdesfiler och passramar", (database) => {
  let server: TestServer;
  let client: TestClient;
  let taken: string[] = [];
  beforeAll(async () => {
    server = await openTestServer(database());
    client = server.as("analyst");
  });
  beforeEach(async () => {
    for (const id of taken.reverse()) expect((await undo(client, id)).status).toBe(200);
    taken = [];
  });
  afterAll(async () => {
    await server.close();
  });

  async function take(request: Upload) {
    const result = await uploadAccepted(client, request);
    taken.push(result.id);
    return result;
  }
  const areas = (...features: Feature[]) => ({
    source: "omrade",
    file: geojson(...features),
    name: "ytor.geojson",
  });
  const ask = async <T extends object>(sql: string): Promise<T[]> =>
    (await withActor(database(), jobActor(TEST_MUNICIPALITY), (db) => db.query<T>(sql))).rows;
  const own = () =>
    ask("select key, name, round(st_area(shape)) as m2 from area where kind = 'own' order by key");
  const eventsInOwn = () =>
    ask(
      "select e.external_id, a.name from event e left join area a on a.id = e.area_own where e.source_id = 'kia' order by 1",
    );

  test("events lie in a new area at once, and no longer when it is undone", async () => {
    await take({ source: "kia", file: csv(HEADER, row("A"), row("B", { lat: "59.3264", lon: "18.2585" })) });
    await take(areas({ namn: "Runt Forum", square: FORUM }));
    expect(await eventsInOwn()).toEqual([
      { external_id: "A", name: "Runt Forum" },
      { external_id: "B", name: null },
    ]);
    await take({ source: "kia", file: csv(HEADER, row("C")) });
    expect((await eventsInOwn()).at(-1)).toEqual({ external_id: "C", name: "Runt Forum" });
    const id = taken.splice(1, 1)[0] ?? "";
    expect((await undo(client, id)).status).toBe(200);
    expect(await own()).toEqual([]);
    expect(
      new Set((await eventsInOwn()).map((event) => JSON.stringify({ ...event, external_id: "" }))),
    ).toEqual(new Set([JSON.stringify({ external_id: "", name: null })]));
  });

  test("a start of the server finishes what a change of areas had begun", async () => {
    await take({ source: "kia", file: csv(HEADER, row("A")) });
    await take(areas({ namn: "Runt Forum", square: FORUM }));
    const asJob = (sql: string) =>
      withActor(database(), jobActor(TEST_MUNICIPALITY), (db) => db.query(sql), { access: "write" });
    await asJob("update event set area_own = null");
    await asJob("delete from area_cell where cell % 7 = 0 or cell in (select cell_100 from event)");
    await sweepImports(database());
    expect(await eventsInOwn()).toEqual([{ external_id: "A", name: "Runt Forum" }]);
    expect(
      await ask("select from cell where across_m = 100 and id not in (select cell from area_cell)"),
    ).toEqual([]);
  });

  test("the same file twice changes nothing; a changed area is updated and comes back when undone", async () => {
    const before = await take(
      areas(
        { id: "1", namn: "Gammalt", square: FORUM },
        { id: "2", namn: "Annat", square: [18.17, 59.3, 0.002] },
      ),
    );
    expect(before).toMatchObject({ rowsAccepted: 2, rowsUpdated: 0 });
    const stored = await own();
    const same = await take(
      areas(
        { id: "1", namn: "Gammalt", square: FORUM },
        { id: "2", namn: "Annat", square: [18.17, 59.3, 0.002] },
      ),
    );
    expect(same).toMatchObject({ rowsAccepted: 0, rowsDuplicate: 2 });
    const changed = await take(areas({ id: "1", namn: "Nytt", square: [18.16, 59.308, 0.004] }));
    expect(changed).toMatchObject({ rowsAccepted: 1, rowsUpdated: 1 });
    expect(await own()).not.toEqual(stored);
    const refused = await undo(client, before.id);
    expect(refused.status).toBe(409);
    expect(JSON.stringify(await refused.json())).toContain(changed.id);
    expect((await undo(client, changed.id)).status).toBe(200);
    taken.pop();
    expect(await own()).toEqual(stored);
  });

  test("a feature without geometry is one refused row", async () => {
    const result = await take(areas({ namn: "Med", square: FORUM }, { namn: "Utan" }));
    expect(result).toMatchObject({ rowsAccepted: 1, rowsRejected: 1 });
    expect(result.issues.map(({ code, row: number }) => [code, number])).toEqual([["missing_geometry", 2]]);
  });

  test("an area over another of its kind is told, in the file and over what is stored", async () => {
    const [lon, lat, side] = FORUM;
    const first = await take(
      areas({ namn: "Ett", square: FORUM }, { namn: "Två", square: [lon + side / 2, lat, side] }),
    );
    expect(first.issues).toMatchObject([{ code: "warn:overlap", severity: "warning", row: 2 }]);
    expect(first.issues[0]?.message).toContain("”Ett”");
    const beside = areas({ namn: "Tre", square: [lon - side, lat, side] });
    expect((await take(beside)).issues).toEqual([]);
    const over = areas({ namn: "Fyra", square: [lon - side / 2, lat, side / 4] });
    expect((await take(over)).issues).toMatchObject([{ code: "warn:overlap", row: 1 }]);
  });

  describe("refuse the whole file", () => {
    test.each<[string, Feature[]]>([
      [
        "out_of_area",
        [
          { namn: "Bra", square: FORUM },
          { namn: "Stockholm", square: [18.05, 59.32, 0.01] },
        ],
      ],
      ["out_of_area", [{ namn: "Halvt", square: [18.4, 59.3, 0.3] }]],
      [
        "conflicting_id",
        [
          { id: "7", namn: "A", square: FORUM },
          { id: "7", namn: "A", square: FORUM },
        ],
      ],
    ])("%s", async (code, features) => {
      const problem = await uploadRefused(client, areas(...features));
      expect(problem.issues?.map((issue) => issue.code)).toEqual([code]);
      expect(await own()).toEqual([]);
    });
  });

  test("shift frames go past midnight, are updated and come back when undone", async () => {
    const shifts = (end: string) => ({
      source: "pass",
      file: csv(
        "id;datum;start;slut;kategori",
        `P1;2026-11-27;18:00;${end};Trygghetsvärd`,
        "P2;2026-11-28;16.00;22.00;Rondering",
      ),
    });
    const stored = () =>
      ask(
        "select external_id, kind, starts_at, extract(epoch from ends_at - starts_at)::integer / 3600 as hours from shift where import_no is not null order by 1",
      );
    const first = await take(shifts("02:00"));
    expect(first).toMatchObject({ rowsAccepted: 2, rowsRejected: 0 });
    expect(first.normalised).toContain("overnight");
    expect(await stored()).toMatchObject([
      { external_id: "P1", kind: "trygghetsvard", hours: 8, starts_at: new Date("2026-11-27T17:00:00Z") },
      { external_id: "P2", kind: "kommunvakt", hours: 6 },
    ]);
    const second = await take(shifts("23:00"));
    expect(second).toMatchObject({ rowsAccepted: 1, rowsUpdated: 1, rowsDuplicate: 1 });
    expect(await stored()).toMatchObject([{ hours: 5 }, { hours: 6 }]);
    await undo(client, second.id);
    taken.pop();
    expect(await stored()).toMatchObject([{ hours: 8 }, { hours: 6 }]);
  });

  test("a shift that ends in the hour that comes twice says which one was taken", async () => {
    const file = csv("id;datum;start;slut", "P9;2026-10-24;22:00;02:30");
    const { issues } = await take({ source: "pass", file });
    expect(issues).toMatchObject([{ code: "ambiguous_local_time", row: 2, column: "slut" }]);
  });
});
