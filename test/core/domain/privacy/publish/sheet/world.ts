import type { AuditCell } from "#core/domain/privacy/publish/audit/audit-publication.ts";
import { publishMonth } from "#core/domain/privacy/publish/counts/publish-month.ts";
import { checkPlaceSheet } from "#core/domain/privacy/publish/sheet/check-place-sheet.ts";
import type {
  EarlierSheet,
  PlaceSheetDraft,
  SheetDay,
  SheetPeriod,
} from "#core/domain/privacy/publish/sheet/place-sheet.ts";
import type { ReasonCode } from "#core/domain/privacy/publish/sheet/reason.ts";
import { createRandom, type Random, randomItem } from "#core/domain/statistics/random.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import { DRAFT, square } from "./sample-draft.ts";

// A small world: one area with two places and the rest, three sorts of hours, and reports that come with one
// of several files. Every number that goes out is kept exact, which is more than those outside get.
const FIRST_DAY = dayOfDate("2026-01-01");
const DAYS = 181;
const SPOTS = ["a", "b", "rest"] as const;
const SLOTS = ["evening", "night", "other"] as const;
const STAGES = 3;
const LATENESS = [1, 0.15, 0.1];
// A chance of an event for each day and sort of hours.
const CHANCES = { a: [0.08, 0.15, 0.3], b: [0.002, 0.15], rest: [0.005, 0.01, 0.1] } as const;
const MONTHS = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"];
const HOURS = { evening: [18, 19, 20], night: [21, 22, 23] } as const;

interface Cell {
  readonly date: string;
  readonly spot: (typeof SPOTS)[number];
  readonly slot: (typeof SLOTS)[number];
  /** Which file its reports come with. */
  readonly stage: number;
}

type CellSet = (cell: Cell) => boolean;

export interface Outcome {
  /** Cells that no total tells apart, put together, with what they hold. */
  readonly cells: readonly AuditCell[];
  readonly totals: readonly (readonly number[])[];
  readonly sheets: number;
}

/** Lets months be frozen and sheets be published after each file as they may; `ignored` rules are broken. */
export function playOut(seed: number, ignored: readonly ReasonCode[] = []): Outcome {
  const random = createRandom(seed);
  const events = drawEvents(random);
  const published: EarlierSheet[] = [];
  const frozen = new Set<string>();
  const numbers: CellSet[] = [];
  for (let stage = 0; stage < STAGES; stage++) {
    const today = dateOfDay(FIRST_DAY + 110 + stage * 31);
    const known = events.filter((cell) => cell.stage <= stage);
    for (const month of MONTHS.filter((one) => `${one}-31` < today && !frozen.has(one))) {
      frozen.add(month);
      numbers.push(...frozenNumbers(month, stage, known));
    }
    const { draft, windows } = drawDraft(random, { today, known, published });
    const reasons = checkPlaceSheet(draft, published).filter(({ code }) => !ignored.includes(code));
    if (reasons.length > 0) continue;
    numbers.push(...sheetNumbers(draft, windows, stage));
    const { id: placeId, name: placeName, rings } = draft.place;
    published.push({ ...draft, placeId, placeName, rings });
  }
  return { ...atoms(events, numbers), sheets: published.length };
}

function* allCells(): Generator<Cell> {
  for (let day = 0; day < DAYS; day++) {
    const date = dateOfDay(FIRST_DAY + day);
    for (const spot of SPOTS)
      for (const slot of SLOTS)
        for (let stage = 0; stage < STAGES; stage++) yield { date, spot, slot, stage };
  }
}

function drawEvents(random: Random): Cell[] {
  const chances = new Map(SPOTS.map((spot) => [spot, randomItem(random, CHANCES[spot])]));
  return [...allCells()].filter(
    ({ spot, stage }) => random() < (chances.get(spot) ?? 0) * (LATENESS[stage] ?? 0),
  );
}

