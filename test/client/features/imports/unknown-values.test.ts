import { describe, expect, it } from "vitest";
import { type ImportPreview, mappingSchema } from "#core/contract/import.ts";
import { unknownValues } from "../../../../client/features/imports/unknown-values.ts";

const preview = {
  unknownValues: [{ field: "category", value: "Tjafs", rows: 4, suggestion: null }],
} as unknown as ImportPreview;

describe("words that need a meaning", () => {
  it("are those unknown and those the mapping already explains, each once", () => {
    const mapping = mappingSchema.parse({ values: { category: { Tjafs: "brawl", Stök: "noise" } } });
    expect(unknownValues(preview, mapping)).toEqual([
      { field: "category", value: "Tjafs", rows: 4, suggestion: null, meaning: "brawl" },
      { field: "category", value: "Stök", rows: null, suggestion: null, meaning: "noise" },
    ]);
  });

  it("have no meaning until one is given", () => {
    expect(unknownValues(preview, mappingSchema.parse({}))).toMatchObject([
      { value: "Tjafs", meaning: null },
    ]);
  });
});
