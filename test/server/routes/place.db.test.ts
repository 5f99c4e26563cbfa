import { afterAll, beforeAll, expect, it } from "vitest";
import { graffitiTimesPath, graffitiTimesSchema } from "#core/contract/graffiti-times.ts";
import { type Place, placePath, placeSchema } from "#core/contract/place.ts";
import { areasPath, areasSchema, placesPath, placesSchema } from "#core/contract/reference.ts";
import { PLANTED } from "#core/domain/example/planted.ts";
import type { Role } from "#core/contract/session.ts";
import { withActor } from "../../../server/db/actor.ts";
import { readPlace } from "../../../server/queries/read-place.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { openTestServer, type TestServer } from "../../helpers/server.ts";

describeOnEachDatabase(
  "one place of the example data",
  (database) => {
    let server: TestServer;
    const keys: Record<string, string> = {};
    beforeAll(async () => {
      server = await openTestServer(database());
      const analyst = server.as("analyst");
      const places = placesSchema.parse(await (await analyst(placesPath)).json());
      const areas = areasSchema.parse(await (await analyst(areasPath)).json());
      for (const { id, properties } of places.features) keys[properties.name] = String(id);
      for (const { id, properties } of areas.features)
        keys[`${properties.kind} ${properties.name}`] = `area:${id}`;
    });
    afterAll(() => server.close());

    const ask = (role: Role, key = "", query = "") => server.as(role)(`${placePath}?place=${key}&${query}`);
    const placeOf = async (role: Role, key: string | undefined, query = ""): Promise<Place> =>
      placeSchema.parse(await (await ask(role, key, query)).json());

    it("is held against chance, its like and its neighbours", async () => {
      const place = await placeOf("analyst", keys["Nacka Forum"]);
      expect(place).toMatchObject({ sort: "place", name: "Nacka Forum", hasLike: true, reachM: 380 });
      expect(place.finding?.elevatedCells.length).toBeGreaterThan(3);
      expect(place.finding?.like?.low).toBeGreaterThan(1);
      expect(place.finding?.payday?.verdict).toBe("more");
      expect(place.finding?.cells).toEqual(place.cells);
      expect(place.neighbours).toHaveLength(5);
      for (const { cells } of place.neighbours) expect(cells.length).toBeGreaterThan(0);
      expect(place.within.map(({ kind }) => kind)).toContain("group");
      expect(place.basis?.leftOut.control).toBeGreaterThan(0);
    });

    it("tells the reports of unsafety that its number stands for, newest first", async () => {
      const places = await Promise.all(
        Object.values(keys)
          .slice(0, 12)
          .map((key) => placeOf("analyst", key)),
      );
      const told = places.filter(({ finding }) => (finding?.unsafety.points ?? 0) > 0);
      expect(told.length).toBeGreaterThan(0);
      for (const { finding, unsafetyReports } of told) {
        expect(unsafetyReports).toHaveLength(finding?.unsafety.points ?? NaN);
        const days = unsafetyReports.map(({ observedOn }) => observedOn);
        expect(days).toEqual(days.toSorted().toReversed());
      }
    });

    it("may be a district, which is held against no like, or a single hexagon", async () => {
      const district = await placeOf("analyst", keys["kommundel Boo"]);
      expect(district).toMatchObject({ sort: "area", hasLike: false, reachM: null });
      expect(district.outline).not.toBeNull();
      expect(district.finding?.like).toBeNull();
      expect(district.cells.length).toBeGreaterThan(200);
      const cell = await placeOf("planner", `cell:${district.cells[0]}`);
      expect(cell).toMatchObject({ sort: "cell", cells: [district.cells[0]] });
      const group = await placeOf("planner", `cells:${district.cells[0]}`);
      expect(group.cells).toContain(district.cells[0]);
      expect((await ask("analyst", "cell:1")).status).toBe(404);
    });

    it("is for the police a place without points and partners, and for others nothing", async () => {
      const place = await placeOf("police", keys["Orminge centrum"]);
      expect(place).toMatchObject({ finding: null, basis: null, total: null, neighbours: [] });
      expect(place.surroundings.partners).toBeNull();
      expect(place.surroundings.scenes?.length).toBeGreaterThan(0);
      for (const role of ["guard", "group_authority", "group_external", "partner", "admin"] as const) {
        expect((await ask(role, keys["Orminge centrum"])).status).toBe(404);
      }
    });

    it("has graffiti whose weekday can be told and whose hour cannot, from rounds on weekdays", async () => {
      const asked = `${graffitiTimesPath}?from=2025-11-24&to=2026-11-23`;
      const { kinds, weeks, places } = graffitiTimesSchema.parse(
        await (await server.as("planner")(asked)).json(),
      );
      const [all, ...each] = kinds;
      expect(all).toMatchObject({
        kind: "all",
        weekday: { canTell: true, advice: null },
        hour: { canTell: false },
      });
      expect(all?.hour.advice?.everyHours).toBeLessThan(24);
      expect(each.reduce((sum, { reports }) => sum + reports, 0)).toBe(all?.reports);
      expect(all?.week.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(all?.reports ?? 0, 0);
      expect(all?.medianDaysToClean).toBeGreaterThan(2);
      expect(weeks).toHaveLength(52);
      expect(weeks.every(({ discovered, reportedToPolice }) => reportedToPolice <= discovered)).toBe(true);
      expect(places[0]).toMatchObject({ name: PLANTED.growingGraffiti.place });
      expect((await server.as("police")(asked)).status).toBe(404);
    });

    it("is never a street, and a key that leads nowhere is told", async () => {
      expect((await ask("analyst", "street:4")).status).toBe(400);
      expect((await ask("analyst", "999999")).status).toBe(404);
      expect((await ask("analyst", "scene:00000000-0000-4000-8000-000000000000")).status).toBe(404);
    });

    it("goes by its number where nothing has a name, as in a municipality of files alone", async () => {
      const elsewhere = { municipalityId: 36_061, userId: null, role: "analyst" as const, areaIds: [] };
      const found = await withActor(database(), elsewhere, (client) =>
        readPlace(client, "cells:449730598", 200),
      );
      expect(found).toMatchObject({ sort: "cell", name: "449730598" });
    });
  },
  { state: "example" },
);
