import type { EventEntries } from "../event-shape.ts";
import type { IrregularShapes } from "../cube.ts";

/** Weights that follow no rule, each once. */
export interface IrregularDictionary {
  readonly numberOf: (entries: EventEntries) => number;
  readonly finish: () => { irregular: IrregularShapes; rankOf: Uint32Array };
}

interface Entries {
  readonly weekhours: number[];
  readonly units: number[];
}

/** An empty dictionary of irregular weights. */
export function createIrregularDictionary(): IrregularDictionary {
  const numbers = new Map<string, number>();
  const known: Entries[] = [];
  return {
    numberOf: (entries) => {
      const weekhours = Array.from(entries.weekhours);
      const units = Array.from(entries.units);
      const key = `${weekhours.join()}/${units.join()}`;
      const number = numbers.get(key) ?? known.push({ weekhours, units }) - 1;
      numbers.set(key, number);
      return number;
    },
    finish: () => {
      const sorted = [...numbers].toSorted(([one], [other]) => (one < other ? -1 : 1));
      const rankOf = new Uint32Array(known.length);
      sorted.forEach(([, number], rank) => (rankOf[number] = rank));
      return { irregular: written(sorted.flatMap(([, number]) => known[number] ?? [])), rankOf };
    },
  };
}

function written(shapes: readonly Entries[]): IrregularShapes {
  const starts = new Uint32Array(shapes.length + 1);
  shapes.forEach(({ units }, index) => (starts[index + 1] = (starts[index] ?? 0) + units.length));
  return {
    starts,
    weekhours: Uint8Array.from(shapes.flatMap(({ weekhours }) => weekhours)),
    units: Uint16Array.from(shapes.flatMap(({ units }) => units)),
  };
}
