/** A stop as a change of the plan sees it; times in ISO 8601. */
export interface ComparedStop {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export interface PlanChanges {
  readonly added: string[];
  readonly removed: string[];
  readonly moved: string[];
}

/** Which stops were added, removed and moved in time, by their names? */
export function planChanges(before: readonly ComparedStop[], after: readonly ComparedStop[]): PlanChanges {
  const known = new Map(before.map((stop) => [stop.id, stop]));
  const kept = new Set(after.map(({ id }) => id));
  const isMoved = ({ id, from, to }: ComparedStop) => {
    const old = known.get(id);
    return (
      old !== undefined &&
      (Date.parse(old.from) !== Date.parse(from) || Date.parse(old.to) !== Date.parse(to))
    );
  };
  return {
    added: after.filter(({ id }) => !known.has(id)).map(({ name }) => name),
    removed: before.filter(({ id }) => !kept.has(id)).map(({ name }) => name),
    moved: after.filter(isMoved).map(({ name }) => name),
  };
}