function frozenNumbers(month: string, stage: number, known: readonly Cell[]): CellSet[] {
  const inMonth = (cell: Cell) => cell.date.startsWith(month) && cell.stage <= stage;
  const counts = [{ areaId: 1, group: "all", count: known.filter(inMonth).length }];
  const shown = publishMonth({ areaKind: "kommundel", month, areaIds: [1], groups: ["all"], counts });
  return shown.cells[0]?.count === null ? [] : [inMonth];
}

interface DraftQuestion {
  readonly today: string;
  readonly known: readonly Cell[];
  readonly published: readonly EarlierSheet[];
}

type Windows = readonly (readonly (typeof SLOTS)[number][])[];

function drawDraft(
  random: Random,
  { today, known, published }: DraftQuestion,
): { draft: PlaceSheetDraft; windows: Windows } {
  const spot = randomItem(random, ["a", "a", "b"] as const);
  const lastMonth = MONTHS.findLast((month) => `${month}-01` <= today) ?? "2026-01";
  const period = {
    from: `2026-${randomItem(random, ["01-01", "01-01", "01-08", "02-01", "03-01"])}`,
    to: randomItem(random, [today, `${lastMonth}-01`, `${lastMonth}-08`]),
  };
  const windows: Windows = randomItem(random, [
    [["evening"]],
    [["evening", "night"]],
    [["evening"], ["night"]],
  ] as const);
  const spoken = new Set<string>([spot, ...published.map(({ placeId }) => placeId)]);
  const days = dayCounts(period, (date) => {
    const ofDay = known.filter((cell) => cell.date === date);
    const here = ofDay.filter((cell) => cell.spot === spot);
    const inWindows = windows.map((slots) => here.filter((cell) => slots.includes(cell.slot)).length);
    const outside = here.filter((cell) => !windows.flat().includes(cell.slot)).length;
    return {
      date,
      windows: inWindows,
      outside,
      restOfAreas: [ofDay.filter((cell) => !spoken.has(cell.spot)).length],
    };
  });
  const hours = windows.map((slots) => slots.flatMap((slot) => (slot === "other" ? [] : HOURS[slot])));
  const rings = [square(spot === "a" ? 0 : 1000, 0)];
  const place = { id: spot, name: `Plats ${spot}x`, rings, isSingleDwelling: false };
  return { draft: { ...DRAFT, place, period, publishedOn: today, windows: hours, days }, windows };
}

function dayCounts({ from, to }: SheetPeriod, count: (date: string) => SheetDay): SheetDay[] {
  const first = dayOfDate(from);
  const length = Math.max(1, dayOfDate(to) - first);
  return Array.from({ length }, (_, index) => count(dateOfDay(first + index)));
}

function sheetNumbers({ place, period }: PlaceSheetDraft, windows: Windows, stage: number): CellSet[] {
  const isHere = (cell: Cell) =>
    cell.spot === place.id && cell.stage <= stage && period.from <= cell.date && cell.date < period.to;
  const all = windows.flat();
  return [
    ...windows.map(
      (slots): CellSet =>
        (cell) =>
          isHere(cell) && slots.includes(cell.slot),
    ),
    (cell) => isHere(cell) && !all.includes(cell.slot),
  ];
}

function atoms(events: readonly Cell[], numbers: readonly CellSet[]): Omit<Outcome, "sheets"> {
  const signatureOf = (cell: Cell) => numbers.map((is) => (is(cell) ? "1" : "0")).join("");
  const held = new Map([...allCells()].map((cell) => [signatureOf(cell), 0]));
  for (const event of events) held.set(signatureOf(event), (held.get(signatureOf(event)) ?? 0) + 1);
  const signatures = [...held.keys()];
  return {
    cells: signatures.map((signature) => ({ count: held.get(signature) ?? 0, shown: "nothing" as const })),
    totals: numbers.map((_, number) =>
      signatures.flatMap((signature, atom) => (signature[number] === "1" ? [atom] : [])),
    ),
  };
}
