import { expect, it } from "vitest";
import { ANALYSIS_PARTS, analysisParts } from "#core/domain/versions/analysis-parts.ts";
import { partsOf, partsThatDiffer } from "#core/domain/versions/parts.ts";

const dark = {
  part: "place",
  cause: "Mörk gångväg",
  evidenceGrade: "assumed",
  evidence: "",
  kind: "situational",
};
const analysis = {
  title: "Bråk vid torget",
  status: "ready",
  categories: ["disorder"],
  causes: [dark],
  whys: ["Fritidsgården är stängd"],
  conclusion: "Torget saknar ljus.",
  ownerName: "Park och utemiljö",
};

it("are equal for equal analyses, in whichever order a cause's fields come", () => {
  const { kind, ...rest } = dark;
  const stored = partsOf(analysisParts({ ...analysis, causes: [{ kind, ...rest }] }), ANALYSIS_PARTS);
  expect(partsThatDiffer(analysisParts(analysis), stored)).toEqual([]);
});

it("differ in the bone whose cause was changed, added or taken away, and in nothing else", () => {
  const differing = (causes: (typeof dark)[]) =>
    partsThatDiffer(
      analysisParts(analysis),
      partsOf(analysisParts({ ...analysis, causes }), ANALYSIS_PARTS),
    ).map(({ part }) => part);
  expect(differing([{ ...dark, evidenceGrade: "shown" }])).toEqual(["causes_place"]);
  expect(differing([dark, { ...dark, part: "offender" }])).toEqual(["causes_offender"]);
  expect(differing([])).toEqual(["causes_place"]);
});
