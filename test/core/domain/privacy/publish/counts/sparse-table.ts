import fc from "fast-check";
import type { AuditCell } from "#core/domain/privacy/publish/audit/audit-publication.ts";
import { answerTotal, type TotalQuestion } from "#core/domain/privacy/publish/counts/answer-total.ts";
import type { MonthCounts, Publication } from "#core/domain/privacy/publish/counts/publication.ts";
import { publishMonth } from "#core/domain/privacy/publish/counts/publish-month.ts";

export const THRESHOLD = 5;

/** Months of counts over some areas and groups, most of them small or none. */
export type Table = readonly MonthCounts[];

const sparseCount = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 2 }), weight: 5 },
  { arbitrary: fc.integer({ min: 3, max: 6 }), weight: 3 },
  { arbitrary: fc.integer({ min: 7, max: 40 }), weight: 2 },
);

export const sparseTable: fc.Arbitrary<Table> = fc
  .record({
    areas: fc.integer({ min: 1, max: 3 }),
    months: fc.integer({ min: 1, max: 3 }),
    groups: fc.integer({ min: 1, max: 7 }),
  })
  .chain(({ areas, months, groups }) =>
    fc
      .array(sparseCount, { minLength: areas * months * groups, maxLength: areas * months * groups })
      .map((counts) => tableOf({ areas, months, groups }, counts)),
  );

export function tableOf(
  size: { areas: number; months: number; groups: number },
  counts: readonly number[],
): Table {
  const areaIds = Array.from({ length: size.areas }, (_, index) => index + 1);
  const groups = Array.from({ length: size.groups }, (_, index) => `g${index + 1}`);
  let next = 0;
  return Array.from({ length: size.months }, (_, month) => ({
    areaKind: "kommundel",
    month: `2026-${String(month + 1).padStart(2, "0")}`,
    areaIds,
    groups,
    counts: areaIds.flatMap((areaId) =>
      groups.map((group) => ({ areaId, group, count: counts[next++] ?? 0 })),
    ),
  }));
}

export function publicationOf(table: Table): Publication {
  const areaKind = table[0]?.areaKind ?? "kommundel";
  return { areaKind, threshold: THRESHOLD, months: table.map((month) => publishMonth(month)) };
}

interface Place {
  readonly month: string;
  readonly areaId: number;
  readonly group: string;
}

function places(table: Table): (Place & { readonly count: number })[] {
  return table.flatMap(({ month, counts }) => counts.map((cell) => ({ month, ...cell })));
}

/** Every cell with its truth and what is shown of it. */
export function auditCells(table: Table, publication: Publication): AuditCell[] {
  const shown = new Map(
    publication.months.flatMap(({ month, cells }) =>
      cells.map(({ areaId, group, count }) => [`${month}/${areaId}/${group}`, count] as const),
    ),
  );
  return places(table).map(({ month, areaId, group, count }) => ({
    count,
    shown: shown.get(`${month}/${areaId}/${group}`) === null ? "small" : "number",
  }));
}

export function cellsOfQuestion(table: Table, question: TotalQuestion): number[] {
  return places(table).flatMap(({ month, areaId, group }, index) => {
    const isIn =
      (question.months?.includes(month) ?? true) &&
      (question.areaIds?.includes(areaId) ?? true) &&
      (question.groups?.includes(group) ?? true);
    return isIn ? [index] : [];
  });
}

/** Every margin of the table: each choice of one or all areas, months and groups. */
export function margins(table: Table): TotalQuestion[] {
  const months = table.map(({ month }) => month);
  const { areaIds = [], groups = [] } = table[0] ?? {};
  return [undefined, ...months].flatMap((month) =>
    [undefined, ...areaIds].flatMap((areaId) =>
      [undefined, ...groups].map((group) => ({
        ...(month !== undefined && { months: [month] }),
        ...(areaId !== undefined && { areaIds: [areaId] }),
        ...(group !== undefined && { groups: [group] }),
      })),
    ),
  );
}

/** The margins and other questions that are answered exactly, as sets of cells. */
export function answeredTotals(
  table: Table,
  publication: Publication,
  others: readonly TotalQuestion[] = [],
): number[][] {
  return [...margins(table), ...others]
    .filter((question) => answerTotal(publication, question).isExact)
    .map((question) => cellsOfQuestion(table, question));
}
