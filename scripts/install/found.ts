/** Something a test needs from the machine, or why it is not there. */
export type Found<T> = { kind: "found"; value: T } | { kind: "missing"; because: string };
