import type { PublishedCell, PublishedMonth, Publication } from "./publication.ts";

/** Which cells a total is asked over; what is left out means all that is published. */
export interface TotalQuestion {
  readonly areaIds?: readonly number[];
  /** YYYY-MM. */
  readonly months?: readonly string[];
  readonly groups?: readonly string[];
}

/** A total as it may be said to those outside. */
export interface TotalAnswer {
  /** Whether `atLeast` is the count; otherwise it lies from `atLeast` to `atMost`. */
  readonly isExact: boolean;
  readonly atLeast: number;
  readonly atMost: number;
  /** Cells "<5" that could not be counted. */
  readonly hiddenCells: number;
  /** Months asked for that are not published, in the order asked. */
  readonly missingMonths: readonly string[];
}

type Part = Pick<TotalAnswer, "atLeast" | "atMost" | "hiddenCells">;
const NOTHING: Part = { atLeast: 0, atMost: 0, hiddenCells: 0 };

/**
 * What may be said of a total over areas, months and category groups? It is made of the published numbers
 * alone, so it tells nothing they do not: cells with a number are added, and where all small cells of an
 * area and month are asked for and its total is shown, that total is taken. Small cells left over make the
 * answer "at least … at most …", each adding 0 to threshold − 1. Areas and groups that are not in a month
 * count nothing there.
 */
export function answerTotal(publication: Publication, question: TotalQuestion): TotalAnswer {
  const asked = question.months === undefined ? null : new Set(question.months);
  const months = publication.months.filter(({ month }) => asked === null || asked.has(month));
  const parts = months.flatMap((month) => partsOfMonth(month, question, publication.threshold - 1));
  const { atLeast, atMost, hiddenCells } = parts.reduce(add, NOTHING);
  const found = new Set(months.map(({ month }) => month));
  const missingMonths = [...(asked ?? [])].filter((month) => !found.has(month));
  const isExact = hiddenCells === 0 && missingMonths.length === 0;
  return { isExact, atLeast, atMost, hiddenCells, missingMonths };
}

function partsOfMonth(month: PublishedMonth, question: TotalQuestion, mostInSmall: number): Part[] {
  const areas = question.areaIds && new Set(question.areaIds);
  const groups = question.groups && new Set(question.groups);
  const cellsOf = cellsByArea(month);
  return month.totals.flatMap(({ areaId, count: total }) => {
    if (areas && !areas.has(areaId)) return [];
    const cells = cellsOf.get(areaId) ?? [];
    const chosen = groups ? cells.filter(({ group }) => groups.has(group)) : cells;
    const small = cells.filter(({ count }) => count === null);
    const hiddenCells = chosen.filter(({ count }) => count === null).length;
    const shown = sumShown(chosen);
    if (hiddenCells > 0 && hiddenCells === small.length && total !== null) {
      const count = shown + total - sumShown(cells);
      return [{ atLeast: count, atMost: count, hiddenCells: 0 }];
    }
    return [{ atLeast: shown, atMost: shown + hiddenCells * mostInSmall, hiddenCells }];
  });
}

function cellsByArea({ cells }: PublishedMonth): Map<number, PublishedCell[]> {
  const byArea = new Map<number, PublishedCell[]>();
  for (const cell of cells) {
    const known = byArea.get(cell.areaId);
    if (known) known.push(cell);
    else byArea.set(cell.areaId, [cell]);
  }
  return byArea;
}

function add(a: Part, b: Part): Part {
  return {
    atLeast: a.atLeast + b.atLeast,
    atMost: a.atMost + b.atMost,
    hiddenCells: a.hiddenCells + b.hiddenCells,
  };
}

function sumShown(cells: readonly PublishedCell[]): number {
  return cells.reduce((total, { count }) => total + (count ?? 0), 0);
}
