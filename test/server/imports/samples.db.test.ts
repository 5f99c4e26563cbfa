import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { mappingSchema } from "#core/contract/import.ts";
import { type Actor, withActor } from "../../../server/db/actor.ts";
import type { Client, Database } from "../../../server/db/database.ts";
import { importService } from "../../../server/imports/import-service.ts";
import { addMunicipality } from "../../../server/jobs/add-municipality.ts";
import { rootDir, shippedDataDir } from "../../../server/paths.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";

interface City {
  id: number;
  name: string;
  srid: number;
  timeZone: string;
  /** West, south, east, north in degrees. */
  bounds: readonly [number, number, number, number];
}

const samples = join(rootDir, "../shared/data/samples");
const vehicleThefts = join(samples, "nyc_vehicle_thefts_2014-2017_from_to.csv");
const requests = join(samples, "koeln_sagsuns_requests.json");
const NEW_YORK: City = {
  id: 36_061,
  name: "New York",
  srid: 32618,
  timeZone: "America/New_York",
  bounds: [-74.26, 40.49, -73.69, 40.92],
};
const KOELN: City = {
  id: 5_315,
  name: "Köln",
  srid: 25832,
  timeZone: "Europe/Berlin",
  bounds: [6.77, 50.82, 7.17, 51.09],
};

async function createCity(
  database: Database,
  { bounds: [west, south, east, north], ...city }: City,
): Promise<Actor> {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const boundary = JSON.stringify({ type: "Polygon", coordinates: [ring] });
  await addMunicipality(database, { ...city, boundary }, shippedDataDir);
  return { municipalityId: city.id, userId: randomUUID(), role: "analyst", areaIds: [] };
}

const ask = async <T extends object>(database: Database, actor: Actor, sql: string): Promise<T[]> =>
  (await withActor(database, actor, (client: Client) => client.query<T>(sql))).rows;

describeOnEachDatabase("verkliga filer från andra städer", (database) => {
  describe.skipIf(!existsSync(vehicleThefts))("New York, fordonsstölder ur ../shared/data/samples", () => {
    test("come in with a mapping, a boundary and a time zone", async () => {
      const actor = await createCity(database(), NEW_YORK);
      const request = {
        id: randomUUID(),
        source: "polis",
        fileName: "nyc.csv",
        bytes: readFileSync(vehicleThefts),
        mapping: mappingSchema.parse({
          columns: {
            externalId: "uid",
            from: "date_start",
            to: "date_end",
            lat: "latitude",
            lon: "longitude",
            setting: "location_type",
          },
          constants: { category: "theft_vehicle" },
        }),
      };
      const result = await importService(database()).run(actor, request);
      expect(result.rowsTotal).toBe(35_746);
      expect(result.rowsDuplicate).toBe(0);
      expect(result.rowsAccepted).toBeGreaterThan(35_600);
      expect(new Set(result.issues.map(({ code }) => code))).toEqual(
        new Set(
          ["nonexistent_local_time", "ambiguous_local_time", "end_before_start"].filter((code) =>
            result.issues.some((issue) => issue.code === code),
          ),
        ),
      );
      const [stored] = await ask<{ n: number; first: Date; x: number; cells: number }>(
        database(),
        actor,
        `select count(*) as n, min(occurred_from) filter (where external_id = '12386084') as first,
          min(st_x(location)) filter (where external_id = '12386084') as x, count(cell_200) as cells
        from current_event`,
      );
      expect(stored?.n).toBe(result.rowsAccepted);
      // 10:00 on the clock of New York in December.
      expect(stored?.first.toISOString()).toBe("2013-12-31T15:00:00.000Z");
      // EPSG:32618 of 73.866212° W, 40.740061° N.
      expect(stored?.x).toBeCloseTo(595_760, -2);
      expect(stored?.cells).toBeGreaterThan(35_000);
    }, 120_000);
  });

  describe.skipIf(!existsSync(requests))("Köln, Open311 ur ../shared/data/samples", () => {
    test("come in as they are once their words are given a meaning", async () => {
      const actor = await createCity(database(), KOELN);
      const service = importService(database());
      const file = { source: "felanmalan", fileName: "koeln.json", bytes: readFileSync(requests) };
      const preview = await service.preview(actor, { ...file, mapping: null });
      expect(preview.format).toBe("open311");
      expect(preview.mapping.columns).toMatchObject({
        externalId: "service_request_id",
        from: "requested_datetime",
        category: "service_name",
        lat: "lat",
        lon: "long",
      });
      expect(preview.unknownValues?.map(({ value }) => value)).toContain("Schrottfahrzeuge/-fahrräder");
      const mapping = mappingSchema.parse({
        columns: preview.mapping.columns,
        values: {
          category: {
            "Schrottfahrzeuge/-fahrräder": "abandoned_vehicle",
            Straßenbaustellen: "roadworks",
            "Gully verstopft": "faults",
            Ampelanlage: "lighting",
            "Straßen-, Geh- und Radwegschäden": "road_damage",
            "Spiel- und Bolzplätze": "broken_equipment",
            "Wilder Müll": "dumping",
            Altkleidercontainer: "litter",
          },
        },
      });
      const result = await service.run(actor, { ...file, id: randomUUID(), mapping });
      // Two different requests of the sample have the id A-173374.
      expect(result).toMatchObject({ rowsTotal: 50, rowsAccepted: 48, rowsRejected: 2 });
      expect(result.issues.map(({ code }) => code)).toEqual(["conflicting_id", "conflicting_id"]);
      const [stored] = await ask<{ n: number; first: Date }>(
        database(),
        actor,
        "select count(*) as n, min(occurred_from) filter (where external_id = 'A-173480') as first from current_event",
      );
      expect(stored?.n).toBe(48);
      expect(stored?.first.toISOString()).toBe("2023-12-11T08:01:37.000Z");
      // Read the same way next time, without a mapping.
      const again = await service.run(actor, { ...file, id: randomUUID(), mapping: null });
      expect(again).toMatchObject({ rowsAccepted: 0, rowsDuplicate: 48 });
    });
  });
});
