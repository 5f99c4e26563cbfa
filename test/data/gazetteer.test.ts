import { describe, expect, it } from "vitest";
import { createTerrain } from "#core/domain/example/terrain.ts";
import { testExampleInput } from "../core/domain/example/example-input.ts";
import { shipped } from "./shipped.ts";

interface Place {
  name: string;
  kind: string;
  lon: number;
  lat: number;
  rank: number;
  aliases: string[];
}

const { items } = shipped("gazetteer.json") as { items: Place[] };
const fold = (text: string) =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
const find = (text: string) =>
  items.find(({ name, aliases }) => [name, ...aliases].some((word) => fold(word) === fold(text)));

describe("gazetteer.json", () => {
  it("finds the places that files name in other ways", () => {
    expect(find("Forum Nacka")?.name).toBe("Nacka Forum");
    expect(find("Björknäs torg")?.name).toBe("Björknäs centrum");
    expect(find("älta centrum")?.name).toBe("Älta centrum");
    expect(find("ORMINGE C")?.name).toBe("Orminge centrum");
  });

  it("lets no word stand for two places, case and dots aside", () => {
    const owners = new Map<string, string>();
    for (const { name, aliases } of items) {
      for (const word of new Set([name, ...aliases].map(fold))) {
        expect(`${word}: ${owners.get(word) ?? name}`).toBe(`${word}: ${name}`);
        owners.set(word, name);
      }
    }
  });

  it("has places of every kind, each on land inside the municipality", async () => {
    const kinds = [
      "centrum",
      "station",
      "hallplats",
      "skola",
      "industriomrade",
      "park",
      "bad",
      "gata",
      "bibliotek",
    ];
    expect([...new Set(items.map(({ kind }) => kind))]).toEqual(expect.arrayContaining(kinds));
    expect(items.length).toBeGreaterThan(120);
    const terrain = createTerrain(await testExampleInput());
    expect(terrain.sites.filter((site) => terrain.groupAreaOf(site) === null)).toEqual([]);
  });
});
