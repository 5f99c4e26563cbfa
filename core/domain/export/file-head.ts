import type { FactLine } from "./selection-lines.ts";

/** How many events a file speaks of, and how sure that is. */
export interface ExportedCount {
  /** Events of the selection; with `isWeighted` a sum of weights. */
  readonly count: number;
  /** Source rows that have a part in it. */
  readonly rows: number;
  /** Whether the selection has hours, so that a row counts with the part of its time inside them. */
  readonly isWeighted: boolean;
  /** Part of the count, 0–1, whose time is known to more than an hour or not at all; null where not asked. */
  readonly uncertainShare: number | null;
  /** The part of the count whose place is too vague for the map; null where places play no part. */
  readonly withoutCell: number | null;
  /** Rows with a date but no clock time, left out where hours are asked for. */
  readonly withoutClock: number;
}

/** All that a file says of itself before its rows. */
export interface FileHead {
  /** What the rows are, such as "Händelser per veckodag och timme". */
  readonly title: string;
  readonly municipality: string;
  readonly selection: readonly FactLine[];
  /** Absent for layers that are no events. */
  readonly count?: ExportedCount | undefined;
  /** Where the figures come from, such as "polis, KIA". */
  readonly source: string;
  /** Whether invented events may be among them. */
  readonly isExample: boolean;
  /** Local date and time of the export, "2026-11-23 08:15". */
  readonly exportedAt: string;
  /** What else a reader must know. */
  readonly notes?: readonly string[] | undefined;
}

const COUNT_DECIMALS = 4;

/** The head of a file as lines of name and value, in Swedish. */
export function headLines(head: FileHead): FactLine[] {
  const { title, municipality, selection, count, source, isExample, exportedAt, notes = [] } = head;
  return [
    ["Innehåll", title],
    ["Kommun", municipality],
    ...selection,
    ...(count ? countLines(count) : []),
    ...notes.map((note): FactLine => ["Att veta", note]),
    ["Uppgifter från", source],
    ["Exempeldata", isExample ? "ja, påhittade händelser ingår" : "nej"],
    ["Uttaget ur Platsbild", exportedAt],
  ];
}

/** A count as it stands in a file: enough decimals for any sum of weights (an event is 10,080 units). */
export function exportedNumber(value: number): number {
  const scale = 10 ** COUNT_DECIMALS;
  return Math.round(value * scale) / scale + 0;
}

function countLines(counted: ExportedCount): FactLine[] {
  const { count, rows, isWeighted, uncertainShare, withoutCell, withoutClock } = counted;
  const weighed = `vägt ur ${rows} rader: en rad räknas med den del av sin tid som ligger i urvalet`;
  return [
    ["Antal händelser", exportedNumber(count)],
    ["Antal rader", rows],
    ["Osäkerhet", isWeighted ? weighed : "varje rad räknas hel"],
    ...(uncertainShare === null
      ? []
      : [["Andel med osäker eller okänd tid", percentText(uncertainShare)] as const]),
    ...(withoutCell === null
      ? []
      : [["Antal utan säkert läge, inte i någon hexagon", exportedNumber(withoutCell)] as const]),
    ...(withoutClock === 0 ? [] : [["Rader utan klockslag, inte med i timmarna", withoutClock] as const]),
  ];
}

function percentText(share: number): string {
  return `${String(Math.round(share * 1000) / 10).replace(".", ",")} %`;
}
