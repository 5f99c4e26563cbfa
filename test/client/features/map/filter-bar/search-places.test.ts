import { describe, expect, it } from "vitest";
import { type Finding, searchFindings } from "../../../../../client/features/map/filter-bar/search-places.ts";

const place = (name: string, rank = 3, aliases: string[] = []): Finding => ({
  key: name,
  kind: "place",
  id: name,
  name,
  type: "centrum",
  position: [18.2, 59.3],
  rank,
  aliases,
});

const all = [
  place("Älta centrum", 1, ["Älta torg"]),
  place("Orminge skola"),
  place("Orminge centrum", 1, ["Orminge C"]),
  place("Nacka Forum", 1, ["Forum Nacka"]),
  place("Saltsjö-Boo"),
];

const names = (text: string) => searchFindings(all, text, 5).map((finding) => finding.name);

describe("the search for places", () => {
  it("finds names that begin with the text, important places first", () => {
    expect(names("orm")).toEqual(["Orminge centrum", "Orminge skola"]);
  });

  it("finds a word inside a name and another name of the place", () => {
    expect(names("boo")).toEqual(["Saltsjö-Boo"]);
    expect(names("forum")).toEqual(["Nacka Forum"]);
    expect(names("älta t")).toEqual(["Älta centrum"]);
  });

  it("finds Älta also without the dots", () => {
    expect(names("alta")).toEqual(["Älta centrum"]);
  });

  it("finds nothing for nothing", () => {
    expect(names("  ")).toEqual([]);
    expect(names("xyz")).toEqual([]);
  });
});
