import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { municipalityBoundary } from "../../../../server/imports/checks/municipality-boundary.ts";
import type { ImportContext } from "../../../../server/imports/import-context.ts";
import { nominatimGeocoder } from "../../../../server/imports/mapping/geocoder.ts";
import { lookUpPlaces } from "../../../../server/imports/mapping/look-up-places.ts";
import { placeMatcher } from "../../../../server/imports/mapping/match-place.ts";

const square = [
  [670_000, 6_570_000],
  [690_000, 6_570_000],
  [690_000, 6_590_000],
  [670_000, 6_590_000],
] as const;
const asked: string[] = [];
const closing: (() => void)[] = [];
afterEach(() => {
  asked.length = 0;
  for (const close of closing.splice(0)) close();
});

async function contextWith(answers: Record<string, unknown> | null): Promise<ImportContext> {
  const server = createServer((request, response) => {
    const question = new URL(request.url ?? "", "http://x").searchParams;
    asked.push(question.get("q") ?? "");
    response.statusCode = answers === null ? 500 : 200;
    response.end(JSON.stringify(answers?.[question.get("q") ?? ""] ?? []));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const bounds = { minX: 18, minY: 59, maxX: 19, maxY: 60 };
  return {
    matchPlace: placeMatcher([{ name: "Nacka Forum", aliases: [], x: 680_000, y: 6_580_000 }]),
    boundary: municipalityBoundary([square], 250),
    geocoder: nominatimGeocoder({ url, srid: 3006, bounds }),
  } as unknown as ImportContext;
}

test("names of the gazetteer are not asked about; streets become streets, and places far away nothing", async () => {
  const context = await contextWith({
    "Ringvägen 3": [{ lon: "18.164", lat: "59.31", place_rank: 30 }],
    Okänddalen: [{ lon: "18.164", lat: "59.31", place_rank: 20 }],
    Göteborg: [{ lon: "11.97", lat: "57.7", place_rank: 16 }],
  });
  const places = await lookUpPlaces(
    ["Nacka Forum", "Ringvägen 3", "Okänddalen", "Göteborg", "Finns inte"],
    context,
  );
  expect(asked).toEqual(["Ringvägen 3", "Okänddalen", "Göteborg", "Finns inte"]);
  expect(places.find("nacka forum")).toEqual({ x: 680_000, y: 6_580_000, accuracy: "area" });
  expect(places.find("ringvägen 3")).toEqual({ x: 680_098.64, y: 6_578_849.43, accuracy: "street" });
  expect(places.find("Okänddalen")?.accuracy).toBe("area");
  expect(places.find("Göteborg")).toBeNull();
  expect(places.find("Finns inte")).toBeNull();
  expect(places.issues).toEqual([]);
});

test("a geocoder that does not answer is asked once, and that is said", async () => {
  const places = await lookUpPlaces(["A", "B"], await contextWith(null));
  expect(asked).toEqual(["A"]);
  expect(places.issues.map(({ code }) => code)).toEqual(["warn:geocoder"]);
});

test("nobody is asked by default", async () => {
  const context = { ...(await contextWith({})), geocoder: null };
  const places = await lookUpPlaces(["Ringvägen 3"], context);
  expect(asked).toEqual([]);
  expect(places.find("Ringvägen 3")).toBeNull();
});
