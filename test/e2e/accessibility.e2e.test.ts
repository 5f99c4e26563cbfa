import { expect, it } from "vitest";
import { accessibilityFaults } from "../helpers/accessibility.ts";
import { describeInBrowser } from "../helpers/browser.ts";

describeInBrowser("accessibility, WCAG 2.1 AA", (journey) => {
  it("holds for signing in", async () => {
    const { page, open } = journey();
    await open("/");
    await page.getByRole("heading", { name: "Logga in" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it.each([
    ["the map", "/"],
    ["the list of events", "/handelser"],
    ["Import och data", "/import"],
  ])("holds for %s", async (_screen, path) => {
    const { page, open, signIn } = journey();
    await signIn("analyst");
    await open(path);
    await page.waitForLoadState("networkidle");
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
