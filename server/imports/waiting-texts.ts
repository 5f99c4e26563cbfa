import type { DoubtfulText } from "#core/domain/event.ts";

/** Texts that wait for a person, in this process's memory and nowhere else. */
export interface WaitingTexts {
  /** Keeps a text; false when there is no more room, and then it is gone. */
  put(municipalityId: number, eventId: string, waiting: DoubtfulText): boolean;
  get(municipalityId: number, eventId: string): DoubtfulText | null;
  forget(municipalityId: number, eventId: string): void;
  /** Forgets all of a municipality but these and those of the last minute. */
  keepOnly(municipalityId: number, eventIds: ReadonlySet<string>): void;
}

interface Kept extends DoubtfulText {
  readonly atMs: number;
}

const MOST_CHARACTERS = 50_000_000;
const MINUTE_MS = 60_000;

/**
 * Where doubtful texts wait, so that one that is stopped has never been on a disk. A restart loses them; their
 * events stay, and reading the file in again brings the texts back.
 */
export function waitingTexts(now: () => number = Date.now): WaitingTexts {
  const byMunicipality = new Map<number, Map<string, Kept>>();
  let characters = 0;
  const of = (municipalityId: number) => byMunicipality.get(municipalityId) ?? new Map<string, Kept>();
  const forget = (municipalityId: number, eventId: string) => {
    const known = of(municipalityId).get(eventId);
    if (known === undefined) return;
    characters -= sizeOf(known);
    of(municipalityId).delete(eventId);
  };
  return {
    put(municipalityId, eventId, waiting) {
      forget(municipalityId, eventId);
      if (characters + sizeOf(waiting) > MOST_CHARACTERS) return false;
      characters += sizeOf(waiting);
      byMunicipality.set(municipalityId, of(municipalityId).set(eventId, { ...waiting, atMs: now() }));
      return true;
    },
    get: (municipalityId, eventId) => of(municipalityId).get(eventId) ?? null,
    forget,
    keepOnly(municipalityId, eventIds) {
      for (const [eventId, { atMs }] of of(municipalityId)) {
        if (!eventIds.has(eventId) && now() - atMs > MINUTE_MS) forget(municipalityId, eventId);
      }
    },
  };
}

const sizeOf = ({ text, masked }: DoubtfulText) => text.length + masked.length;
