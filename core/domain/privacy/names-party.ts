/** Parties by the beginning of their names, as they are written in running text. */
const PARTIES = [
  "socialdemokrat",
  "moderaterna",
  "nya moderaterna",
  "sverigedemokrat",
  "centerpartiet",
  "centerpartist",
  "vänsterpartiet",
  "vänsterpartist",
  "kristdemokrat",
  "liberalerna",
  "miljöpartiet",
  "miljöpartist",
  "nackalistan",
  "feministiskt initiativ",
  "piratpartiet",
  "partiet nyans",
  "medborgerlig samling",
  "alternativ för sverige",
];
const SHORT = /\((?:s|m|sd|c|v|kd|l|mp|fi|nl|afs)\)/u;
const ELECTED = /(?<!\p{L})(?:kommunalråd|regionråd|riksdagsledam|partiledar|statsminist|statsråd|kandidat)/u;

/**
 * Does a text name a party, or somebody elected? Looks for the names of Swedish parties, their letters in brackets
 * and the titles of those elected; a party that is not in the list is not found.
 */
export function namesParty(text: string): boolean {
  const folded = text.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, " ");
  return PARTIES.some((name) => folded.includes(name)) || SHORT.test(folded) || ELECTED.test(folded);
}
