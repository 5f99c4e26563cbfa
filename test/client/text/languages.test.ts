import i18next from "i18next";
import { describe, expect, it } from "vitest";
import { en } from "../../../client/text/en.ts";
import { fetchWords, speak, startText } from "../../../client/text/i18n.ts";
import { SCREEN_WORDS } from "../../../client/text/screen-words.ts";
import { sv } from "../../../client/text/sv.ts";

type Section = Readonly<Record<string, string>>;

const sectionsOf = async (language: "sv" | "en"): Promise<Record<string, Section>> => ({
  ...(language === "sv" ? sv : en),
  ...Object.fromEntries(
    await Promise.all(
      Object.entries(SCREEN_WORDS).map(async ([name, fetch]) => [name, await fetch[language]()] as const),
    ),
  ),
});
const entriesOf = async (language: "sv" | "en") =>
  Object.entries(await sectionsOf(language)).flatMap(([section, words]) =>
    Object.entries(words).map(([key, word]) => [`${section}.${key}`, word] as const),
  );
const blanksOf = (word: string) =>
  [...word.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name).sort((a, b) => a.localeCompare(b));

describe("the languages", () => {
  it("have the same words to fill in", async () => {
    const english = new Map(await entriesOf("en"));
    for (const [key, word] of await entriesOf("sv")) {
      expect([key, blanksOf(english.get(key) ?? "")]).toEqual([key, blanksOf(word)]);
    }
  });

  it("have no empty word and nothing that promises a safe place", async () => {
    for (const [key, word] of [...(await entriesOf("sv")), ...(await entriesOf("en"))]) {
      expect([key, word.trim() !== ""]).toEqual([key, true]);
      expect(word).not.toMatch(/säker hotspot|safe hotspot/i);
    }
  });

  it("speak the words of a screen in whichever order language and screen are fetched", async () => {
    await startText();
    await fetchWords("admin");
    expect(i18next.t("admin.users")).toBe("Användare");
    await Promise.all([speak("en"), fetchWords("account")]);
    expect(i18next.t("admin.users")).toBe("Users");
    expect(i18next.t("account.title")).not.toBe(i18next.getFixedT("sv")("account.title"));
  });
});
