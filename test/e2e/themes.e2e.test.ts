import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { contrast } from "../helpers/colour-vision.ts";
import { designTokens } from "../helpers/design-tokens.ts";
import { describeInBrowser, type Journey } from "../helpers/browser.ts";

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

const asRgb = (hex: string) =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(", ")})`;
const GROUND = {
  light: asRgb(designTokens("light").get("surface-page") ?? ""),
  dark: asRgb(designTokens("dark").get("surface-page") ?? ""),
};

/** The page as it stands before its script is there. */
async function withoutScript({ page, problems }: Journey): Promise<void> {
  problems.tolerate(/ERR_FAILED/);
  await page.route(/assets\/index-.*\.js/, (route) => route.abort());
}

async function choose(page: Page, theme: string): Promise<void> {
  await page.getByRole("button", { name: /^Konto/ }).click();
  await page.getByRole("menuitemradio", { name: theme }).click();
  await page.keyboard.press("Escape");
}

describeInBrowser("light and dark", (journey) => {
  it("follows the system before any script of the page has run", async () => {
    const { page, open } = journey();
    await withoutScript(journey());
    for (const colorScheme of ["dark", "light"] as const) {
      await page.emulateMedia({ colorScheme });
      await open("/logga-in");
      await page.getByText("Platsbild").waitFor();
      expect(await ground(page)).toBe(GROUND[colorScheme]);
    }
    await page.unrouteAll({ behavior: "ignoreErrors" });
  });

  it("keeps what was chosen in this browser, whatever the system says, until told to follow it again", async () => {
    const { page, open, signIn } = journey();
    await signIn("analyst");
    await page.emulateMedia({ colorScheme: "light" });
    await open("/handelser");
    await choose(page, "Mörkt");
    await expect.poll(() => ground(page)).toBe(GROUND.dark);

    await withoutScript(journey());
    await page.reload();
    await page.getByText("Platsbild").waitFor();
    expect(await ground(page)).toBe(GROUND.dark);

    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.reload();
    await choose(page, "Som systemet");
    await expect.poll(() => ground(page)).toBe(GROUND.light);
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => ground(page)).toBe(GROUND.dark);
  });

  it("shows what has the focus with a ring that stands out, and lets the menu be skipped", async () => {
    const { page, open, signIn } = journey();
    await signIn("analyst");
    await open("/handelser");
    await page.getByRole("table").waitFor();
    await page.keyboard.press("Tab");
    expect(await focused(page)).toMatchObject({ text: "Hoppa till innehållet" });
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press("Tab");
      const { text, outline, width } = await focused(page);
      expect(width, text).toBe("2px");
      expect(contrast(hexOf(outline), "#ffffff"), text).toBeGreaterThan(3);
    }
    await page.reload();
    await page.getByRole("table").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
  });
});

function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const style = getComputedStyle(element);
    return {
      text: element.textContent?.trim().slice(0, 40) || element.ariaLabel || element.tagName,
      outline: style.outlineColor,
      width: style.outlineWidth,
    };
  });
}

function hexOf(rgb: string): string {
  const parts = rgb.match(/\d+/g)?.slice(0, 3) ?? [];
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`;
}
