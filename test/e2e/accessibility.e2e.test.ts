import { describe, expect, it } from "vitest";
import { accessibilityFaults, contrastFaults } from "../helpers/accessibility.ts";
import { describeInBrowser, type Journey } from "../helpers/browser.ts";
import { JUDGED_SCREENS, type JudgedScreen } from "../helpers/judged-screens.ts";

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];
const signInPage = async ({ page, open }: Journey) => {
  await open("/");
  await page.getByRole("button", { name: "Logga in" }).click();
  await page.getByText("Skriv ditt användarnamn").waitFor();
};

/** At one size every state is judged; at the others those whose layout is another there. */
const screensAt = ({ width }: (typeof SIZES)[number]): JudgedScreen[] =>
  width === 1440
    ? [...JUDGED_SCREENS]
    : JUDGED_SCREENS.map((screen) => ({
        ...screen,
        states: screen.states.filter(({ isLaidOutAnew }) => isLaidOutAnew),
      })).filter(({ states }) => states.length > 0);

describe.each(SIZES)("at $width × $height", (viewport) => {
  describeInBrowser(
    "accessibility, WCAG 2.1 AA",
    (journey) => {
      /** The states after one with faults are judged too. */
      const expectNoFaults = async (state: string) => {
        const { page } = journey();
        await page.emulateMedia({ colorScheme: "light" });
        expect.soft(await accessibilityFaults(page), `${state}, light`).toEqual([]);
        // The same page in other colours.
        await page.emulateMedia({ colorScheme: "dark" });
        expect.soft(await contrastFaults(page), `${state}, dark`).toEqual([]);
      };

      it("holds for signing in, light and dark", async () => {
        await signInPage(journey());
        await expectNoFaults("refused");
      });

      it.each(screensAt(viewport))(
        "holds for $name in each of its states, light and dark",
        async ({ path, isReady, states }) => {
          const { page, open, signIn } = journey();
          await signIn("analyst");
          await open(path);
          await isReady(page);
          for (const { name, reach, leave } of states) {
            await reach(page);
            await expectNoFaults(name);
            await leave?.(page);
          }
        },
      );
    },
    { viewport },
  );
});
