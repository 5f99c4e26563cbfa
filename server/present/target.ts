import type { ReasonItem, TargetItem } from "#core/contract/targets.ts";
import type { PlanePoint } from "#core/domain/place/hexgrid.ts";
import type { WindowPai } from "#core/domain/statistics/window-pai.ts";
import type { PlaceWindows } from "#core/domain/targets/place-windows.ts";
import type { Reason } from "#core/domain/targets/reason.ts";
import type { Target } from "#core/domain/targets/target.ts";
import { finiteOrNull, presentChange, presentRatio } from "./change.ts";

/** From metres of the municipality's system to longitude and latitude. */
export type ToDegrees = (point: PlanePoint) => readonly [lon: number, lat: number];

/** A place to aim at as it leaves the server. */
export function presentTarget(target: Target, toDegrees: ToDegrees): TargetItem {
  const { place, like, soon, windows, quadrant } = target;
  const [lon, lat] = toDegrees(place.position);
  return {
    key: place.key,
    name: place.name,
    type: place.type,
    isNamed: place.isNamed,
    lon: toSixth(lon),
    lat: toSixth(lat),
    cells: [...place.cells],
    elevatedCells: [...place.elevatedCells],
    count: target.count,
    tested: target.tested,
    share: target.share,
    expected: target.expected,
    like: like && {
      ...presentRatio(like),
      events: like.likeCount,
      cells: like.likeCells,
      expected: like.expected,
    },
    change: target.change && presentChange(target.change),
    development: target.development,
    payday: target.payday && presentChange(target.payday),
    followsSoon: soon && { pairs: soon.pairs, expected: soon.expected, isFlagged: soon.isFlagged },
    windows: windows && presentWindows(windows),
    categories: [...target.categories],
    unsafety: {
      crime: quadrant.crime,
      unsafety: quadrant.unsafety,
      points: quadrant.points,
      expected: quadrant.expectedPoints,
    },
    reasons: target.reasons.map(presentReason),
  };
}

/** How windows did on held-out weeks, as it leaves the server. */
export function presentWindowTest({ windows, busiest }: { windows: WindowPai; busiest: WindowPai }) {
  return { events: toSixth(windows.events), pai: windows.pai, busiestPai: busiest.pai };
}

function presentWindows({ windows, share, events, ownPart, isOwn, test }: PlaceWindows) {
  return {
    windows: [...windows],
    share,
    events: toSixth(events),
    ownPart,
    isOwn,
    test: test && presentWindowTest(test),
  };
}

function presentReason(reason: Reason): ReasonItem {
  return "ratio" in reason
    ? {
        ...reason,
        ratio: finiteOrNull(reason.ratio),
        low: finiteOrNull(reason.low),
        high: finiteOrNull(reason.high),
      }
    : reason;
}

// Degrees to a decimetre, sums of weights without the noise of adding them up.
function toSixth(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
