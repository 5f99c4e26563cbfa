import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerTotal } from "#core/domain/privacy/publish/counts/answer-total.ts";
import { cellsOfQuestion, margins, publicationOf, sparseTable, tableOf } from "./sparse-table.ts";

const table = tableOf({ areas: 2, months: 1, groups: 4 }, [0, 1, 4, 20, 9, 3, 8, 7]);
const publication = publicationOf(table);

describe("answerTotal", () => {
  it("gives an area's total where it is shown", () => {
    expect(answerTotal(publication, { areaIds: [1] })).toMatchObject({
      isExact: true,
      atLeast: 25,
      atMost: 25,
    });
  });

  it("gives the small cells together, but none of them alone or without another", () => {
    const small = answerTotal(publication, { areaIds: [1], groups: ["g1", "g2", "g3"] });
    expect(small).toMatchObject({ isExact: true, atLeast: 5 });
    const two = answerTotal(publication, { areaIds: [1], groups: ["g1", "g2"] });
    expect(two).toMatchObject({ isExact: false, atLeast: 0, atMost: 8, hiddenCells: 2 });
  });

  it("gives bounds made of published numbers where a total is hidden", () => {
    expect(answerTotal(publication, { areaIds: [2] })).toMatchObject({
      isExact: false,
      atLeast: 24,
      atMost: 28,
    });
  });

  it("adds areas and says which months are not published", () => {
    const answer = answerTotal(publication, { months: ["2026-01", "2026-02"], groups: ["g4"] });
    expect(answer).toMatchObject({ isExact: false, atLeast: 27, missingMonths: ["2026-02"] });
  });

  it("always holds the true count between its bounds", () => {
    fc.assert(
      fc.property(sparseTable, (one) => {
        const counts = one.flatMap((month) => month.counts.map(({ count }) => count));
        for (const question of margins(one)) {
          const { isExact, atLeast, atMost } = answerTotal(publicationOf(one), question);
          const truth = cellsOfQuestion(one, question).reduce((sum, cell) => sum + (counts[cell] ?? 0), 0);
          expect(atLeast <= truth && truth <= atMost && isExact === (atLeast === atMost)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
