import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { ROOT } from "../../../../scripts/repository.ts";
import { codesOf, readAll } from "./read-all.ts";

const samples = join(ROOT, "../shared/data/samples");
const isMissing = !existsSync(samples);

const request = {
  service_request_id: "1",
  service_name: "Klotter",
  lat: 59.31,
  long: 18.16,
  media_url: null,
  requested_datetime: "2025-05-10T21:15:00+02:00",
};

describe("Open311 requests", () => {
  it("become rows with one column a member", async () => {
    const { table, rows } = await readAll(
      JSON.stringify([request, { ...request, extended_attributes: { title: "x", tags: ["a"] } }]),
      "requests.json",
    );
    expect(table).toMatchObject({
      format: "open311",
      columns: [...Object.keys(request), "extended_attributes.title", "extended_attributes.tags"],
    });
    expect(rows[0]?.cells).toEqual([
      "1",
      "Klotter",
      "59.31",
      "18.16",
      null,
      "2025-05-10T21:15:00+02:00",
      null,
      null,
    ]);
    expect(rows[1]?.cells.slice(-2)).toEqual(["x", '["a"]']);
  });

  it("are read from a wrapper too", async () => {
    expect((await readAll(JSON.stringify({ service_requests: [request] }), "x.json")).rows).toHaveLength(1);
  });

  it("are refused when empty, when no objects, when features in a bare list", async () => {
    expect(await codesOf("[]", "x.json")).toEqual(["no_rows"]);
    expect(await codesOf("[[1,2]]", "x.json")).toEqual(["bad_structure"]);
    expect(await codesOf('[{"type":"Feature","geometry":null,"properties":{}}]', "x.json")).toEqual([
      "bad_structure",
    ]);
  });

  it("refuse a row with NUL", async () => {
    expect(
      (await readAll(JSON.stringify([request, { ...request, service_name: "\0" }]), "x.json")).rowIssues,
    ).toEqual(["2:control_char"]);
  });
});

describe.skipIf(isMissing)(
  `samples of ../shared/data/samples${isMissing ? " (SKIPPED: folder missing)" : ""}`,
  () => {
    it("gives the 50 requests of Köln", async () => {
      const { table, rows, rowIssues } = await readAll(
        readFileSync(join(samples, "koeln_sagsuns_requests.json")),
        "koeln.json",
      );
      expect([table.format, rows.length, rowIssues.length]).toEqual(["open311", 50, 0]);
      expect(rows[0]?.cells.slice(0, 2)).toEqual(["A-173480", "open"]);
    });

    it("gives the 35,746 thefts of New York", async () => {
      const { table, rows, rowIssues } = await readAll(
        readFileSync(join(samples, "nyc_vehicle_thefts_2014-2017_from_to.csv")),
      );
      expect([table.delimiter, rows.length, rowIssues.length]).toEqual([",", 35_746, 0]);
      expect(rows[0]?.cells).toEqual([
        "12386084",
        "2014-01-01 01:15",
        "2013-12-31 10:00",
        "2014-01-01 16:30",
        "-73.866212",
        "40.740061",
        "street",
        "street",
        "360810443021005",
      ]);
    });
  },
);
