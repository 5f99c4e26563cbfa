import { cellOf, type PlanePoint } from "../place/hexgrid.ts";
import { WEEK_HOURS } from "../time/elapsed-by-weekhour.ts";

/** Where a piece of evidence comes from. What the police find follows where the police look. */
export const EVIDENCE_KINDS = ["traces", "observations", "reports", "police"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** One report that speaks of drugs in a public place. */
export interface SceneEvidence {
  readonly kind: EvidenceKind;
  /** Metres in the municipality's coordinate system. */
  readonly position: PlanePoint;
  /** Local date in days since 1970-01-01. */
  readonly day: number;
  /** 168 weights with the sum 1, Monday 00 first; null without a clock time. */
  readonly week: ArrayLike<number> | null;
}

export type EvidenceCounts = Readonly<Record<EvidenceKind, number>>;

/** Where there may be an open drug scene, for a person to confirm or turn down. */
export interface SceneProposal {
  /** The 100 m hexagon it is known by, the lowest id of `cells`. */
  readonly cell: number;
  readonly cells: readonly number[];
  readonly middle: PlanePoint;
  readonly counts: EvidenceCounts;
  /** On how many days others than the police have seen it. */
  readonly days: number;
  readonly firstDay: number;
  readonly lastDay: number;
  /** Relative activity by hour of the week, 0–1; the police's own finds are not in it. */
  readonly profile: readonly number[];
}

const CELL_M = 100;
/** Pieces of evidence nearer than this hang together. */
const LINK_M = 120;
const FEWEST = 4;
const FEWEST_DAYS = 3;

/**
 * Where may there be an open drug scene? Places where residents' reports, observations and finds such as
 * syringes hang together: at least four within 120 m of the next, on three days or more. What the police find is
 * counted beside, and proposes nothing: it follows the police's own work. A proposal is a question to a person,
 * not a finding.
 */
export function proposeScenes(evidence: readonly SceneEvidence[]): SceneProposal[] {
  const others = evidence.filter(({ kind }) => kind !== "police");
  return linked(others)
    .filter((group) => group.length >= FEWEST && daysOf(group).size >= FEWEST_DAYS)
    .map((group) => proposalOf(group, evidence))
    .toSorted((a, b) => b.days - a.days || a.cell - b.cell);
}

/** How active is a place in each hour of the week, beside its busiest? Zeros without anything timed. */
export function activityProfile(evidence: readonly SceneEvidence[]): number[] {
  const sums = new Float64Array(WEEK_HOURS);
  for (const { week } of evidence) {
    if (week === null) continue;
    for (let hour = 0; hour < WEEK_HOURS; hour++) sums[hour] = (sums[hour] ?? 0) + (week[hour] ?? 0);
  }
  const busiest = Math.max(...sums);
  return Array.from(sums, (sum) => (busiest > 0 ? Math.round((sum / busiest) * 1000) / 1000 : 0));
}

/** How much evidence is there of each kind? */
export function countEvidence(evidence: readonly SceneEvidence[]): EvidenceCounts {
  const count = (kind: EvidenceKind) => evidence.filter((one) => one.kind === kind).length;
  return {
    traces: count("traces"),
    observations: count("observations"),
    reports: count("reports"),
    police: count("police"),
  };
}

function proposalOf(group: readonly SceneEvidence[], all: readonly SceneEvidence[]): SceneProposal {
  const cells = [...new Set(group.map(({ position: { x, y } }) => cellOf(x, y, CELL_M)))].sort(
    (a, b) => a - b,
  );
  const days = [...daysOf(group)].sort((a, b) => a - b);
  const near = all.filter((one) => group.some((other) => distanceM(one, other) <= LINK_M));
  const mean = (of: (point: PlanePoint) => number) =>
    group.reduce((sum, { position }) => sum + of(position), 0) / group.length;
  return {
    cell: cells[0] ?? 0,
    cells,
    middle: { x: mean(({ x }) => x), y: mean(({ y }) => y) },
    counts: countEvidence(near),
    days: days.length,
    firstDay: days[0] ?? 0,
    lastDay: days.at(-1) ?? 0,
    profile: activityProfile(group),
  };
}

const daysOf = (group: readonly SceneEvidence[]) => new Set(group.map(({ day }) => day));

function linked(evidence: readonly SceneEvidence[]): SceneEvidence[][] {
  const left = new Set(evidence);
  const groups: SceneEvidence[][] = [];
  for (const first of left) {
    left.delete(first);
    const group = [first];
    for (let next = 0; next < group.length; next++) {
      const from = group[next];
      if (from === undefined) break;
      for (const one of left) {
        if (distanceM(from, one) > LINK_M) continue;
        left.delete(one);
        group.push(one);
      }
    }
    groups.push(group);
  }
  return groups;
}

function distanceM({ position: a }: SceneEvidence, { position: b }: SceneEvidence): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
