import { expect, it } from "vitest";
import { accessibilityFaults } from "../helpers/accessibility.ts";
import { describeInBrowser } from "../helpers/browser.ts";

const WALK = "Gymnasieelever går runt Orminge centrum";
const FOUND = "Två lyktor är släckta vid trappan ned mot bussarna.";

describeInBrowser("students walk", (journey) => {
  it("with a link that writes and shows nothing, and what they found becomes an action", async () => {
    const { page, open, signIn, server } = journey();
    await signIn("planner");
    await open("/vandringar");
    await page.getByRole("button", { name: WALK }).click();
    await page.getByRole("button", { name: "Skapa länk" }).click();
    const address = await page.getByLabel("Länk till protokollet").inputValue();
    expect(address).toMatch(/\/vandring#[\w-]{32}$/);
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.context().clearCookies();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address);
    await page.getByRole("heading", { name: WALK }).waitFor();
    const send = page.getByRole("button", { name: "Skicka punkten" });
    expect(await send.isDisabled()).toBe(true);
    await page.getByRole("button", { name: "Belysning" }).click();
    await page.getByLabel("Kort om platsen").fill(FOUND);
    expect(await accessibilityFaults(page)).toEqual([]);
    await send.click();
    await page.getByText("1 punkt skickad").waitFor();
    expect(await page.locator("main").innerText()).not.toContain("släckta");
    await page.reload();
    await page.getByRole("heading", { name: WALK }).waitFor();
    expect(await page.locator("main").innerText()).not.toContain("släckta");

    await page.setViewportSize({ width: 1440, height: 900 });
    await signIn("planner");
    await page.goto(`${server.url}/vandringar`);
    await page.getByRole("button", { name: WALK }).click();
    const point = page.getByRole("listitem").filter({ hasText: FOUND });
    await point.getByText("genom länken", { exact: false }).waitFor();
    await point.getByRole("button", { name: "Gör till åtgärd" }).click();
    await point.getByLabel("Vad som ska göras").fill("Byt ljuskälla i två armaturer");
    await point.getByLabel("Ansvarig", { exact: false }).fill("Gata och park");
    await point.getByRole("button", { name: "Spara åtgärden" }).click();
    await point.getByText("Gata och park, senast", { exact: false }).waitFor();
    await point.getByRole("button", { name: "Räkna som otrygg plats" }).click();
    await point.getByText("Räknas som otrygg plats på kartan").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByRole("button", { name: "Stäng länken" }).click();
    await page.getByRole("button", { name: "Skapa länk" }).waitFor();
    const key = new URL(address).hash.slice(1);
    const closed = await server.asNobody("/api/walk-link", { headers: { "x-walk-key": key } });
    expect(closed.status).toBe(404);
  });
});
