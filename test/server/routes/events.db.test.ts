import { afterAll, beforeAll, expect, test } from "vitest";
import { aggregatesPath, aggregatesSchema } from "#core/contract/aggregate.ts";
import { type Events, eventsPath, eventsSchema } from "#core/contract/event.ts";
import { problemSchema } from "#core/contract/problem.ts";
import { startsFormula } from "#core/domain/csv/starts-formula.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { readExportedCsv, swedishNumber } from "../../helpers/exported-file.ts";
import { openTestServer, type TestClient, type TestServer } from "../../helpers/server.ts";
import { uploadAccepted } from "../imports/upload.ts";

const HOSTILE = ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "＝1+1", "−1+cmd", 'citat " och ; semikolon'];

// The nights of Friday and Saturday 20–02.
const NIGHTS = "weekhour=116-121,140-145";

// Rows on 2026-11-13 to 16, one a minute, so that pages end within a day and between days; every third
// lasts six hours; the last has no place.
function eventFile(): Uint8Array {
  const lines = Array.from({ length: 90 }, (_, index) => {
    const start = new Date(Date.UTC(2026, 10, 13, 17, index * 47));
    const end = new Date(start.getTime() + 6 * 3_600_000);
    const text = (at: Date) => at.toISOString().slice(0, 16).replace("T", " ");
    const place = index === 89 ? ["", ""] : [`59.32${String(10 + index)}71`, `18.25${String(10 + index)}63`];
    const name = HOSTILE[index] ?? "Orminge centrum";
    return [
      `${name.startsWith("citat") ? "c" : name}-${index}`,
      "Klotter",
      text(start),
      index % 3 === 0 ? text(end) : "",
      ...place,
      name,
    ]
      .map((cell) => `"${cell.replaceAll('"', '""')}"`)
      .join(";");
  });
  return new TextEncoder().encode(
    ["Ärendenummer;Händelsetyp;Starttid;Sluttid;Latitud;Longitud;Plats", ...lines].join("\r\n"),
  );
}

