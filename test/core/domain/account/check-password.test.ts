import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPassword } from "#core/domain/account/check-password.ts";

describe("a password", () => {
  it.each([
    "fyra glada grodor",
    "Zx9!kk-raven-39-mosse",
    "korrekt häst batteri klammer",
    "8362 9174 5503 6618",
  ])("such as %s is good", (password) => {
    expect(checkPassword(password, ["anna"])).toEqual([]);
  });

  it("of fourteen characters is too short, counted as people count", () => {
    expect(checkPassword("räven i mossen", [])).toEqual(["too_short"]);
    expect(checkPassword("räven i mossen".normalize("NFD"), [])).toEqual(["too_short"]);
    expect(checkPassword("räven i mossen!", [])).toEqual([]);
  });

  it("of 201 characters is too long", () => {
    expect(checkPassword("abcdefghij ".repeat(19), [])).toEqual(["too_long"]);
  });

  it.each(["aaaaaaaaaaaaaaaaaa", "abababababababab", "1212121212121212"])(
    "such as %s is monotonous",
    (password) => {
      expect(checkPassword(password, [])).toEqual(["monotonous"]);
    },
  );

  it.each([
    "password1234567",
    "P@ssw0rd-P@ssw0rd",
    "Lösenord2026!!!!",
    "platsbild-nacka-2026",
    "qwertyuiopasdfghjkl",
    "correct horse battery staple",
    "0123456789012345",
    "Sommaren2026!!!",
    "välkommen123456",
  ])("such as %s is what everybody tries", (password) => {
    expect(checkPassword(password, [])).toEqual(["common"]);
  });

  it("is no better for any name of the account, not even one that lies inside a common word", () => {
    expect(checkPassword("Lösenord2026!!!", ["ny-05e3"])).toEqual(["common"]);
    const username = fc.stringMatching(/^[a-z0-9-]{1,40}$/);
    fc.assert(
      fc.property(fc.array(username), (names) => {
        expect(checkPassword("Lösenord2026!!!", names)).toEqual(["common"]);
      }),
    );
  });

  it("made of the account's own name is refused", () => {
    expect(checkPassword("Kråkvik-Kråkvik-2026", ["krakvik"])).toEqual(["common"]);
    expect(checkPassword("Kråkvik-Kråkvik-2026", ["någon annan"])).toEqual([]);
  });
});
