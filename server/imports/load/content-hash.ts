import { hash } from "node:crypto";

// No stored text holds it: control characters are taken out.
const SEPARATOR = "\u001f";

/**
 * The SHA-256 of what is stored of a row, hexadecimal: the same content has the same hash in every import.
 * A part that is null counts as an empty text, which is never stored.
 */
export function contentHash(parts: readonly (string | number | boolean | null)[]): string {
  let text = "";
  for (const part of parts) text += part === null ? SEPARATOR : part + SEPARATOR;
  return hash("sha256", text, "hex");
}
