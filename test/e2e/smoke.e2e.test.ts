import { expect, it } from "vitest";
import { describeInBrowser } from "../helpers/browser.ts";
import { TEST_PASSWORD } from "../helpers/database-states.ts";

describeInBrowser("signing in", (journey) => {
  it("leads the analyst from the address to the map", async () => {
    const { page, open, shoot } = journey();
    await open("/");
    await page.getByLabel("Användarnamn").fill("analytiker");
    await page.getByLabel("Lösenord", { exact: true }).fill(TEST_PASSWORD);
    await page.getByRole("button", { name: "Logga in" }).click();
    await page.locator(".maplibregl-canvas").waitFor();
    expect(new URL(page.url()).pathname).toBe("/");
    await shoot("karta");
  });

  it("says so when the password is wrong", async () => {
    const { page, open, problems } = journey();
    problems.tolerate(/401/);
    await open("/");
    await page.getByLabel("Användarnamn").fill("analytiker");
    await page.getByLabel("Lösenord", { exact: true }).fill("fel");
    await page.getByRole("button", { name: "Logga in" }).click();
    await page.getByText("Fel användarnamn eller lösenord").waitFor();
  });
});
