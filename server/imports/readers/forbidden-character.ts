import type { ReaderIssue } from "./reader.ts";

/** The issue of a text that holds a NUL character or half a surrogate pair, neither of which can be stored. */
export function forbiddenCharacter(
  column: string,
  text: string | null,
): Pick<ReaderIssue, "code" | "column" | "message"> | undefined {
  if (text === null) return undefined;
  if (text.includes("\0")) {
    return {
      code: "control_char",
      column,
      message: `”${column}” innehåller ett NUL-tecken, som inte kan sparas. Ta bort det och skicka raden igen.`,
    };
  }
  if (/\p{Surrogate}/u.test(text)) {
    return {
      code: "control_char",
      column,
      message: `”${column}” innehåller ett halvt tecken, som inte kan sparas. Rätta texten och skicka raden igen.`,
    };
  }
  return undefined;
}
