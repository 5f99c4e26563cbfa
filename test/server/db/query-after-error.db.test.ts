import { expect, it } from "vitest";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";

describeOnEachDatabase("a connection after a failed query", (database) => {
  it("gives each query its own answer, a hundred times", async () => {
    for (let number = 1; number <= 100; number++) {
      const failing = withActor(database(), jobActor(1), (client) =>
        client.query("select $1::double precision::integer", [1e30]),
      );
      await expect(failing).rejects.toThrow(/out of range/);
      const rows = await withActor(
        database(),
        jobActor(1),
        async (client) =>
          (await client.query<{ number: number }>("select $1::integer as number", [number])).rows,
      );
      expect(rows).toEqual([{ number }]);
    }
  });
});
