import { describe, expect, it } from "vitest";
import { en } from "../../../client/text/en.ts";
import { sv } from "../../../client/text/sv.ts";

type Section = Readonly<Record<string, string>>;

const entriesOf = (text: object) =>
  Object.entries(text as Record<string, Section>).flatMap(([section, words]) =>
    Object.entries(words).map(([key, word]) => [`${section}.${key}`, word] as const),
  );
const blanksOf = (word: string) =>
  [...word.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name).sort((a, b) => a.localeCompare(b));

describe("the languages", () => {
  it("have the same words to fill in", () => {
    const english = new Map(entriesOf(en));
    for (const [key, word] of entriesOf(sv)) {
      expect([key, blanksOf(english.get(key) ?? "")]).toEqual([key, blanksOf(word)]);
    }
  });

  it("have no empty word and nothing that promises a safe place", () => {
    for (const [key, word] of [...entriesOf(sv), ...entriesOf(en)]) {
      expect([key, word.trim() !== ""]).toEqual([key, true]);
      expect(word).not.toMatch(/säker hotspot|safe hotspot/i);
    }
  });
});
