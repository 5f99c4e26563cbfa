import { expect, it } from "vitest";
import {
  activityProfile,
  type EvidenceKind,
  proposeScenes,
  type SceneEvidence,
} from "#core/domain/drug-scenes/propose-scenes.ts";

const ORIGIN = { x: 680_000, y: 6_580_000 };

function seen(kind: EvidenceKind, day: number, eastM = 0, hour: number | null = 140): SceneEvidence {
  const week = hour === null ? null : Float64Array.from({ length: 168 }, (_, at) => (at === hour ? 1 : 0));
  return { kind, day, position: { x: ORIGIN.x + eastM, y: ORIGIN.y }, week };
}

const FOUR = [
  seen("traces", 1),
  seen("reports", 2, 60),
  seen("observations", 3, 120),
  seen("reports", 3, 200, null),
];

it("proposes a place that others have seen four times on three days, with its hours", () => {
  const [proposal, ...rest] = proposeScenes([...FOUR, seen("reports", 4, 5000)]);
  expect(rest).toEqual([]);
  expect(proposal).toMatchObject({
    days: 3,
    firstDay: 1,
    lastDay: 3,
    counts: { traces: 1, observations: 1, reports: 2, police: 0 },
  });
  expect(proposal?.profile[140]).toBe(1);
  expect(proposal?.cells.length).toBeGreaterThan(1);
  expect(proposal?.cell).toBe(Math.min(...(proposal?.cells ?? [])));
});

it("proposes nothing from what the police find, however much it is", () => {
  const police = Array.from({ length: 40 }, (_, day) => seen("police", day));
  expect(proposeScenes(police)).toEqual([]);
  expect(proposeScenes([...police, ...FOUR.slice(0, 3)])).toEqual([]);
  // Beside others' reports it is counted, and changes neither days nor hours.
  const [beside] = proposeScenes([...FOUR, seen("police", 9, 40, 2), seen("police", 9, 3000)]);
  expect(beside).toMatchObject({ days: 3, lastDay: 3, counts: { police: 1 } });
  expect(beside?.profile[2]).toBe(0);
});

it("needs several days, and reports that hang together", () => {
  expect(proposeScenes(FOUR.map((one) => ({ ...one, day: 1 })))).toEqual([]);
  expect(
    proposeScenes(FOUR.map((one, at) => ({ ...one, position: { ...ORIGIN, x: ORIGIN.x + at * 130 } }))),
  ).toEqual([]);
});

it("does not depend on the order of the evidence, and has no profile without clock times", () => {
  expect(proposeScenes(FOUR.toReversed())).toEqual(proposeScenes(FOUR));
  expect(activityProfile([seen("reports", 1, 0, null)]).every((value) => value === 0)).toBe(true);
});
