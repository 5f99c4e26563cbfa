import { expect, it } from "vitest";
import { partsOf, partsThatDiffer } from "#core/domain/versions/parts.ts";

const measure = { owner: "Kommunen", target: null, partners: ["Polisen", "SL"], hours: 4 };

it("tells how parts stand, lists in their order and nothing as empty", () => {
  expect(partsOf(measure, ["owner", "target", "partners", "hours"])).toEqual([
    { part: "owner", text: "Kommunen" },
    { part: "target", text: "" },
    { part: "partners", text: "Polisen; SL" },
    { part: "hours", text: "4" },
  ]);
});

it("names only what stands otherwise than in what somebody began from", () => {
  const now = partsOf({ ...measure, owner: "Polisen" }, ["owner", "target", "partners", "hours"]);
  expect(partsThatDiffer(measure, now)).toEqual([{ part: "owner", text: "Polisen" }]);
  expect(partsThatDiffer(measure, partsOf(measure, ["owner", "target"]))).toEqual([]);
});
