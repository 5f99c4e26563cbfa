import { BLANK } from "./find/context.ts";
import { digitGroups } from "./find/digit-groups.ts";
import { findAccounts } from "./doubtful/account.ts";
import { findHomes } from "./doubtful/home.ts";
import { findNames } from "./doubtful/name.ts";
import { findReferences } from "./doubtful/reference.ts";
import { findEmails } from "./find/email.ts";
import { type Finding, MASK_WORDS } from "./finding.ts";
import { foldText, sourceSpan } from "./fold-text.ts";
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
const MOST_ROUNDS = 8;
// The words of an earlier masking are no context: [personnummer] is not "personnummer" before a number.
const MASKED_ALREADY = new RegExp(
  Object.values(MASK_WORDS)
    .map((word) => word.replace(/[[\]]/g, "\\$&"))
    .join("|"),
  "g",
);

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
  const isReplaced = ({ certainty }: Finding) => maskDoubtful || certainty === "sure";
  const stored = toStoredText(text);
  const folded = foldText(stored);
  const found = search(folded.text.replace(MASKED_ALREADY, blank), isReplaced);
  if (found.length === 0) return { masked: stored, findings: NOTHING };
  const findings = resolveOverlaps(found).map((finding) => ({ ...finding, ...sourceSpan(folded, finding) }));
  const masked = fill(stored, findings.filter(isReplaced), ({ kind }) => MASK_WORDS[kind]);
  return { masked, findings };
}

/**
 * A number found may be what kept its neighbour from being read, so the search is repeated with what will
 * be replaced blanked, until nothing more comes up.
 */
function search(folded: string, isReplaced: (finding: Finding) => boolean): Finding[] {
  let replaced: readonly Finding[] = [];
  let text = folded;
  let found = findAll(text);
  for (let round = 1; round < MOST_ROUNDS; round++) {
    const next = resolveOverlaps(found).filter(isReplaced);
    if (next.length === 0) break;
    replaced = replaced.concat(next);
    text = fill(text, next, ({ start, end }) => BLANK.repeat(end - start));
    found = findAll(text);
  }
  return replaced.concat(found);
}

function findAll(text: string): Finding[] {
  const lower = text.toLowerCase();
  const groups = digitGroups(text);
  const names = findNames(text, lower);
  const inWords = names.concat(
    findEmails(text, lower),
    findAccounts(text, lower),
    findPlates(text, lower, groups),
  );
  if (groups.length === 0) return inWords;
  return inWords.concat(
    findPersonnummer(text, groups),
    findPhones(text, lower, groups),
    findHomes({ text, lower, groups, names }),
    findReferences(text, lower, groups),
  );
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

function blank(written: string): string {
  return BLANK.repeat(written.length);
}
