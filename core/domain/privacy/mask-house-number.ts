const STREET =
  "(?:gatan|gata|vägen|väg|stigen|stig|gränd|gränden|backe|backen|allé|allén|torg|torget|plan|kroken|slingan|ringen|" +
  "strand|höjden|berget|dalen|udden|viken|leden|liden|terrassen|hagen|ängen|bryggan|gården|slätten|rundan|gången)";
const HOUSE_NUMBER = new RegExp(
  `(?<=${STREET}s?[ \\u00a0])\\d{1,3}(?:[ \\u00a0]?[A-Ha-h])?(?![\\p{L}\\d]|[:.]\\d)`,
  "giu",
);

/**
 * How does a text about a dwelling read without the number of the house? The street stays, as it does in
 * the place; `[husnummer]` stands for the number. Streets are known by their endings, so a place called
 * otherwise keeps its number.
 */
export function maskHouseNumbers(text: string): string {
  return text.replace(HOUSE_NUMBER, "[husnummer]");
}
