const HEADER_END = Buffer.from("\r\n\r\n");
const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const DELETE = 127;

const isAllowed = (byte: number) =>
  byte >= SPACE ? byte !== DELETE : byte === TAB || byte === LINE_FEED || byte === CARRIAGE_RETURN;

/** A multipart body passed on chunk by chunk. */
export interface PartHeaderCleaner {
  /** The bytes that may go on; some wait for the next chunk. */
  push(chunk: Buffer): Buffer;
  end(): Buffer;
}

/**
 * Takes out of a multipart body the control characters that part headers must not have, such as a NUL in
 * a file's name: the file is good, and its name is cleaned before it is shown anyway. The contents of the
 * parts are not touched.
 */
export function partHeaderCleaner(boundary: string): PartHeaderCleaner {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  let waiting: Buffer = Buffer.alloc(0);
  let isInHeader = true;

  const take = (bytes: Buffer, isLast: boolean): Buffer => {
    const parts: Uint8Array[] = [];
    let at = 0;
    for (let found = 0; found >= 0;) {
      const wanted = isInHeader ? HEADER_END : delimiter;
      found = bytes.indexOf(wanted, at);
      const end =
        found >= 0
          ? found + wanted.length
          : isLast
            ? bytes.length
            : Math.max(at, bytes.length - wanted.length + 1);
      const part = bytes.subarray(at, end);
      parts.push(isInHeader ? part.filter(isAllowed) : part);
      at = end;
      if (found >= 0) isInHeader = !isInHeader;
    }
    waiting = bytes.subarray(at);
    return Buffer.concat(parts);
  };
  return {
    push: (chunk) => take(waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]), false),
    end: () => take(waiting, true),
  };
}

/** The boundary that a multipart content type names; empty without one. */
export function boundaryOf(contentType: string | undefined): string {
  const match = /;\s*boundary=(?:"([^"]{1,70})"|([^;\s]{1,70}))/i.exec(contentType ?? "");
  return match?.[1] ?? match?.[2] ?? "";
}
