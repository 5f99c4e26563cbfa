import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { sourcesPath } from "#core/contract/reference.ts";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { TEST_MUNICIPALITY } from "../../helpers/database-states.ts";
import { openTestServer, type TestClient, type TestServer } from "../../helpers/server.ts";
import { csv, HEADER, row, undo, uploadAccepted } from "./upload.ts";

const TABLES = [
  "event",
  "event_text",
  "graffiti",
  "monthly_event",
  "unsafety_point",
  "import",
  "import_rejected_row",
  "shift",
  "area",
  "source",
];

describeOnEachDatabase("vad som sparas", (database) => {
  let server: TestServer;
  let client: TestClient;
  let taken: string[] = [];
  beforeAll(async () => {
    server = await openTestServer(database());
    client = server.as("analyst");
  });
  beforeEach(async () => {
    for (const id of taken) await undo(client, id);
    taken = [];
    await keepText(false);
  });
  afterAll(async () => {
    await server.close();
  });

  async function keepText(storesText: boolean): Promise<void> {
    await client(`${sourcesPath}/kia`, {
      method: "PATCH",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ storesText }),
    });
  }

  async function take(source: string, ...lines: string[]) {
    const result = await uploadAccepted(client, { source, file: csv(...lines) });
    taken.push(result.id);
    return result;
  }

  const ask = async <T extends object>(sql: string): Promise<T[]> =>
    (await withActor(database(), jobActor(TEST_MUNICIPALITY), (db) => db.query<T>(sql))).rows;

  async function everythingStored(): Promise<string> {
    const parts = await Promise.all(
      TABLES.map((table) => ask<{ row: string }>(`select t::text as row from ${table} t`)),
    );
    const points = await ask<{ row: string }>(
      "select st_x(location)::text || ' ' || st_y(location)::text as row from event where location is not null",
    );
    return [...parts.flat(), ...points].map(({ row: text }) => text).join("\n");
  }

  test("an event has its cells, its areas and its time on the municipality's clock", async () => {
    await take(
      "kia",
      HEADER,
      row("A", { slut: "" }),
      row("B", { start: "2025-05-10", slut: "" }),
      row("C", { slut: "2025-05-20 10:00" }),
    );
    const events = await ask(`
      select e.external_id, e.occurred_from at time zone 'Europe/Stockholm' = '2025-05-10 21:15' as is_local,
        e.start_day::text, e.start_weekhour, e.is_spread, e.grade, e.is_date_only,
        e.cell_100 = hexagon_cell(st_x(location), st_y(location), 100)
          and e.cell_200 = hexagon_cell(st_x(location), st_y(location), 200)
          and e.cell_400 = hexagon_cell(st_x(location), st_y(location), 400) as has_cells,
        g.name as in_group, k.name as kommundel, st_srid(location) as srid
      from current_event e
        left join area g on g.id = e.area_group
        left join area k on k.id = e.area_kommundel
      where e.source_id = 'kia'
      order by 1`);
    const place = {
      has_cells: true,
      in_group: expect.any(String) as string,
      kommundel: "Sicklaön",
      srid: 3006,
      start_day: "2025-05-10",
    };
    expect(events).toEqual([
      {
        ...place,
        external_id: "A",
        is_local: true,
        start_weekhour: 141,
        is_spread: false,
        grade: 0,
        is_date_only: false,
      },
      {
        ...place,
        external_id: "B",
        is_local: false,
        start_weekhour: 120,
        is_spread: true,
        grade: 2,
        is_date_only: true,
      },
      {
        ...place,
        external_id: "C",
        is_local: true,
        start_weekhour: 141,
        is_spread: true,
        grade: 2,
        is_date_only: false,
      },
    ]);
  });

  test("the areas found by cell are those the areas themselves answer", async () => {
    const lines = Array.from({ length: 400 }, (_, index) =>
      row(`P${index}`, {
        lat: (59.28 + (index % 20) * 0.0031).toFixed(6),
        lon: (18.11 + Math.floor(index / 20) * 0.012).toFixed(6),
      }),
    );
    const { rowsAccepted } = await take("kia", HEADER, ...lines);
    expect(rowsAccepted).toBeGreaterThan(200);
    const [wrong] = await ask<{ n: number }>(`
      select count(*) as n
      from event e
      where (area_kommundel, area_group, area_regso, area_industrial) is distinct from (
        (select min(id) from area where kind = 'kommundel' and st_covers(shape, e.location)),
        (select min(id) from area where kind = 'group' and st_covers(shape, e.location)),
        (select min(id) from area where kind = 'regso' and st_covers(shape, e.location)),
        (select min(id) from area where kind = 'industrial' and st_covers(shape, e.location)))`);
    expect(wrong?.n).toBe(0);
  });

  test("of a category that is never mapped only the month", async () => {
    await keepText(true);
    await take(
      "kia",
      HEADER,
      row("INTIM", {
        kategori: "Våld i nära relation",
        plats: "Lönngatan 7",
        lat: "59.312345",
        lon: "18.167891",
        fritext: "planterad text",
      }),
    );
    expect(await ask("select external_id, month::text from monthly_event")).toEqual([
      { external_id: "INTIM", month: "2025-05-01" },
    ]);
    expect(await ask("select from event")).toEqual([]);
    const stored = await everythingStored();
    expect(stored).not.toMatch(/Lönngatan|planterad|59\.3123|18\.1678|21:15|19:15/);
  });

  test("of a dwelling a 100 m point and the street without its number", async () => {
    await take(
      "kia",
      `${HEADER};bostad`,
      `${row("HEM", { kategori: "Bostadsinbrott", plats: "Lönngatan 7", lat: "59.312345", lon: "18.167891" })};`,
      `${row("HEM2", { plats: "Björkvägen 11 B", lat: "59.312345", lon: "18.167891" })};ja`,
    );
    const events = await ask<{ accuracy: string; place_name: string; x: number; y: number }>(
      "select accuracy, place_name, st_x(location) as x, st_y(location) as y from event order by external_id",
    );
    expect(events).toEqual([
      expect.objectContaining({ accuracy: "street", place_name: "Lönngatan" }),
      expect.objectContaining({ accuracy: "street", place_name: "Björkvägen" }),
    ]);
    for (const { x, y } of events) expect([x % 100, y % 100]).toEqual([50, 50]);
    expect(await everythingStored()).not.toMatch(/Lönngatan 7|Björkvägen 11|18\.167891/);
  });

  test("text only where the source keeps it, and then masked", async () => {
    const line = row("T", { fritext: "Ring 070-174 06 05 om klottret", plats: "Forum Nacka, 19121212-1212" });
    await take("kia", HEADER, line);
    expect(await ask("select from event_text")).toEqual([]);
    expect(await everythingStored()).not.toMatch(/070-174|1212-1212/);
    await keepText(true);
    const second = await take("kia", HEADER, line);
    expect(second.rowsUpdated).toBe(1);
    expect(await ask("select body from event_text")).toEqual([{ body: "Ring [telefon] om klottret" }]);
    taken.reverse();
  });

  test("graffiti has its own particulars", async () => {
    await take(
      "klotter",
      "id;senast sedd ren;upptäckt;kategori;lat;lon;motiv;underlag;ägare;sanerad;polisanmäld",
      "K1;2025-05-01 08:00;2025-05-03 08:00;Klotter;59.3100;18.1640;tagg;betong;Nacka kommun;2025-05-07;ja",
    );
    expect(
      await ask("select motif, surface, owner, removed_on::text, is_reported_to_police from graffiti"),
    ).toEqual([
      {
        motif: "tag",
        surface: "betong",
        owner: "Nacka kommun",
        removed_on: "2025-05-07",
        is_reported_to_police: true,
      },
    ]);
  });

  test("unsafety is kept by itself, with a date and no hour", async () => {
    await take(
      "otrygghet",
      "id;datum;kategori;plats;lat;lon",
      "O1;2025-05-10 21:15;Trasig belysning;Nacka Forum;59.3100;18.1640",
    );
    expect(
      await ask(
        "select kind, observed_on::text, cell_200 is not null as has_cell from current_unsafety_point",
      ),
    ).toEqual([{ kind: "lighting", observed_on: "2025-05-10", has_cell: true }]);
    expect(await ask("select from event")).toEqual([]);
  });

  test("points that are defaults or vague have no cell", async () => {
    const stacked = Array.from({ length: 20 }, (_, index) => row(`S${index}`));
    await take(
      "kia",
      HEADER,
      ...stacked,
      row("V", { lat: "59.31", lon: "18.17" }),
      row("N", { lat: "", lon: "", plats: "ORMINGE centrum" }),
      row("E", { lat: "59.3112" }),
    );
    expect(
      await ask("select accuracy, count(*) as n, count(cell_200) as cells from event group by 1 order by 1"),
    ).toEqual([
      { accuracy: "area", n: 22, cells: 0 },
      { accuracy: "exact", n: 1, cells: 1 },
    ]);
  });
});
