import {
  badJson,
  endOfLiteral,
  endOfString,
  positionOf,
  readNumber,
  skipSpace,
  stringText,
} from "./json-tokens.ts";
import type { Pacer } from "./pacer.ts";
import { FileRefused, refusal } from "./reader.ts";

/** Where the values of a JSON text lie, found without building any of them. Offsets stand in pairs: start, end. */
export interface JsonOutline {
  /** The top-level values; more than one in a text sequence (one feature a line). */
  documents: number[];
  /** The elements of the first document's list: the document itself, or its `features` or `service_requests`. */
  elements: number[];
  /** That list, brackets included; null without one. */
  list: { start: number; end: number } | null;
  /** Whole numbers outside ±2^53. */
  wideIntegers: number[];
}

/** Deeper nesting refuses the file. */
export const maxDepth = 50;

const isArray = 1;
const isObject = 2;
const listKeys: ReadonlySet<string> = new Set(["features", "service_requests", "requests"]);
const dangerousKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
const stepsPerTurn = 16_384;

type Expected = "value" | "valueOrEnd" | "key" | "keyOrEnd" | "nextOrEnd";

interface Walk {
  bytes: Buffer;
  outline: JsonOutline;
  at: number;
  expected: Expected;
  depth: number;
  /** Per depth: kind and start of the open container, its keys so far and the latest. */
  kinds: Uint8Array;
  starts: Float64Array;
  keys: Set<string>[];
  latestKey: string[];
  /** Depth of the list while it is open, −1 otherwise. */
  listDepth: number;
  valueStart: number;
  valueEnd: number;
}

/**
 * Checks JSON text in UTF-8 without recursion and says where its values lie.
 * Throws FileRefused: `bad_json` with line and character, `too_deep`, `not_a_number` for 1e999, `duplicate_column` or
 * `bad_structure` for a key that stands twice, `bad_structure` for keys that reach for an object's prototype.
 */
export async function outlineJson(bytes: Buffer, pace: Pacer): Promise<JsonOutline> {
  const outline: JsonOutline = { documents: [], elements: [], list: null, wideIntegers: [] };
  for (let at = skipSeparators(bytes, 0); at < bytes.length;) {
    const walk = newWalk(bytes, outline, at);
    for (let steps = 1; !(walk.depth === 0 && walk.expected === "nextOrEnd"); steps++) {
      step(walk);
      if (steps % stepsPerTurn === 0) await pace();
    }
    outline.documents.push(at, walk.valueEnd);
    at = skipSeparators(bytes, walk.valueEnd);
    if (outline.documents.length % stepsPerTurn === 0) await pace();
  }
  return outline;
}

function newWalk(bytes: Buffer, outline: JsonOutline, at: number): Walk {
  return {
    bytes,
    outline,
    at,
    expected: "value",
    depth: 0,
    kinds: new Uint8Array(maxDepth + 1),
    starts: new Float64Array(maxDepth + 1),
    keys: [],
    latestKey: [],
    listDepth: -1,
    valueStart: at,
    valueEnd: at,
  };
}

/** White space, and the record separators of RFC 8142. */
function skipSeparators(bytes: Buffer, at: number): number {
  let index = skipSpace(bytes, at);
  while (bytes[index] === 0x1e) index = skipSpace(bytes, index + 1);
  return index;
}

function step(walk: Walk): void {
  walk.at = skipSpace(walk.bytes, walk.at);
  switch (walk.expected) {
    case "nextOrEnd":
      return nextOrEnd(walk);
    case "key":
    case "keyOrEnd":
      return keyOrEnd(walk);
    case "value":
    case "valueOrEnd":
      return valueOrEnd(walk);
  }
}

function nextOrEnd(walk: Walk): void {
  const { bytes, at, depth } = walk;
  if (depth === walk.listDepth) walk.outline.elements.push(walk.valueStart, walk.valueEnd);
  const kind = walk.kinds[depth];
  if (bytes[at] === 0x2c) {
    walk.at++;
    walk.expected = kind === isArray ? "value" : "key";
  } else if (bytes[at] === (kind === isArray ? 0x5d : 0x7d)) close(walk);
  else throw badJson(bytes, at);
}

