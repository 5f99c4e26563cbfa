import { describe, expect, it } from "vitest";
import type { Issue } from "#core/contract/problem.ts";
import { groupIssues } from "../../../../client/features/imports/group-issues.ts";
import { guessSource } from "../../../../client/features/imports/guess-source.ts";
import { mapAddress } from "../../../../client/features/imports/map-address.ts";
import { normalisedText } from "../../../../client/features/imports/normalised-text.ts";
import { storedColumns } from "../../../../client/features/imports/stored-columns.ts";

const issue = (code: string, severity: Issue["severity"]): Issue => ({ code, severity, message: code });

describe("the issues of a file", () => {
  it("stand by kind, errors first and the most frequent before the rest", () => {
    const groups = groupIssues([
      issue("hint:swapped", "warning"),
      issue("out_of_area", "error"),
      issue("bad_time", "error"),
      issue("bad_time", "error"),
    ]);
    expect(groups.map(({ code, issues }) => [code, issues.length])).toEqual([
      ["bad_time", 2],
      ["out_of_area", 1],
      ["hint:swapped", 1],
    ]);
  });
});

describe("what was put right", () => {
  it("is said with its value", () => {
    expect(normalisedText("crs:EPSG:3006")).toEqual({ key: "norm_crs", value: "EPSG:3006" });
    expect(normalisedText("delimiter:|")).toEqual({ key: "norm_delimiter", value: "|" });
    expect(normalisedText("bom_removed")).toEqual({ key: "norm_bom_removed", value: "" });
    expect(normalisedText("warn:stacked")).toEqual({ key: "norm_stacked", value: "" });
  });

  it("is named as it came when there is no sentence for it", () => {
    expect(normalisedText("nytt:7")).toEqual({ key: "norm_other", value: "nytt:7" });
  });
});

describe("the source of a file", () => {
  const sources = ["polis", "kia", "klotter", "felanmalan", "pass"].map((id) => ({ id }));

  it("is guessed from its name", () => {
    expect(guessSource("KIA export v48.xlsx", sources)).toBe("kia");
    expect(guessSource("Felanmälningar 2026.csv", sources)).toBe("felanmalan");
    expect(guessSource("graffiti.geojson", sources)).toBe("klotter");
  });

  it("is asked for when the name says nothing, or two things", () => {
    expect(guessSource("export.csv", sources)).toBeNull();
    expect(guessSource("klotter ur KIA.csv", sources)).toBeNull();
  });
});

describe("the rows as they are stored", () => {
  it("have the columns of the fields in their order, the empty ones left out", () => {
    const row = (values: Record<string, string | null>) => ({
      row: 2,
      lon: null,
      lat: null,
      issue: null,
      values,
    });
    const fields = [
      { field: "externalId" as const, label: "Id", isRequired: true },
      { field: "from" as const, label: "Från", isRequired: true },
      { field: "text" as const, label: "Fritext", isRequired: false },
    ];
    const columns = storedColumns({
      fields,
      rows: [row({ from: "2026", externalId: "1", text: null, month: "05" })],
    });
    expect(columns.map(({ label }) => label)).toEqual(["Id", "Från", "month"]);
  });
});

describe("an import on the map", () => {
  const sources = [
    { id: "kia", kind: "events" as const },
    { id: "otrygghet", kind: "unsafety" as const },
  ];
  const days = { firstDay: "2026-11-16", lastDay: "2026-11-22" };

  it("is its source in its days, indoors and outdoors", () => {
    expect(mapAddress({ source: "kia", ...days }, sources).search).toBe(
      "from=2026-11-16&to=2026-11-23&source=kia&setting=all",
    );
  });

  it("is the map as it is where it brought no events", () => {
    expect(mapAddress({ source: "otrygghet", ...days }, sources)).toEqual({ pathname: "/", search: "" });
  });

  it("is all time where its days are not known", () => {
    expect(mapAddress({ source: "kia", firstDay: null }, sources).search).toBe(
      "period=all&source=kia&setting=all",
    );
  });
});
