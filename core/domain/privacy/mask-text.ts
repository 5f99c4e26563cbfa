import { digitGroups } from "./find/digit-groups.ts";
import { findAccounts } from "./doubtful/account.ts";
import { findHomes } from "./doubtful/home.ts";
import { findNames } from "./doubtful/name.ts";
import { findReferences } from "./doubtful/reference.ts";
import { findEmails } from "./find/email.ts";
import { type Finding, MASK_WORDS } from "./finding.ts";
import { type FoldedText, foldText } from "./fold-text.ts";
import { findPersonnummer } from "./find/personnummer.ts";
import { findPhones } from "./find/phone.ts";
import { findPlates } from "./find/plate.ts";
import { resolveOverlaps } from "./resolve-overlaps.ts";
import { toStoredText } from "./stored-text.ts";

/** How far to go. */
export interface MaskOptions {
  /** Replace doubtful findings too, as for a file that leaves without a review; default false. */
  readonly maskDoubtful?: boolean;
}

/** The text as it may be stored, and what was found in the text as it came (NFC, before masking). */
export interface MaskedText {
  readonly masked: string;
  readonly findings: readonly Finding[];
}

const NOTHING: readonly Finding[] = [];
const FILLER = "\uFFFC";
const MOST_ROUNDS = 8;

/**
 * Which personal data does a text hold, and how does it read without? Sure findings (personnummer,
 * samordningsnummer, interimsnummer, telephone, e-mail, registration plate) are replaced in the NFC
 * text by a Swedish word in brackets; doubtful ones (names after words such as "vittne", classes, doors,
 * dwellings, accounts …) are only reported, unless `maskDoubtful`. Findings are in order, do not
 * overlap, and their places are those in the NFC text before masking (`toStoredText(text)`); masking the
 * stored text again finds nothing sure and gives the places of the doubtful ones in it. What has no
 * form of its own (names alone, personalised plates, numbers in words, a description that fits one
 * person) is not found: a masked text is not anonymous. Time grows with the length only.
 */
export function maskText(text: string, { maskDoubtful = false }: MaskOptions = {}): MaskedText {
  const stored = toStoredText(text);
  const folded = foldText(stored);
  const found = search(folded.text);
  if (found.length === 0) return { masked: stored, findings: NOTHING };
  const findings = resolveOverlaps(
    stored,
    found.map((finding) => inSource(finding, folded)),
  );
  const replaced = maskDoubtful ? findings : findings.filter(({ certainty }) => certainty === "sure");
  return { masked: replace(stored, replaced), findings };
}

/**
 * A number found may be what kept its neighbour from being read, so the search is repeated with the sure
 * findings blanked until there are no more.
 */
function search(folded: string): Finding[] {
  let sure: readonly Finding[] = [];
  let text = folded;
  for (let round = 1; ; round++) {
    const found = searchOnce(text);
    const isLast = round === MOST_ROUNDS || found.every(({ certainty }) => certainty === "doubtful");
    if (isLast) return sure.concat(found);
    const newlySure = resolveOverlaps(
      text,
      found.filter(({ certainty }) => certainty === "sure"),
    );
    sure = sure.concat(newlySure);
    text = fill(text, newlySure, (finding) => FILLER.repeat(finding.end - finding.start));
  }
}

function searchOnce(text: string): Finding[] {
  const groups = digitGroups(text);
  const names = findNames(text);
  const inWords = names.concat(findEmails(text), findAccounts(text));
  if (groups.length === 0) return inWords;
  return inWords.concat(
    findPersonnummer(text, groups),
    findPhones(text, groups),
    findPlates(text, groups),
    findHomes(text, groups, names),
    findReferences(text, groups),
  );
}

function replace(text: string, findings: readonly Finding[]): string {
  return fill(text, findings, ({ kind }) => MASK_WORDS[kind]);
}

function fill(text: string, findings: readonly Finding[], filler: (finding: Finding) => string): string {
  const parts: string[] = [];
  let from = 0;
  for (const finding of findings) {
    parts.push(text.slice(from, finding.start), filler(finding));
    from = finding.end;
  }
  return parts.join("") + text.slice(from);
}

function inSource(finding: Finding, { sourceStart, sourceEnd }: FoldedText): Finding {
  if (sourceStart === null || sourceEnd === null) return finding;
  const start = sourceStart[finding.start] ?? finding.start;
  const end = sourceEnd[finding.end - 1] ?? finding.end;
  return { ...finding, start, end };
}
