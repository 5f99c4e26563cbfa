import type { Source } from "#core/contract/reference.ts";

// What file names say, where they do not name the source itself.
const HINTS: Readonly<Record<string, RegExp>> = {
  klotter: /klotter|graffiti/i,
  felanmalan: /fel-?_?anm[aä]l|311|synpunkt/i,
  otrygghet: /otrygg|trygghetsvandring/i,
  observation: /observation|iakttag/i,
  omrade: /omr[aå]de|polygon|area/i,
  pass: /pass(ram|plan)|schema/i,
  polis: /polis|anm[aä]lda?-?_?brott/i,
  kia: /\bkia|kia\b|_kia|incident/i,
};

/** Which source does a file's name speak of? Null when it names none, or more than one. */
export function guessSource(fileName: string, sources: readonly Pick<Source, "id">[]): string | null {
  const found = sources.filter(({ id }) => (HINTS[id] ?? new RegExp(id, "i")).test(fileName));
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}
