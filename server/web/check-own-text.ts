import type { Issue } from "#core/contract/problem.ts";
import type { FindingKind } from "#core/domain/privacy/finding.ts";
import { maskText } from "#core/domain/privacy/mask-text.ts";
import { toStoredText } from "#core/domain/privacy/stored-text.ts";
import { Refusal } from "../errors.ts";

const WORDS: Readonly<Record<FindingKind, string>> = {
  personnummer: "ett personnummer",
  samordningsnummer: "ett samordningsnummer",
  interimsnummer: "ett interimsnummer",
  email: "en e-postadress",
  phone: "ett telefonnummer",
  plate: "ett registreringsnummer",
  name: "ett personnamn",
  address: "en bostadsadress",
  door: "ett lägenhetsnummer",
  class: "en skolklass",
  birthdate: "ett födelsedatum",
  account: "ett användarnamn",
  bank: "en bankuppgift",
  document: "en id-handling",
  ip: "en ip-adress",
};

/** A text that somebody has written, and what the field is called on the screen. */
export interface OwnText {
  readonly column: string;
  readonly text: string;
}

/**
 * Refuses texts of one's own that hold personal data, naming the field and never the words. What is only
 * doubtful passes when the writer has been asked and has read it (`isChecked`).
 */
export function checkOwnTexts(texts: readonly OwnText[], isChecked: boolean): void {
  const issues = findPersonalData(texts, isChecked);
  if (issues.length === 0) return;
  throw new Refusal("bad_request", {
    detail: "Skriv om platsen, inte om personen.",
    issues,
  });
}

/** What `checkOwnTexts` would refuse: which field, and what sort of personal data it seems to hold. */
export function findPersonalData(texts: readonly OwnText[], isChecked: boolean): Issue[] {
  return texts.flatMap(({ column, text }) => issuesOf(column, text, isChecked));
}

function issuesOf(column: string, text: string, isChecked: boolean): Issue[] {
  return maskText(toStoredText(text)).findings.flatMap(({ kind, certainty }): Issue[] => {
    if (certainty === "doubtful" && isChecked) return [];
    return [
      {
        code: certainty === "doubtful" ? "doubtful_text" : "personal_data",
        severity: certainty === "doubtful" ? "warning" : "error",
        column,
        message: `Texten ser ut att innehålla ${WORDS[kind]}.`,
      },
    ];
  });
}