function keyOrEnd(walk: Walk): void {
  const { bytes, at } = walk;
  if (walk.expected === "keyOrEnd" && bytes[at] === 0x7d) return close(walk);
  if (bytes[at] !== 0x22) throw badJson(bytes, at);
  const end = endOfString(bytes, at);
  takeKey(walk, stringText(bytes, at, end));
  const colon = skipSpace(bytes, end);
  if (bytes[colon] !== 0x3a) throw badJson(bytes, colon);
  walk.at = colon + 1;
  walk.expected = "value";
}

function takeKey(walk: Walk, key: string): void {
  const { depth } = walk;
  if (dangerousKeys.has(key)) throw dangerousKey(walk, key);
  const keys = walk.keys[depth];
  if (keys?.has(key) === true) throw repeatedKey(walk, key);
  keys?.add(key);
  walk.latestKey[depth] = key;
}

function dangerousKey(walk: Walk, key: string): FileRefused {
  const { row } = positionOf(walk.bytes, walk.at);
  const message = `Nyckeln ”${key}” på rad ${row} får inte förekomma i en datafil. Ta bort den och skicka filen igen.`;
  return new FileRefused([{ code: "bad_structure", severity: "error", row, message }], ["keys_dropped"]);
}

function repeatedKey(walk: Walk, key: string): FileRefused {
  const { row } = positionOf(walk.bytes, walk.at);
  const { depth, kinds, latestKey } = walk;
  const isProperty = kinds[depth - 1] === isObject && latestKey[depth - 1] === "properties";
  const code = isProperty || (depth === 2 && kinds[1] === isArray) ? "duplicate_column" : "bad_structure";
  return refusal(
    code,
    `Nyckeln ”${key}” står två gånger i samma objekt (rad ${row}). Döp om eller ta bort den ena.`,
    {
      row,
      column: key,
    },
  );
}

function valueOrEnd(walk: Walk): void {
  const { bytes, at } = walk;
  const byte = bytes[at] ?? 0;
  if (byte === 0x5b) return open(walk, isArray);
  if (byte === 0x7b) return open(walk, isObject);
  if (walk.expected === "valueOrEnd" && byte === 0x5d) return close(walk);
  walk.valueStart = at;
  if (byte === 0x22) walk.at = endOfString(bytes, at);
  else if (byte === 0x2d || (byte >= 0x30 && byte <= 0x39)) takeNumber(walk);
  else walk.at = endOfLiteral(bytes, at);
  walk.valueEnd = walk.at;
  walk.expected = "nextOrEnd";
}

function takeNumber(walk: Walk): void {
  const { end, isWide } = readNumber(walk.bytes, walk.at);
  if (isWide) walk.outline.wideIntegers.push(walk.at, end);
  walk.at = end;
}

function open(walk: Walk, kind: number): void {
  const depth = walk.depth + 1;
  if (depth > maxDepth) {
    throw refusal(
      "too_deep",
      `Filen har fler än ${maxDepth} nivåer i varandra. En tabell eller karta behöver högst ett tiotal.`,
    );
  }
  walk.depth = depth;
  walk.kinds[depth] = kind;
  walk.starts[depth] = walk.at;
  if (kind === isObject) startKeys(walk);
  else if (opensList(walk)) {
    walk.outline.list = { start: walk.at, end: walk.at };
    walk.listDepth = depth;
  }
  walk.at++;
  walk.expected = kind === isArray ? "valueOrEnd" : "keyOrEnd";
}

function startKeys(walk: Walk): void {
  const keys = walk.keys[walk.depth];
  if (keys === undefined) walk.keys[walk.depth] = new Set();
  else keys.clear();
}

function opensList({ outline, depth, kinds, latestKey }: Walk): boolean {
  if (outline.list !== null || outline.documents.length > 0) return false;
  return depth === 1 || (depth === 2 && kinds[1] === isObject && listKeys.has(latestKey[1] ?? ""));
}

function close(walk: Walk): void {
  const { depth, outline } = walk;
  walk.at++;
  if (depth === walk.listDepth && outline.list !== null) {
    outline.list.end = walk.at;
    walk.listDepth = -1;
  }
  walk.valueStart = walk.starts[depth] ?? 0;
  walk.valueEnd = walk.at;
  walk.depth--;
  walk.expected = "nextOrEnd";
}
