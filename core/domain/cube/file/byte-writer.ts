/** Bytes that are written one after another. */
export interface ByteWriter {
  readonly byte: (value: number) => void;
  /** A whole number of 0 or more, in as few bytes as it takes: 7 bits in each, the lowest first. */
  readonly number: (value: number) => void;
  readonly finish: () => Uint8Array<ArrayBuffer>;
}

const FIRST_LENGTH = 65_536;

/** An empty writer. */
export function createByteWriter(): ByteWriter {
  let bytes = new Uint8Array(FIRST_LENGTH);
  let length = 0;
  const byte = (value: number) => {
    if (length === bytes.length) {
      const longer = new Uint8Array(2 * length);
      longer.set(bytes);
      bytes = longer;
    }
    bytes[length++] = value;
  };
  return {
    byte,
    number: (value) => {
      let rest = value;
      for (; rest >= 128; rest = Math.floor(rest / 128)) byte((rest % 128) + 128);
      byte(rest);
    },
    finish: () => bytes.slice(0, length),
  };
}
