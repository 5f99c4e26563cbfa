import type { Certainty, Finding } from "../finding.ts";

/** The host after the sign: where it ends, how many labels, and whether a dot was written as a word. */
interface Host {
  readonly end: number;
  readonly labels: number;
  readonly last: string;
  readonly hasWordDot: boolean;
}

const AT_HINT = /@|snabel|[([{<] ?at? ?[)\]}>]| at /;
const AT =
  / {0,2}(?:@|[([{<] ?(?:@|at|a|snabel-? ?a) ?[)\]}>]|(?<![\p{L}\d])snabel-? ?a(?![\p{L}\d])) {0,2}|(?<=[\p{L}\d]) at /giu;
const LOCAL_UNIT = /[\p{L}\p{N}._%+&#!$*~'-]/u;
const DOT_BEFORE = /(?: ?[([{<] ?(?:dot|punkt|\.) ?[)\]}>] ?| (?:dot|punkt) )$/i;
const LABEL = /[\p{L}\p{N}](?:[\p{L}\p{N}_-]{0,61}[\p{L}\p{N}])?/uy;
const DOT = / ?[([{<] ?(?:dot|punkt|\.) ?[)\]}>] ?| (?:dot|punkt) | ?\.(?=[\p{L}\p{N}])| \. /iuy;
const TOP_LEVEL = /^(?:\p{L}{2,24}|xn--[a-z0-9-]{2,59})$/iu;
const ADDRESS_IN_DIGITS = /\[?\d{1,3}(?:\.\d{1,3}){3}\]?/y;
const PICTURE = /^(?:png|jpe?g|gif|svg|webp)$/i;
const LONGEST_LOCAL = 64;
const MOST_LABELS = 12;

/**
 * Where do e-mail addresses stand in a folded text? anna@example.se, with letters of any script, with
 * spaces round the sign, and written out: "anna (at) example punkt se", "anna snabel-a example.se",
 * "[at]", "(dot)". Sure with a top-level domain of letters; doubtful as anna@nacka without one, and
 * where only a bare "at" or " (a) " stands for the sign.
 */
export function findEmails(text: string, lower: string): Finding[] {
  if (!AT_HINT.test(lower)) return [];
  const findings: Finding[] = [];
  for (const match of text.matchAll(AT)) {
    const finding = addressAround(text, match.index, match[0]);
    if (finding !== null) findings.push(finding);
  }
  return findings;
}

function addressAround(text: string, signStart: number, sign: string): Finding | null {
  const start = localStart(text, signStart);
  if (start === signStart) return null;
  const hostStart = signStart + sign.length;
  ADDRESS_IN_DIGITS.lastIndex = hostStart;
  if (sign.trim() === "@" && ADDRESS_IN_DIGITS.test(text)) {
    return { kind: "email", certainty: "sure", start, end: ADDRESS_IN_DIGITS.lastIndex };
  }
  const host = readHost(text, hostStart);
  const certainty = host === null ? null : certaintyOf(host, sign, text.slice(start, signStart));
  return host === null || certainty === null ? null : { kind: "email", certainty, start, end: host.end };
}

function certaintyOf(host: Host, sign: string, local: string): Certainty | null {
  const written = sign.trim().toLowerCase();
  if (host.labels < 2)
    return sign === "@" && TOP_LEVEL.test(host.last) && /\p{L}/u.test(local) ? "doubtful" : null;
  if (!TOP_LEVEL.test(host.last) || PICTURE.test(host.last)) return null;
  const isWeak = written === "at" || (/^.a.$/.test(written) && written.length < sign.length);
  return isWeak && !host.hasWordDot ? "doubtful" : "sure";
}

/** Backwards over the name, written-out dots included; at most 64 characters. */
function localStart(text: string, signStart: number): number {
  const least = Math.max(0, signStart - LONGEST_LOCAL);
  let start = unitsBack(text, signStart, least);
  while (start > least && start < signStart) {
    const dot = DOT_BEFORE.exec(text.slice(Math.max(least, start - 12), start));
    if (dot === null) break;
    const next = unitsBack(text, start - dot[0].length, least);
    if (next === start - dot[0].length) break;
    start = next;
  }
  while (start < signStart && /[^\p{L}\p{N}_]/u.test(text.charAt(start))) start++;
  return start;
}

function unitsBack(text: string, from: number, least: number): number {
  let start = from;
  while (start > least && LOCAL_UNIT.test(text.charAt(start - 1))) start--;
  return start;
}

/** Label by label as far as a top-level domain is reached; a lone first label is returned as such. */
function readHost(text: string, hostStart: number): Host | null {
  let host: Host | null = null;
  let at = hostStart;
  let hasWordDot = false;
  for (let labels = 1; labels <= MOST_LABELS; labels++) {
    LABEL.lastIndex = at;
    const label = LABEL.exec(text)?.[0];
    if (label === undefined) break;
    const isTopLevel = TOP_LEVEL.test(label);
    if (isTopLevel && host !== null && host.labels > 1 && hasWordDot && label.length > 3) break;
    const end = at + label.length;
    if (labels === 1 || isTopLevel) host = { end, labels, last: label, hasWordDot };
    DOT.lastIndex = end;
    const dot = DOT.exec(text)?.[0];
    if (dot === undefined) break;
    hasWordDot ||= dot.trim() !== ".";
    at = end + dot.length;
  }
  return host;
}
