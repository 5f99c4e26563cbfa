import type { DigitGroup } from "../find/digit-groups.ts";
import type { Finding } from "../finding.ts";
import { isLuhnValid } from "../find/luhn.ts";
import { patternFindings } from "./pattern-findings.ts";

const BIRTH_WORD = /född|\bf\.|födelse/;
const BIRTH_DATE =
  /(?<!\p{L})(?:född(?: den)?|f\.|födelse(?:datum|dag|tid))[.: ]{0,3}((?:19|20)?\d\d[-./ ]?[01]\d[-./ ]?[0-3]\d|[0-3]?\d[./][01]?\d[./ -]{1,2}(?:19|20)?\d\d)(?!-?\d)/giu;
const ACCOUNT_WORD = /konto|clearing/;
const ACCOUNT_NUMBER = /(?:konto|clearing)(?: ?(?:nr|nummer))?[.: ]{1,3}(\d(?:[ ,.-]{0,2}\d){6,19})(?!\d)/giu;
const DOCUMENT_WORD = /pass|körkort|id-?kort|lma|dossier/;
const DOCUMENT =
  /(?<!\p{L})(?:pass[- ]?(?:nr|nummer)|(?:körkort|id-?kort|lma(?:-kort)?|dossier)(?:s?[- ]?(?:nr|nummer))?)[.: ]{1,3}((?:[A-Z]{1,3}[ -]?)?\d(?:[ -]?\d){5,11}(?:\/\d\d)?)(?![\p{L}\d])/giu;
const IBAN = /(?<![\p{L}\d])[A-Z]{2}\d\d(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\d])/gu;
const CARD =
  /(?<![\d.,-])(?:(?:4\d|5[1-5]|2[2-7]|6\d)\d{2}(?:\d{12}| \d{4} \d{4} \d{4}|-\d{4}-\d{4}-\d{4})|3[47]\d{2}(?:\d{11}| \d{6} \d{5}))(?![\d-])/g;
const IP_ADDRESS = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?!\.?\d)/g;

/**
 * Which numbers may lead to a person without being one of the sure kinds? Birth dates after "född",
 * bank accounts after "konto", IBAN and card numbers whose check digits hold, papers (pass, körkort,
 * LMA), IPv4 addresses. Always doubtful; bankgiro and plusgiro are public and left alone.
 */
export function findReferences(text: string, lower: string, groups: readonly DigitGroup[]): Finding[] {
  const births = BIRTH_WORD.test(lower) ? patternFindings(text, BIRTH_DATE, "birthdate") : [];
  const accounts = ACCOUNT_WORD.test(lower) ? patternFindings(text, ACCOUNT_NUMBER, "bank") : [];
  const documents = DOCUMENT_WORD.test(lower) ? patternFindings(text, DOCUMENT, "document") : [];
  const addresses = groups.length >= 4 ? patternFindings(text, IP_ADDRESS, "ip") : [];
  const payments = digitCount(groups) >= 12 ? findPayments(text) : [];
  return births.concat(accounts, documents, addresses, payments);
}

function findPayments(text: string): Finding[] {
  const ibans = patternFindings(text, IBAN, "bank").filter(({ start, end }) =>
    isIban(text.slice(start, end)),
  );
  const cards = patternFindings(text, CARD, "bank").filter(({ start, end }) =>
    isCard(text.slice(start, end)),
  );
  return ibans.concat(cards);
}

function digitCount(groups: readonly DigitGroup[]): number {
  return groups.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** ISO 13616: the first four characters moved to the end, letters as 10–35, modulus 97 is 1. */
function isIban(written: string): boolean {
  const compact = written.replaceAll(" ", "");
  if (compact.length < 15 || compact.length > 34) return false;
  let remainder = 0;
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

function isCard(written: string): boolean {
  return isLuhnValid(Array.from(written.replace(/\D/g, ""), Number));
}
