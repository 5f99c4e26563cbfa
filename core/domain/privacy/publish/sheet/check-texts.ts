import { maskText } from "../../mask-text.ts";
import type { PlaceSheetDraft } from "./place-sheet.ts";
import { type Reason, reasonIf } from "./reason.ts";

const NUMBER = "(?:\\d+|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)";
const EVENT =
  "(?:händelser?|rapport(?:er)?|anmäl(?:an|ning|ningar)|iakttagelser?|incident(?:er)?|fall|brott|rån|stöld(?:er)?" +
  "|misshand(?:el|lar)|hot|skadegörels(?:e|er)|klotter(?:skad(?:a|or))?|brand|bränder)";
const COUNT_OF_EVENTS = new RegExp(
  `(?<![\\p{L}\\d])${NUMBER}(?:\\s+\\p{L}+)?\\s+\\p{L}*${EVENT}(?!\\p{L})`,
  "iu",
);

/**
 * Do the texts that would be shown keep to the place: no personal data, sure or doubtful, and no counting of
 * events, which would tell what the rounded numbers hide? Names without a word such as "vittne" before them
 * are not found (see `maskText`): a person reads the sheet before it goes out.
 */
export function checkTexts(draft: PlaceSheetDraft): Reason[] {
  return shownTexts(draft).flatMap(({ field, text }) => {
    const count = COUNT_OF_EVENTS.exec(text)?.[0];
    const isPersonal = maskText(text).findings.length > 0;
    return [
      ...reasonIf(
        isPersonal,
        "personal_data",
        `${field} kan innehålla en personuppgift. Skriv om platsen, inte om personen.`,
      ),
      ...reasonIf(
        count !== undefined,
        "count_in_text",
        `${field} räknar händelser (”${count}”). Skriv utan antal.`,
      ),
    ];
  });
}

function shownTexts({ place, reason, causes, owners, measures }: PlaceSheetDraft) {
  return [
    { field: "Platsens namn", text: place.name },
    { field: "Skälet", text: reason },
    ...causes
      .filter(({ part }) => part === "place_and_object")
      .map(({ text }) => ({ field: "En orsak", text })),
    ...owners
      .flatMap(({ problem, owner }) => [problem, owner ?? ""])
      .map((text) => ({ field: "En problemägare", text })),
    ...measures
      .filter(({ isControl }) => !isControl)
      .flatMap(({ text, status }) => [text, status])
      .map((text) => ({ field: "En åtgärd", text })),
  ];
}
