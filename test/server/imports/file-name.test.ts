import { expect, test } from "vitest";
import { shownFileName } from "../../../server/imports/file-name.ts";

test("a file's name is kept without path and personal data", () => {
  expect(shownFileName("C:\\Temp\\KIA vecka 46.csv")).toBe("KIA vecka 46.csv");
  expect(shownFileName("anmälan 19800101-1231.csv")).toBe("anmälan [personnummer].csv");
  expect(shownFileName("anna.andersson@example.se.xlsx")).not.toContain("anna");
});

test("a file's name is at most 120 characters and never nothing", () => {
  expect([...shownFileName("å".repeat(5000))]).toHaveLength(120);
  expect(shownFileName("../..")).toBe("fil");
});
