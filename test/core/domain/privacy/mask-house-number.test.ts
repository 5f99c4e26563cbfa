import { expect, it } from "vitest";
import { maskHouseNumbers } from "#core/domain/privacy/mask-house-number.ts";

it.each([
  ["Inbrott på Ormingeringen 12, fönster krossat", "Inbrott på Ormingeringen [husnummer], fönster krossat"],
  ["Värmdövägen 205 B och Edinsvägen 4", "Värmdövägen [husnummer] och Edinsvägen [husnummer]"],
  ["Fisksätra Torg 3", "Fisksätra Torg [husnummer]"],
])("hides the number of the house in %s", (text, masked) => {
  expect(maskHouseNumbers(text)).toBe(masked);
});

it.each(["Fredag 20-02 vid Ormingeringen", "På vägen 18:30", "3 bilar på Ältavägen", "vägen 2026"])(
  "leaves times, lines and counts alone in %s",
  (text) => {
    expect(maskHouseNumbers(text)).toBe(text);
  },
);
