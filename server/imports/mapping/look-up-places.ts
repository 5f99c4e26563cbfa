import type { Issue } from "#core/contract/problem.ts";
import type { Accuracy } from "#core/domain/event.ts";
import type { ImportContext } from "../import-context.ts";
import { foldName } from "./fold-word.ts";

/** A place found by its name. */
export interface FoundPlace {
  readonly x: number;
  readonly y: number;
  readonly accuracy: Accuracy;
}

export interface PlaceLookup {
  find(text: string): FoundPlace | null;
  readonly issues: readonly Issue[];
}

/** Addresses asked of the geocoder for one file. */
export const MOST_ADDRESSES = 1_000;

/**
 * Finds the places of rows without coordinates: in the gazetteer, and, where a geocoder is configured,
 * among the addresses it knows inside the municipality. `names`: what the rows say, each once. A geocoder
 * that does not answer is asked no more, and that is said.
 */
export async function lookUpPlaces(names: Iterable<string>, context: ImportContext): Promise<PlaceLookup> {
  const { geocoder, matchPlace, boundary } = context;
  const addresses = new Map<string, FoundPlace>();
  const issues: Issue[] = [];
  for (const name of geocoder === null ? [] : names) {
    if (matchPlace(name) !== null) continue;
    try {
      const place = await geocoder?.(name);
      if (place && boundary.holds(place.x, place.y)) addresses.set(foldName(name), place);
    } catch {
      issues.push({
        code: "warn:geocoder",
        severity: "warning",
        message: "Geokodaren svarar inte; adresser slås bara upp i ortregistret. Försök igen senare.",
      });
      break;
    }
  }
  return {
    issues,
    find(text) {
      const place = matchPlace(text);
      if (place !== null) return { x: place.x, y: place.y, accuracy: "area" };
      return addresses.get(foldName(text)) ?? null;
    },
  };
}
