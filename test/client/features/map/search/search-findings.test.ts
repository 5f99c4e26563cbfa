import { describe, expect, it } from "vitest";
import type { Finding, FindingGroup } from "../../../../../client/features/map/search/finding.ts";
import { foldName } from "../../../../../client/features/map/search/fold-name.ts";
import {
  indexFindings,
  matchedPart,
  searchFindings,
} from "../../../../../client/features/map/search/search-findings.ts";

const finding = (
  name: string,
  group: FindingGroup = "places",
  rank = 3,
  aliases: string[] = [],
): Finding => ({
  key: `${group}:${name}`,
  group,
  name,
  detail: { kind: "place", type: "centrum" },
  position: [18.2, 59.3],
  bounds: null,
  rank,
  aliases,
});

const all = indexFindings([
  finding("Älta centrum", "places", 1, ["Älta torg"]),
  finding("Älta", "areas", 2),
  finding("Orminge skola", "schools"),
  finding("Orminge centrum", "places", 1, ["Orminge C"]),
  finding("Kommunvakt Orminge", "tours", 4),
  finding("Nacka Forum", "places", 1, ["Forum Nacka"]),
  finding("Saltsjö-Boo"),
  finding("Åkervägen", "places"),
  finding("Östra Sågen", "partners"),
]);

const names = (text: string, limit = 5) =>
  searchFindings(all, text, limit).flatMap(({ findings }) => findings.map(({ name }) => name));
const groups = (text: string) => searchFindings(all, text, 5).map(({ group }) => group);

describe("the search for places", () => {
  it("finds names that begin with the text before those with a word that does, grouped by kind", () => {
    expect(names("orm")).toEqual(["Orminge centrum", "Orminge skola", "Kommunvakt Orminge"]);
    expect(groups("orm")).toEqual(["places", "schools", "tours"]);
  });

  it("puts the kind first whose name is exactly the text", () => {
    expect(names("älta")).toEqual(["Älta", "Älta centrum"]);
  });

  it("finds words inside a name in any order, and other names of the place", () => {
    expect(names("boo")).toEqual(["Saltsjö-Boo"]);
    expect(names("forum nac")).toEqual(["Nacka Forum"]);
    expect(names("centrum orm")).toEqual(["Orminge centrum"]);
    expect(names("älta t")).toEqual(["Älta centrum"]);
  });

  it("finds what holds the text inside a word, last", () => {
    expect(names("acka")).toEqual(["Nacka Forum"]);
    expect(names("ninge")).toEqual([]);
    expect(names("minge")).toEqual(["Orminge centrum", "Orminge skola", "Kommunvakt Orminge"]);
  });

  it("finds Å, Ä and Ö also without their rings and dots, whatever way they are written", () => {
    expect(names("alta")).toEqual(["Älta", "Älta centrum"]);
    expect(names("ALTA")).toEqual(["Älta", "Älta centrum"]);
    expect(names("A\u0308lta")).toEqual(["Älta", "Älta centrum"]);
    expect(names("akerv")).toEqual(["Åkervägen"]);
    expect(names("ostra sagen")).toEqual(["Östra Sågen"]);
  });

  it("tells how many of a kind are left out", () => {
    const [first] = searchFindings(all, "a", 1);
    expect(first?.findings).toHaveLength(1);
    expect(first?.left).toBeGreaterThan(0);
  });

  it("finds nothing for nothing", () => {
    expect(names("  ")).toEqual([]);
    expect(names("-")).toEqual([]);
    expect(names("xyz")).toEqual([]);
  });

  it("tells which part of a name fits, a word's beginning before its middle", () => {
    const part = (name: string, text: string) => {
      const found = matchedPart(name, text);
      return found && name.slice(...found);
    };
    expect(part("Östra Sågen", "sag")).toBe("Såg");
    expect(part("Saltsjö-Boo", "boo")).toBe("Boo");
    expect(part("Orminge", "minge")).toBe("minge");
    expect(part("Älta centrum", "torg")).toBe(null);
  });

  it("folds a name to as many characters as it has", () => {
    for (const name of ["Älta", "İstanbul", "Straße", "Ærø", "ﬁsk", "Łódź", "🏴 Nacka"]) {
      expect(foldName(name)).toHaveLength(name.length);
    }
  });
});
