/** What sort of personal data a piece of text is, or may be. */
export type FindingKind =
  | "personnummer"
  | "samordningsnummer"
  | "interimsnummer"
  | "email"
  | "phone"
  | "plate"
  | "name"
  | "address"
  | "door"
  | "class"
  | "birthdate"
  | "account"
  | "bank"
  | "document"
  | "ip";

/** `sure` is replaced at once; `doubtful` waits for a person. */
export type Certainty = "sure" | "doubtful";

/** A piece of text that is or may be personal data; `start` and `end` (exclusive) in UTF-16 units. */
export interface Finding {
  readonly kind: FindingKind;
  readonly certainty: Certainty;
  readonly start: number;
  readonly end: number;
}

/** The word in brackets that stands in the stored text instead of each kind. */
export const MASK_WORDS: Readonly<Record<FindingKind, string>> = {
  personnummer: "[personnummer]",
  samordningsnummer: "[samordningsnummer]",
  interimsnummer: "[interimsnummer]",
  email: "[e-post]",
  phone: "[telefon]",
  plate: "[regnummer]",
  name: "[namn]",
  address: "[adress]",
  door: "[dörr]",
  class: "[klass]",
  birthdate: "[födelsedatum]",
  account: "[användarnamn]",
  bank: "[bankuppgift]",
  document: "[id-handling]",
  ip: "[ip-adress]",
};
