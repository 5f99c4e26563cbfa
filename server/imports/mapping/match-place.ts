import { foldName } from "./fold-word.ts";

/** A named place in the municipality's own metres. */
export interface KnownPlace {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly x: number;
  readonly y: number;
}

export type PlaceMatcher = (text: string) => KnownPlace | null;

/** Which place of the gazetteer has exactly this name or alias, whatever the case and the diacritics? */
export function placeMatcher(places: readonly KnownPlace[]): PlaceMatcher {
  const byName = new Map<string, KnownPlace>();
  for (const place of places) {
    for (const name of [place.name, ...place.aliases]) {
      const folded = foldName(name);
      if (folded !== "" && !byName.has(folded)) byName.set(folded, place);
    }
  }
  return (text) => byName.get(foldName(text)) ?? null;
}
