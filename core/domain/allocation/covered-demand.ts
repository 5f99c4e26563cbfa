/** What is expected: demand of each point in each slot, and which points each place covers. */
export interface Demand {
  /** Slots of the period the plan is for: hours of the week, or one. */
  readonly slots: number;
  /** `points × slots`, a point's slots together; 0 or more. */
  readonly values: Float64Array;
  /** For each place the points that a stop there is near. */
  readonly covers: readonly (readonly number[])[];
  /** A stop reaches this many slots, its own included; round the end of the period. */
  readonly reachSlots: number;
}

/** A stop in the plan: at which place, in which slot. */
export interface PlacedStop {
  readonly place: number;
  readonly slot: number;
}

/** How much of the demand lies near a stop, each part counted once however many stops it is near? */
export function coveredDemand(demand: Demand, stops: readonly PlacedStop[]): number {
  const left = demand.values.slice();
  return stops.reduce((sum, stop) => sum + takeCovered(demand, left, stop), 0);
}

/** Takes what a stop covers out of what is left, and tells how much that was. Changes `left`. */
export function takeCovered(demand: Demand, left: Float64Array, { place, slot }: PlacedStop): number {
  let sum = 0;
  for (const point of demand.covers[place] ?? []) {
    for (let step = 0; step < demand.reachSlots; step++) {
      const at = point * demand.slots + ((slot + step) % demand.slots);
      sum += left[at] ?? 0;
      left[at] = 0;
    }
  }
  return sum;
}

/**
 * The gain table: how much of what is left would a stop cover, at each place in each slot? `places × slots`, a
 * place's slots together. O(places × points covered × slots).
 */
export function gainTable(demand: Demand, left: Float64Array): Float64Array {
  const { slots, covers, reachSlots } = demand;
  const table = new Float64Array(covers.length * slots);
  const sums = new Float64Array(slots);
  covers.forEach((points, place) => {
    sums.fill(0);
    for (const point of points) {
      for (let slot = 0; slot < slots; slot++)
        sums[slot] = (sums[slot] ?? 0) + (left[point * slots + slot] ?? 0);
    }
    for (let slot = 0; slot < slots; slot++) {
      let sum = 0;
      for (let step = 0; step < reachSlots; step++) sum += sums[(slot + step) % slots] ?? 0;
      table[place * slots + slot] = sum;
    }
  });
  return table;
}
