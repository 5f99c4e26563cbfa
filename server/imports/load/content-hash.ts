import { hash } from "node:crypto";

/** The SHA-256 of what is stored of a row, hexadecimal: the same content has the same hash in every import. */
export function contentHash(parts: readonly (string | number | boolean | null)[]): string {
  return hash("sha256", JSON.stringify(parts), "hex");
}
