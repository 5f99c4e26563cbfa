import type { PGlite } from "@electric-sql/pglite";

const READY_FOR_QUERY = "Z".charCodeAt(0);
/** Parse, Bind, Describe, Execute, Close and Flush: messages that only the Sync after them makes ready. */
const EXTENDED = new Set(Buffer.from("PBDECH"));
/** A message is a letter, its length with these four bytes, and a body. */
const HEADER_BYTES = 5;

/**
 * Makes an embedded database say "ready" once for each Sync, as the protocol asks. Of itself it also says
 * so after an error in a parameterised query, and `pg` then takes the answer to one query for that to the
 * next: wrong rows, or "not queryable" (github.com/electric-sql/pglite/issues/958). Changes `db`.
 */
export function sayReadyOncePerSync(db: PGlite): void {
  const exec = db.execProtocolRawStream.bind(db);
  db.execProtocolRawStream = (message, options) => {
    const isExtended = EXTENDED.has(message[0] ?? 0);
    return exec(message, isExtended ? { ...options, onRawData: withoutReady(options.onRawData) } : options);
  };
}

/** Passes on the messages of a stream of bytes, whole, but for those that say "ready". */
export function withoutReady(passOn: (data: Uint8Array) => void): (data: Uint8Array) => void {
  let rest = Buffer.alloc(0);
  return (data) => {
    const bytes = Buffer.concat([rest, data]);
    const kept: Buffer[] = [];
    let at = 0;
    while (bytes.length >= at + HEADER_BYTES) {
      const end = at + 1 + bytes.readInt32BE(at + 1);
      if (end > bytes.length) break;
      if (bytes[at] !== READY_FOR_QUERY) kept.push(bytes.subarray(at, end));
      at = end;
    }
    rest = bytes.subarray(at);
    if (kept.length > 0) passOn(Buffer.concat(kept));
  };
}
