/** A column of whole numbers that grows as values are added. */
export interface Column<T> {
  readonly add: (value: number) => void;
  /** All values so far; only for reading. */
  readonly values: () => T;
}

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

const FIRST_LENGTH = 1024;

/** An empty column; `make` gives the array of a length that it is kept in. */
export function createColumn<T extends Numbers>(make: (length: number) => T): Column<T> {
  let kept = make(FIRST_LENGTH);
  let length = 0;
  return {
    add: (value) => {
      if (length === kept.length) {
        const longer = make(2 * length);
        longer.set(kept);
        kept = longer;
      }
      kept[length++] = value;
    },
    values: () => kept.subarray(0, length) as T,
  };
}
