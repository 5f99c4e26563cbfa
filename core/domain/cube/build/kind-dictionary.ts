import type { CubeKind } from "../cube.ts";

/** Kinds numbered as they come, and at the end in an order that does not depend on that. */
export interface KindDictionary {
  readonly numberOf: (kind: CubeKind) => number;
  readonly finish: () => { kinds: CubeKind[]; rankOf: Uint32Array };
}

/** An empty dictionary of kinds. */
export function createKindDictionary(): KindDictionary {
  const numbers = new Map<string, number>();
  const kinds: CubeKind[] = [];
  return {
    numberOf: (kind) => {
      const key = keyOf(kind);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const { category, source, setting, isFoundByControl, isDuringPresence } = kind;
      numbers.set(key, kinds.length);
      return kinds.push({ category, source, setting, isFoundByControl, isDuringPresence }) - 1;
    },
    finish: () => {
      const sorted = [...numbers].toSorted(([one], [other]) => (one < other ? -1 : 1));
      const rankOf = new Uint32Array(kinds.length);
      sorted.forEach(([, number], rank) => (rankOf[number] = rank));
      return { kinds: sorted.flatMap(([, number]) => kinds[number] ?? []), rankOf };
    },
  };
}

function keyOf({ category, source, setting, isFoundByControl, isDuringPresence }: CubeKind): string {
  return `${category}\n${source}\n${setting}\n${Number(isFoundByControl)}${Number(isDuringPresence)}`;
}
