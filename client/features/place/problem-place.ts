/**
 * Under which key are a place's cause analyses kept? Elevated cells that hang together are others with another
 * filter; what is written of them belongs to the first of them.
 */
export function problemPlace(key: string): string {
  return key.replace("cells:", "cell:");
}