describeOnEachDatabase("/api/events", (database) => {
  let server: TestServer;
  let client: TestClient;
  beforeAll(async () => {
    server = await openTestServer(database());
    client = server.as("analyst");
    const taken = await uploadAccepted(client, { source: "felanmalan", file: eventFile() });
    expect(taken.rowsAccepted).toBe(90);
  });
  afterAll(async () => {
    await server.close();
  });

  const page = async (query: string): Promise<Events> =>
    eventsSchema.parse(await (await client(`${eventsPath}?${query}`)).json());

  async function allRows(query: string): Promise<{ pages: Events[]; items: Events["items"] }> {
    const pages = [await page(query)];
    for (let next = pages[0]?.nextCursor ?? null; next !== null; next = pages.at(-1)?.nextCursor ?? null) {
      pages.push(await page(`${query}&cursor=${next}`));
    }
    return { pages, items: pages.flatMap(({ items }) => items) };
  }

  test.each(["", NIGHTS])("gives every row of a selection once, in both orders (%s)", async (filter) => {
    const newest = await allRows(`${filter}&limit=7&order=newest`);
    const oldest = await allRows(`${filter}&limit=7&order=oldest`);
    const total = newest.pages[0]?.total;
    expect(newest.items).toHaveLength(total ?? 0);
    expect(new Set(newest.items.map(({ id }) => id)).size).toBe(total);
    expect(oldest.items.map(({ id }) => id)).toEqual(newest.items.map(({ id }) => id).toReversed());
    const times = oldest.items.map(({ occurredFrom }) => Date.parse(occurredFrom));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    const counted = aggregatesSchema.parse(
      await (await client(`${aggregatesPath}?by=source&${filter}`)).json(),
    );
    for (const one of newest.pages) {
      expect([one.total, one.weight]).toEqual([counted.events, counted.total]);
    }
    expect(newest.items.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(counted.total, 6);
  });

  test.each(["x", "LTEsMg", Buffer.from("2026-13-40,1,a,1,1").toString("base64url")])(
    "refuses the cursor %s",
    async (cursor) => {
      const response = await client(`${eventsPath}?cursor=${cursor}`);
      expect(response.status).toBe(400);
      expect(problemSchema.parse(await response.json()).detail).toContain("cursor");
    },
  );

  const download = async (query: string) => {
    const response = await client(`${eventsPath}?head=1&${query}`);
    expect(response.status).toBe(200);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { response, bytes, text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) };
  };

  test("comes as a CSV file for people: facts first, then all rows, which add up to the number told", async () => {
    const { response, bytes, text } = await download(
      `format=csv&from=2026-11-09&to=2026-11-23&setting=unknown&limit=5&${NIGHTS}`,
    );
    expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toMatch(
      /^attachment; filename="?platsbild_nacka_handelser_2026-11-09--2026-11-22_uttag-\d{4}-\d\d-\d\d\.csv"?$/,
    );
    const { head, rows } = readExportedCsv(text);
    expect(head.get("Period")).toBe("2026-11-09 till och med 2026-11-22");
    expect(head.get("Veckodagar och timmar")).toBe("fre–lör 20–02 (dygnet bryts kl. 06)");
    expect(head.get("Miljö")).toBe("okänd miljö");
    expect(head.get("Exempeldata")).toBe("nej");
    const shown = await page(`from=2026-11-09&to=2026-11-23&setting=unknown&${NIGHTS}`);
    expect(swedishNumber(head.get("Antal händelser"))).toBeCloseTo(shown.weight, 3);
    expect(head.get("Antal rader")).toBe(String(shown.total));
    expect(head.get("Osäkerhet")).toContain(`vägt ur ${shown.total} rader`);
    expect(rows).toHaveLength(shown.total);
    const sum = rows.reduce((total, row) => total + swedishNumber(row.get("Andel i urvalet")), 0);
    expect(sum).toBeCloseTo(shown.weight, 4);
  });

  test("disarms formulas in a file, and gives the rest of a text as it is", async () => {
    const { rows } = readExportedCsv((await download("format=csv")).text);
    const places = rows.map((row) => row.get("Plats") ?? "");
    for (const text of HOSTILE.slice(0, 5)) expect(places).toContain(`'${text}`);
    expect(places).toContain(HOSTILE[5]);
    for (const row of rows) {
      for (const text of row.values()) expect(startsFormula(text) && !/^-?[\d,]+$/.test(text)).toBe(false);
    }
  });

  test("comes as GeoJSON with the same facts; a row without a place has no geometry", async () => {
    const { response, text } = await download("format=geojson&limit=5");
    expect(response.headers.get("content-type")).toContain("application/geo+json");
    const file = JSON.parse(text) as {
      type: string;
      platsbild: Record<string, unknown>;
      features: { properties: Record<string, unknown>; geometry: { type: string } | null }[];
    };
    expect(file.type).toBe("FeatureCollection");
    expect(file.platsbild).toMatchObject({ Kommun: "Nacka", "Antal rader": 90, Period: "hela tiden" });
    expect(file.features).toHaveLength(90);
    expect(file.features.filter(({ geometry }) => geometry === null)).toHaveLength(1);
    expect(file.features.every(({ properties }) => !("Text" in properties))).toBe(true);
  });

  test("for nothing at all is a file with a head and no rows", async () => {
    const { text } = await download("format=csv&from=2001-01-01&to=2001-01-02");
    expect(readExportedCsv(text).rows).toEqual([]);
    const { text: json } = await download("format=geojson&from=2001-01-01&to=2001-01-02");
    expect(JSON.parse(json)).toMatchObject({ type: "FeatureCollection", features: [] });
  });

  test("keeps the plain table for programs, columns first", async () => {
    const text = await (await client(`${eventsPath}?format=csv`)).text();
    expect(text.slice(0, 40)).toContain("id;källa;händelsetyp");
    expect(text.trimEnd().split("\r\n")).toHaveLength(91);
  });

  test("gives no file to a role without events, and refuses a filter before the file begins", async () => {
    for (const role of [
      "group_authority",
      "group_external",
      "guard",
      "partner",
      "police",
      "admin",
    ] as const) {
      expect((await server.as(role)(`${eventsPath}?format=csv&head=1`)).status, role).toBe(404);
    }
    const refused = await client(`${eventsPath}?format=csv&head=1&source=finnsinte`);
    expect(refused.status).toBe(400);
    expect(refused.headers.get("content-disposition")).toBeNull();
  });
});
