import { expect, it } from "vitest";
import { readPostgisVersion } from "../../../server/db/postgis-version.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";

describeOnEachDatabase("the database of a suite", (database) => {
  it("says which PostGIS it has", async () => {
    expect(await readPostgisVersion(database())).toMatch(/^3\./);
  });
});
