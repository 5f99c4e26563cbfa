import type { Finding } from "../finding.ts";

// Words after which a name is likely; each may have an ending (vittnet, målsägandens).
const CUE =
  /(?<![a-zà-ÿ])(?:vittne|anmälare|målsägande|misstänkt|gärningsm[aä]n|brottsoffer|offer|uppgiftslämnare|inringare|rapportör|uppringare|kontaktperson|handläggare|ombud|vårdnadshavare|hyresgäst|innehavare|ägare|granne|elev|pojke|flicka|kille|tjej|mamma|pappa|moder|fader|mor|far|bror|syster|son|dotter|maka|make|sambo|fru|fröken|herr|hr|person|namn|heter|hette|kallas|alias|hos|pratat med|talat med|träffat|träffade|rektor|kurator|lärare|väktare|vaktmästare|chef|familj|enligt|kontakta|mvh|hälsning)[a-zà-ÿ]{0,4}(?![a-zà-ÿ0-9])/g;
const WORD = String.raw`\p{Lu}[\p{L}'’]*(?:-\p{Lu}[\p{L}'’]*)?`;
const PARTICLE = "(?: (?:von|af|av|de|da|van|der|den|al|el|bin|ben|la|le))?";
const BETWEEN = String.raw`[\s.:;,=("-]{1,4}(?:(?:är|heter|hette|var|vid namn|namn|med namn)[\s:]{1,2})?`;
// Not the beginning of something with a number in it: "BMW X5".
const WORD_END = String.raw`(?![\p{L}\d])`;
const FULL_NAME = new RegExp(`${BETWEEN}(${WORD}(?:${PARTICLE} ${WORD}${WORD_END}){1,3})`, "uy");
const SINGLE_NAME = new RegExp(`${BETWEEN}(${WORD})`, "uy");
const NAMING_CUE =
  /^(?:(?:namn|heter|hette|kallas|alias|vittne|målsägande|misstänkt|anmälare)|(?:fru|fröken|herr|hr|familj|familjen|mvh|hälsningar)$)/;
const PATRONYMIC_END = /s(?:son|dotter)s?(?!\p{L})/u;
const PATRONYMIC =
  /(?<![\p{L}-])\p{Lu}\p{L}{1,20}(?:-\p{Lu}\p{L}{1,20})? \p{Lu}\p{Ll}{1,20}s(?:son|dotter)s?(?!\p{L})/gu;
const NOT_A_NAME =
  /(?<!\p{L})(?:Nacka|Boo|Sicklaön|Fisksätra|Saltsjöbaden|Älta|Orminge|Stockholm|Kommun(?:en)?|Polisen|Centrum|Forum|AB|Skolan?|Kyrkan?|Strand|Sverige)(?!\p{L})/u;

/**
 * Which words look like the name of a person? One to four capitalised words after a word for somebody's
 * part in an event (vittne, anmälare, målsägande, "heter" …), and a capitalised word followed by one in
 * -sson or -sdotter anywhere. `lower`: the text in small letters, unit for unit. Always doubtful: names
 * of firms and places look the same. Names in small letters, and names without such a word before them,
 * are not found.
 */
export function findNames(text: string, lower: string): Finding[] {
  const findings: Finding[] = [];
  for (const cue of lower.matchAll(CUE)) {
    const name = nameAfter(text, cue.index + cue[0].length, cue[0]);
    if (name !== null) findings.push(name);
  }
  if (!PATRONYMIC_END.test(text)) return findings;
  for (const match of text.matchAll(PATRONYMIC)) {
    findings.push(doubtfulName(match.index, match.index + match[0].length));
  }
  return findings;
}

function nameAfter(text: string, index: number, cue: string): Finding | null {
  for (const form of NAMING_CUE.test(cue) ? [FULL_NAME, SINGLE_NAME] : [FULL_NAME]) {
    form.lastIndex = index;
    const name = form.exec(text)?.[1];
    if (name === undefined) continue;
    return NOT_A_NAME.test(name) ? null : doubtfulName(form.lastIndex - name.length, form.lastIndex);
  }
  return null;
}

function doubtfulName(start: number, end: number): Finding {
  return { kind: "name", certainty: "doubtful", start, end };
}
