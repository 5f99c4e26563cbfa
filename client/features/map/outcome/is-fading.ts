const FADES_FROM = 1 / 3;

/** Is a place that is unsafe for a while in its last third? */
export function isFading({ strength }: { readonly strength: number }): boolean {
  return strength <= FADES_FROM;
}
