import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auditPublication } from "#core/domain/privacy/publish/audit/audit-publication.ts";
import type { TotalQuestion } from "#core/domain/privacy/publish/counts/answer-total.ts";
import {
  answeredTotals,
  auditCells,
  cellsOfQuestion,
  margins,
  publicationOf,
  sparseTable,
  type Table,
} from "./sparse-table.ts";

const GROUPS = ["g1", "g2", "g3", "g4", "g5", "g6", "g7"];
const anyQuestion: fc.Arbitrary<TotalQuestion> = fc.record({
  areaIds: fc.subarray([1, 2, 3], { minLength: 1 }),
  months: fc.subarray(["2026-01", "2026-02", "2026-03"], { minLength: 1 }),
  groups: fc.subarray(GROUPS, { minLength: 1 }),
});

/** Small cells whose count comes back exactly, or as fewer than five possible values. */
function brokenCells(table: Table, totals: readonly (readonly number[])[]): number {
  const { recovered, narrowed } = auditPublication(auditCells(table, publicationOf(table)), totals);
  return new Set([...recovered.flatMap(({ cells }) => cells), ...narrowed.map(({ cell }) => cell)]).size;
}

describe("an attacker with every total", () => {
  it("gets nothing back from any margin or any other total that is answered", () => {
    fc.assert(
      fc.property(sparseTable, fc.array(anyQuestion, { maxLength: 20 }), (table, questions) => {
        const within = questions.filter(({ months }) => (months?.length ?? 0) <= table.length);
        expect(brokenCells(table, answeredTotals(table, publicationOf(table), within))).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  it("finds 0 or at least 5 events in whatever is joined, cut out or common of answered totals", () => {
    const steps = fc.array(
      fc.record({ total: fc.nat(), how: fc.constantFrom("join", "take away", "keep common") }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(sparseTable, fc.array(steps, { minLength: 20, maxLength: 20 }), (table, chains) => {
        const publication = publicationOf(table);
        const cells = auditCells(table, publication);
        const totals = answeredTotals(table, publication);
        for (const chain of totals.length === 0 ? [] : chains) {
          const set = chain.reduce((found, { total, how }) => {
            const other = totals[total % totals.length] ?? [];
            if (how === "join") return [...new Set([...found, ...other])];
            return found.filter((cell) => other.includes(cell) === (how === "keep common"));
          }, totals[0] ?? []);
          const held = set.map((cell) => cells[cell]);
          const count = held.reduce((sum, cell) => sum + (cell?.count ?? 0), 0);
          const isPublished = held.every((cell) => cell?.shown === "number");
          expect(count >= 5 || isPublished).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("gets nearly half of the small cells back once area totals are answered as they are", () => {
    const tables = fc.sample(
      sparseTable.filter((table) => table.length * (table[0]?.areaIds.length ?? 0) <= 4),
      { seed: 5, numRuns: 60 },
    );
    let small = 0;
    let broken = 0;
    for (const table of tables) {
      const areaMonths = margins(table).filter(({ areaIds, months, groups }) => areaIds && months && !groups);
      small += auditCells(table, publicationOf(table)).filter(({ shown }) => shown === "small").length;
      broken += brokenCells(
        table,
        areaMonths.map((question) => cellsOfQuestion(table, question)),
      );
    }
    expect(small).toBeGreaterThan(200);
    expect(broken / small).toBeGreaterThan(0.4);
  });
});
