import { describe, expect, it } from "vitest";
import { type Mapping, mappingSchema } from "#core/contract/import.ts";
import {
  assignColumn,
  chooseSheet,
  fieldOfColumn,
  leavesColumns,
  setConstant,
  setReading,
  setValueMeaning,
  swapAxes,
} from "../../../../client/features/imports/edit-mapping.ts";

const mapping: Mapping = mappingSchema.parse({ columns: { from: "Start", category: "Typ" } });

describe("editing how a file is read", () => {
  it("moves a column from one field to another", () => {
    const moved = assignColumn(mapping, "Start", "reportedAt");
    expect(moved.columns).toEqual({ category: "Typ", reportedAt: "Start" });
    expect(fieldOfColumn(moved, "Start")).toBe("reportedAt");
  });

  it("lets a column take a field from another column, which is then unused", () => {
    const moved = assignColumn(mapping, "Rubrik", "category");
    expect(moved.columns).toEqual({ from: "Start", category: "Rubrik" });
    expect(fieldOfColumn(moved, "Typ")).toBeUndefined();
  });

  it("frees a column", () => {
    expect(assignColumn(mapping, "Typ", null).columns).toEqual({ from: "Start" });
  });

  it("lets a constant and a column take each other's place", () => {
    const constant = setConstant(mapping, "category", "damage");
    expect(constant.columns).toEqual({ from: "Start" });
    expect(constant.constants).toEqual({ category: "damage" });
    expect(assignColumn(constant, "Typ", "category")).toEqual(mapping);
    expect(setConstant(constant, "category", null).constants).toEqual({});
  });

  it("gives a word a meaning and takes it back", () => {
    const told = setValueMeaning(mapping, { field: "category", value: "Tjafs", meaning: "brawl" });
    expect(told.values).toEqual({ category: { Tjafs: "brawl" } });
    expect(setValueMeaning(told, { field: "category", value: "Tjafs", meaning: null })).toEqual(mapping);
  });

  it("swaps the axes and swaps them back", () => {
    expect(swapAxes(mapping).swapAxes).toBe(true);
    expect(swapAxes(swapAxes(mapping))).toEqual(mapping);
  });

  it("sets how the file is read, or lets it be guessed again, and stays within the contract", () => {
    const read = setReading(setReading(mapping, "crs", "EPSG:3011"), "timeFormat", "day-first");
    expect(mappingSchema.parse(read)).toMatchObject({ crs: "EPSG:3011", timeFormat: "day-first" });
    expect(setReading(setReading(read, "crs", null), "timeFormat", null)).toEqual(mapping);
  });

  it("guesses the columns anew on another sheet", () => {
    const other = chooseSheet(mapping, "Blad2");
    expect(mappingSchema.parse(other)).toMatchObject({ sheet: "Blad2", columns: {} });
    expect([leavesColumns(mapping), leavesColumns(other)]).toEqual([false, true]);
  });

  it("never changes the mapping it was given", () => {
    const before = structuredClone(mapping);
    assignColumn(mapping, "Start", null);
    setConstant(mapping, "from", "x");
    expect(mapping).toEqual(before);
  });
});
