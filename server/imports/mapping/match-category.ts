import { foldCase, foldName } from "./fold-word.ts";
import { nearestWord } from "./nearest-word.ts";

export interface NamedCategory {
  readonly key: string;
  readonly nameSv: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
}

/** The key of a category, or the name of the one that may have been meant. */
export type CategoryMatch =
  | { readonly kind: "found"; readonly key: string }
  | { readonly kind: "unknown"; readonly suggestion: string | null };

export type CategoryMatcher = (word: string) => CategoryMatch;

/**
 * Which category does a file's word name? Key, Swedish or English name or alias, whatever the case and
 * the spaces; other spellings (without Å Ä Ö, a letter wrong) are only suggested, never taken.
 */
export function categoryMatcher(categories: readonly NamedCategory[]): CategoryMatcher {
  const keys = new Map<string, string>();
  const names = new Map<string, string>();
  for (const { key, nameSv, nameEn, aliases } of categories) {
    for (const word of [key, nameSv, nameEn, ...aliases]) {
      keys.set(foldCase(word), key);
      names.set(foldName(word), nameSv);
    }
  }
  const known = new Map<string, CategoryMatch>();
  return (word) => {
    const earlier = known.get(word);
    if (earlier) return earlier;
    const key = keys.get(foldCase(word));
    const match: CategoryMatch = key
      ? { kind: "found", key }
      : { kind: "unknown", suggestion: suggest(foldName(word), names) };
    if (known.size < 10_000) known.set(word, match);
    return match;
  };
}

function suggest(word: string, names: ReadonlyMap<string, string>): string | null {
  if (word === "" || word.length > 60) return null;
  return names.get(word) ?? names.get(nearestWord(word, names.keys()) ?? "") ?? null;
}
