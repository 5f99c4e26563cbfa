import { expect, it } from "vitest";
import { describeInBrowser } from "../helpers/browser.ts";

describeInBrowser("from what is elevated to a place and its hours", (journey) => {
  it("says how sure the marked hexagons are, and shows the same as a table", async () => {
    const { page, open, signIn } = journey();
    await signIn("analyst");
    await open("/?mode=elevated");
    await page.getByText("Av de markerade väntas högst 1 av 100 vara slump.").first().waitFor();
    const legend = page.getByRole("region", { name: "Händelser", exact: true });
    const told = await legend.getByText(/hexagoner är förhöjda/).innerText();
    const [, count = ""] = /^([\d\u00a0]+) av/.exec(told) ?? [];
    await legend.getByText("Utelämnas: egen kontroll").waitFor();
    await page.getByRole("button", { name: "Visa som tabell" }).click();
    await page.getByText(`${count} rader`).waitFor();
    await page.getByRole("button", { name: "Till kartan" }).click();
    await legend.getByLabel("Grannar räknas in till").selectOption({ label: "bara hexagonen själv" });
    await page.waitForURL(/band=0/);
    await expect.poll(() => legend.getByText(/är förhöjda/).innerText(), { timeout: 20_000 }).not.toBe(told);
  });

  it("leads from the ranked list to the map with the place chosen and its hours brushed", async () => {
    const { page, open, signIn } = journey();
    await signIn("planner");
    await open("/platser");
    const items = page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 2 }) });
    await items.first().waitFor();
    await page.getByText(/vid slumpvis spridning på/).waitFor();
    const unusual = await items.first().getByRole("heading").innerText();
    await page.getByRole("button", { name: "Tillväxt" }).click();
    await page.waitForURL(/rank=growth/);
    await page.getByRole("button", { name: "Ovanligt mycket" }).click();
    await expect
      .poll(() => items.first().getByRole("heading").innerText(), { timeout: 20_000 })
      .toBe(unusual);
    await items
      .first()
      .getByRole("button", { name: /^Mer om/ })
      .click();
    await items.first().getByText("Vem och vad som pågår").waitFor();
    await items.first().getByRole("link", { name: "Visa på kartan" }).click();
    await page.waitForURL(/[?&]place=[^&]+/);
    expect(page.url()).toContain("weekhour=");
    const filters = page.getByRole("region", { name: "Filter" });
    await filters.getByText("Vald plats").waitFor();
    await filters.getByText(/^Tid$/).waitFor();
  });

  it("tells a change with its interval, and like days with like", async () => {
    const { page, open, signIn } = journey();
    await signIn("analyst");
    await open("/?mode=change&changeOf=kommundel");
    const legend = page.getByRole("region", { name: "Händelser", exact: true });
    await legend.getByText(/^I allt .+ mot .+ × \(.+–.+\)/).waitFor();
    await legend
      .getByLabel("Jämför lika med lika")
      .selectOption({ label: "löningshelger mot löningshelger" });
    await page.waitForURL(/days=payday_weekend/);
    await legend.getByText(/1\d dagar mot 1\d\./).waitFor();
    await page.getByRole("button", { name: "Visa som tabell" }).click();
    await page.getByText(/^\d rader/).waitFor();
    await page
      .getByRole("table", { name: "Förändring" })
      .getByText(/kan vara slump|tydligt/)
      .first()
      .waitFor();
  });
});
