import { isFollowedBy, isPrecededBy, isWordUnit } from "./context.ts";
import { type DigitGroup, isSpace } from "./digit-groups.ts";
import type { Certainty, Finding } from "../finding.ts";

/** Something shaped like ABC123 or ABC 12D. */
interface Candidate {
  readonly text: string;
  readonly letters: string;
  readonly isCapital: boolean;
  readonly isSpaced: boolean;
  readonly start: number;
  readonly end: number;
}

const LETTERS = /^[A-HJ-PR-UW-Z]{3}$/i;
const LAST_LETTER = /^[A-HJ-NPR-UW-Z]$/i;
// Words and abbreviations of three plate letters that often stand before a number.
const ORDINARY = new Set(
  (
    "all alt art bor brb bus dag del dem den det dkk dnr dok dom ens ett eur fap fax fem " +
    "fot fri gbp gps gul han har hel hem hon hsa hur hus kap kia kod kom kan lag led lgh log los lob " +
    "lss mat max med men mer mob mom mot nej ner nok nol not nya nyc och par per pmf pnr pos ral " +
    "ref reg rek rgb rum run sal sek sen sex sfs ska sms som sot sou str tar tel tog tom tot tre typ " +
    "upp usb usd ute"
  ).split(" "),
);
const VEHICLE =
  /(?<!\p{L})(?:reg(?:istrerings)?[-. ]*(?:nr|nummer|skylt)?|(?:person|last|skåp)?bil(?:en)?|fordon(?:et)?|mc|motorcykeln?|moped(?:en)?|a-traktorn?|epa|släp(?:et)?|buss(?:en)?|taxin?|skylt(?:en)?|plåt(?:en)?|kombi|audi|bmw|ford|mercedes|nissan|opel|peugeot|renault|saab|skoda|tesla|toyota|volvo|vw)(?: \p{L}{1,12})?[.,:;(]{0,2}[ -]{0,2}$/iu;
const CONTINUES = /^(?:[-:.,]\d|_|@)/;
const DOMAIN = /^\.\p{L}/u;
const SPACED_OUT =
  /(?<![\p{L}\d])[A-HJ-PR-UW-Z] [A-HJ-PR-UW-Z] [A-HJ-PR-UW-Z][- ]{0,3}\d ?\d ?[\dA-HJ-NPR-UW-Z](?![\p{L}\d])/gu;
const STATED =
  /(?<!\p{L})(?:[Rr]eg|REG)(?:istrerings)?[-. ]{0,2}(?:[Nn]r|NR|nummer|skylt)[.:]{0,2} {0,2}([A-ZÅÄÖ]{1,4}[- ]?[A-Z]{0,2}[- ]?\d{1,6}[A-Z]{0,3}|[A-ZÅÄÖ\d]{2,7})(?![\p{L}\d])/gu;
const NO_PLATE = /^(?:\d+|EJ|INTE|OKÄN[DT]?|SAKNAS|UTAN|FINNS)$/;

/**
 * Where do Swedish registration plates stand in a folded text? Three letters (no I, Q, V, Å, Ä, Ö), two
 * digits and a third digit or letter, together or with a space or hyphen. Capitals: sure, unless the
 * letters are an ordinary word (RUM 123). Small letters: sure after a vehicle word ("mc abc-123"),
 * otherwise doubtful when written together (abc123, abc-123) and nothing with a space ("ute 100"). After
 * "regnr" any plate in capitals is sure, one without digits doubtful. Personalised and foreign plates
 * have no form of their own and cannot be found without that word.
 */
export function findPlates(text: string, lower: string, groups: readonly DigitGroup[]): Finding[] {
  const findings: Finding[] = [];
  for (const group of groups) {
    const candidate = candidateAt(text, group);
    const certainty = candidate === null ? null : certaintyOf(candidate);
    if (candidate === null || certainty === null) continue;
    findings.push({ kind: "plate", certainty, start: candidate.start, end: candidate.end });
  }
  const spacedOut = /[A-Z] [A-Z] [A-Z]/.test(text) ? spacedOutPlates(text) : [];
  const stated = /reg/.test(lower) ? statedPlates(text) : [];
  return findings.concat(spacedOut, stated);
}

function candidateAt(text: string, group: DigitGroup): Candidate | null {
  const length = group.end - group.start;
  const last = length === 2 ? text.charAt(group.end) : "";
  if (length !== 3 && !(length === 2 && LAST_LETTER.test(last))) return null;
  const end = group.end + last.length;
  if (isWordUnit(text.charCodeAt(end))) return null;
  let lettersEnd = group.start;
  while (group.start - lettersEnd < 2 && isSpace(text.charCodeAt(lettersEnd - 1))) lettersEnd--;
  const isSpaced = lettersEnd < group.start;
  if (!isSpaced && text.charAt(lettersEnd - 1) === "-") lettersEnd--;
  const start = lettersEnd - 3;
  if (start < 0 || isWordUnit(text.charCodeAt(start - 1))) return null;
  const letters = text.slice(start, lettersEnd);
  if (!LETTERS.test(letters) || text.slice(group.start, group.end) === "000") return null;
  const isCapital = letters + last === (letters + last).toUpperCase();
  return { text, letters, isCapital, isSpaced, start, end };
}

function certaintyOf({ text, letters, isCapital, isSpaced, start, end }: Candidate): Certainty | null {
  if (ORDINARY.has(letters.toLowerCase()) || isFollowedBy(text, end, CONTINUES)) return null;
  const isAttached = /[-_.@#]/.test(text.charAt(start - 1)) && isWordUnit(text.charCodeAt(start - 2));
  if (isCapital && !isAttached) return "sure";
  if (isPrecededBy(text, start, VEHICLE)) return "sure";
  return isAttached || isSpaced || isFollowedBy(text, end, DOMAIN) ? null : "doubtful";
}

function spacedOutPlates(text: string): Finding[] {
  return Array.from(text.matchAll(SPACED_OUT), (match) => ({
    kind: "plate",
    certainty: "sure",
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function statedPlates(text: string): Finding[] {
  const findings: Finding[] = [];
  for (const match of text.matchAll(STATED)) {
    const plate = match[1] ?? "";
    if (NO_PLATE.test(plate)) continue;
    const end = match.index + match[0].length;
    const certainty = /\d/.test(plate) ? "sure" : "doubtful";
    findings.push({ kind: "plate", certainty, start: end - plate.length, end });
  }
  return findings;
}
