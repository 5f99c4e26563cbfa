import { maskText } from "#core/domain/privacy/mask-text.ts";

const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, string>();

/** A place's name without personal data; names come back often, so the answers are kept for a while. */
export function maskedName(name: string): string {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const { masked } = maskText(name);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(name, masked);
  return masked;
}
