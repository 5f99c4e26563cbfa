interface Position {
  readonly lon: number;
  readonly lat: number;
}

/** Places in the order of how near they are to a position; good for a municipality, where degrees are nearly even. */
export function nearestFirst<P extends Position>(places: readonly P[], { lon, lat }: Position): P[] {
  const narrowing = Math.cos((lat * Math.PI) / 180);
  const squared = (place: Position) => ((place.lon - lon) * narrowing) ** 2 + (place.lat - lat) ** 2;
  return places.toSorted((a, b) => squared(a) - squared(b));
}
