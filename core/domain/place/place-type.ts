/** What a place is like, so that it can be held against its like. */
export const PLACE_TYPES = [
  "centre",
  "station",
  "school",
  "industrialArea",
  "park",
  "residentialStreet",
  "publicService",
] as const;
export type PlaceType = (typeof PLACE_TYPES)[number];

const TYPE_OF_KIND: Readonly<Record<string, PlaceType>> = {
  centrum: "centre",
  station: "station",
  hallplats: "station",
  skola: "school",
  industriomrade: "industrialArea",
  park: "park",
  idrott: "park",
  bad: "park",
  gata: "residentialStreet",
  bibliotek: "publicService",
  vard: "publicService",
};

/**
 * Of which type is a place of the gazetteer, by its kind? Sports grounds and bathing places count as parks,
 * stops as stations; a cell far from every name, and a kind that is not known, as residential streets.
 */
export function placeTypeOf(kind: string): PlaceType {
  return TYPE_OF_KIND[kind] ?? "residentialStreet";
}
