import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FeatureCollection, MultiPolygon } from "geojson";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadLayers } from "../../../server/jobs/load-layers.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { openTestServer, type TestServer } from "../../helpers/server.ts";

const RING = [
  [18.25, 59.32],
  [18.27, 59.32],
  [18.27, 59.33],
  [18.25, 59.33],
  [18.25, 59.32],
];

describeOnEachDatabase("the basemap's land", (database) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer(database());
  });
  afterAll(async () => {
    await server.close();
  });
  const land = async () => {
    const answer = await server.asNobody("/basemap/land.geojson");
    expect(answer.status).toBe(200);
    return (await answer.json()) as FeatureCollection<MultiPolygon>;
  };

  it("is the shipped one until a finer one is loaded", async () => {
    expect((await land()).features.length).toBeGreaterThan(1);
    const dir = mkdtempSync(join(tmpdir(), "platsbild-land-"));
    const feature = { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [RING] } };
    writeFileSync(
      join(dir, "nacka_land.geojson"),
      JSON.stringify({ type: "FeatureCollection", features: [feature] }),
    );
    try {
      await loadLayers(database(), { municipalityId: 182, dir });
    } finally {
      rmSync(dir, { recursive: true });
    }
    const { features } = await land();
    expect(features.length).toBe(1);
    expect(features[0]?.geometry.coordinates[0]?.[0]?.length).toBe(5);
  });
});
