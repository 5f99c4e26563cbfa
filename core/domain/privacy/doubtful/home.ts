import { isFollowedBy, isPrecededBy } from "../find/context.ts";
import { type DigitGroup, isLetter, isSpace } from "../find/digit-groups.ts";
import type { Finding } from "../finding.ts";
import { patternFindings } from "./pattern-findings.ts";

/** A folded text, the same in small letters, its digit groups, and the names found in it. */
interface HomeSearch {
  readonly text: string;
  readonly lower: string;
  readonly groups: readonly DigitGroup[];
  readonly names: readonly Finding[];
}

const CLASS_WORD = /klass|årskurs|åk/;
const CLASS =
  /(?<![\p{L}\d])(?:klass|årskurs|åk)(?:en)?\.? ?(?:[1-9] ?[A-HJ-N]|[A-ZÅÄÖ]{2,4}\d\d[A-Z]{0,2})(?![\p{L}\d])/giu;
const CLASS_WITH_ENDING = /(?<![\p{L}\d])[1-9][A-Ea-e]:(?:ans?|or|orna|s)(?![\p{L}\d])/gu;
// A class without the word: somebody in it, or a school behind it.
const PUPIL_CLASS =
  /(?<!\p{L})(?:elev|pojk|flick|kill|tjej|barn|ungdom)\p{L}{0,4} (?:i|från|ur|på) ([1-9] ?[A-E])(?![\p{L}\d])/giu;
const SCHOOL_CLASS =
  /(?<![\p{L}\d])(?<!(?:sal|rum|hus|plan|port|entré|våning|lokal|byggnad) )[1-9] ?[A-E](?= (?:på|i|vid|från) (?:\p{L}{1,20} )?\p{L}{0,20}skola)/giu;
const DOOR_WORD = /lgh|lägenhet|kod|dörr| ?tr\b/;
const DOOR =
  /(?<!\p{L})(?:lgh|lägenhet|(?:port|dörr) ?kod(?:en)?|dörr)(?:s?-? ?(?:nr|nummer))?[.:]{0,2} ?(?:[A-Z] ?)?\d{1,4}[A-Z]?(?![\p{L}\d]|[-.:]\d)/giu;
const DOOR_CODE =
  /(?<!\p{L})(?:(?:port|dörr|entré|grind|hiss)-? ?kod(?:en)?(?: \p{Ll}{1,12}){0,3}|kod(?:en)? (?:in|är|(?:till|på|i) \p{Ll}{0,12}(?:port|dörr|entré|grind|hiss)\p{Ll}{0,4})(?: är)?)[.:= ]{1,3}[*#]?(\d{3,6})(?!\d)/giu;
const FLOOR_DOOR =
  /(?<![\p{L}\d])\d{1,2} ?tr\.?,? ?(?:tv|th|vä|hö|mitt(?:en)?|(?:till|t) ?(?:vänster|höger))(?!\p{L})/giu;
const STREET_END =
  /[a-zà-ÿ](?:gatan|gata|vägen|väg|stigen|stig|gränd|gränden|backe|backen|allé|allén|torg|torget|plan|kroken|slingan|ringen|strand|höjden|berget|dalen|udden|viken)\s$/;
const HOME_BEFORE =
  /(?<!\p{L})(?:bor|bodde|boende|bostad(?:en)?|hem(?:ma|met)?|adress(?:en)?|folkbokförd|hos|villan?|lägenhet(?:en)?|radhus(?:et)?|skriven)(?!\p{L})[^.!?]{0,24}$/iu;
const HOME_AFTER = /^[ ,]{0,2}(?:\d ?tr(?:appor)?(?!\p{L})|lgh|lägenhet|vån|bv(?!\p{L})|nb(?!\p{L}))/iu;
const HOUSE_LETTER = /^ ?[A-H](?![\p{L}\d])/iu;
const LONGEST_STREET = 64;

/**
 * What tells where somebody lives or goes to school? Classes (klass 8B, NA21C, "elev i 8B"), doors,
 * their codes and flats (lgh 1203, portkod, 3 tr tv), and street with number where words around, or a name just before (`names`), speak
 * of a dwelling. Always doubtful. A street and number alone is a place, which reports are made of.
 */
export function findHomes({ text, lower, groups, names }: HomeSearch): Finding[] {
  const classes = CLASS_WORD.test(lower) ? patternFindings(text, CLASS, "class") : [];
  const classesWithEnding = /\d[a-e]:/.test(lower) ? patternFindings(text, CLASS_WITH_ENDING, "class") : [];
  const pupils = /\d ?[a-e]/.test(lower)
    ? [PUPIL_CLASS, SCHOOL_CLASS].flatMap((pattern) => patternFindings(text, pattern, "class"))
    : [];
  const doors = DOOR_WORD.test(lower)
    ? [DOOR, DOOR_CODE, FLOOR_DOOR].flatMap((pattern) => patternFindings(text, pattern, "door"))
    : [];
  const nameEnds = new Set(names.map(({ end }) => end));
  const addresses = groups
    .filter(({ start, end }) => end - start <= 3 && isSpace(text.charCodeAt(start - 1)))
    .filter(({ start }) => isPrecededBy(lower, start, STREET_END))
    .flatMap((group) => addressAt(text, group, nameEnds) ?? []);
  return classes.concat(classesWithEnding, pupils, doors, addresses);
}

function addressAt(text: string, group: DigitGroup, nameEnds: ReadonlySet<number>): Finding | null {
  const start = streetStart(text, group.start - 1);
  const letter = HOUSE_LETTER.exec(text.slice(group.end, group.end + 4))?.[0] ?? "";
  const end = group.end + letter.length;
  const followsName = [1, 2, 3].some((distance) => nameEnds.has(start - distance));
  const isHome = followsName || isPrecededBy(text, start, HOME_BEFORE) || isFollowedBy(text, end, HOME_AFTER);
  return isHome ? { kind: "address", certainty: "doubtful", start, end } : null;
}

/** Back over the street's name, and over capitalised words before it as in Gamla Värmdövägen. */
function streetStart(text: string, wordEnd: number): number {
  const least = Math.max(0, wordEnd - LONGEST_STREET);
  let start = wordStart(text, wordEnd, least);
  while (start - 1 > least && text.charAt(start - 1) === " ") {
    const previous = wordStart(text, start - 1, least);
    if (previous === start - 1 || !/\p{Lu}/u.test(text.charAt(previous))) break;
    start = previous;
  }
  return start;
}

function wordStart(text: string, wordEnd: number, least: number): number {
  let start = wordEnd;
  while (start > least && (isLetter(text.charCodeAt(start - 1)) || text.charAt(start - 1) === "-")) start--;
  return start;
}
