/** Where the next byte of a file is read. */
export interface ByteReader {
  readonly bytes: Uint8Array;
  position: number;
}

/** The next bytes, so many of them. Throws RangeError at the end of the file. */
export function readBytes(reader: ByteReader, length: number): Uint8Array {
  const end = reader.position + length;
  if (!(length >= 0 && end <= reader.bytes.length)) throw new RangeError("The cube's file ends too early.");
  const read = reader.bytes.subarray(reader.position, end);
  reader.position = end;
  return read;
}

/** The next number as `ByteWriter` writes it. Throws RangeError at the end of the file. */
export function readNumber(reader: ByteReader): number {
  const { bytes } = reader;
  let value = 0;
  for (let factor = 1; reader.position < bytes.length; factor *= 128) {
    const byte = bytes[reader.position++] ?? 0;
    if (byte < 128) return value + byte * factor;
    value += (byte - 128) * factor;
  }
  throw new RangeError("The cube's file ends too early.");
}

/**
 * Reads the steps between the values of a column, which begins from 0 again in each block, into their
 * sums. Most steps are one byte: a loop of its own, since there are as many as there are events.
 */
export function readSteps(reader: ByteReader, starts: Uint32Array, into: Uint16Array): void {
  const { bytes } = reader;
  let { position } = reader;
  for (let block = 0; block + 1 < starts.length; block++) {
    const end = starts[block + 1] ?? 0;
    let value = 0;
    for (let event = starts[block] ?? 0; event < end; event++) {
      const byte = bytes[position++] ?? 0;
      if (byte < 128) value += byte;
      else {
        reader.position = position - 1;
        value += readNumber(reader);
        ({ position } = reader);
      }
      into[event] = value;
    }
  }
  reader.position = position;
  readBytes(reader, 0);
}
