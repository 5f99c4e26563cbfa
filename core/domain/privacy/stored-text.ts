import { isPlain } from "./fold-text.ts";

// Unicode's own bound for text that is to be processed as a stream (UAX #15, Stream-Safe Text Format).
const TOO_MANY_MARKS = /(\p{M}{30})\p{M}+/gu;

/**
 * The form in which a text is stored: NFC, with no more than 30 combining marks in a row. The bound is
 * there because `normalize` takes quadratic time on long runs of marks (64,000 of them: 1.8 s).
 */
export function toStoredText(text: string): string {
  if (isPlain(text)) return text;
  return text.replace(TOO_MANY_MARKS, "$1").normalize("NFC");
}
