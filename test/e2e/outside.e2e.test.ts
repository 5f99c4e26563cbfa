import { expect, it } from "vitest";
import { publicationPath } from "#core/contract/published.ts";
import { accessibilityFaults } from "../helpers/accessibility.ts";
import { describeInBrowser } from "../helpers/browser.ts";

describeInBrowser("those outside", (journey) => {
  it("read what an analyst publishes and tell what they have seen", async () => {
    const { page, server, open, signIn } = journey();
    await signIn("analyst");
    // Asking how far the publication has come carries it on.
    await page.request.get(server.url + publicationPath);
    await open("/platsblad/nytt");
    await page.getByLabel("Plats", { exact: true }).selectOption({ label: "Nacka Forum" });
    await page.getByLabel("Grupp", { exact: true }).selectOption({ label: "Trygg och säker Sicklaön" });
    await page
      .getByRole("textbox", { name: "Varför den här platsen?" })
      .fill("Torget är mörkt på kvällarna.");
    await page.getByText("Det här kommer att synas").waitFor();
    await page.getByText(/^Antalet händelser,/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Publicera för mötet" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Publicera för mötet" }).click();
    await page.waitForURL(/platsblad\/[0-9a-f-]{36}/);
    await page.getByRole("button", { name: "Skriv ut" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await open("/visa-som");
    await page.getByRole("radio", { name: "Gruppmedlem", exact: true }).check();
    await page.getByLabel("Grupp eller område").selectOption({ label: "Trygg och säker Sicklaön" });
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Visa sidorna så" }).click();
    await page.getByRole("link", { name: "Nacka Forum" }).waitFor();
    await page.getByText(/^Du ser sidan som Gruppmedlem/).waitFor();
    await page.getByRole("cell", { name: "<5" }).first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Avsluta", exact: true }).click();
    await page.getByRole("heading", { name: "Visa som …" }).waitFor();

    await page.setViewportSize({ width: 390, height: 844 });
    await signIn("group_external");
    await open("/rapporter");
    await page.getByRole("button", { name: "Mörkt eller skräpigt" }).click();
    await page.getByLabel("Var?").selectOption({ label: "Orminge centrum" });
    await page.getByLabel(/^Kort om platsen/).fill("Lyktan är släckt, ring 070-174 06 05");
    await page.getByText("Lyktan är släckt, ring [telefon]").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Skicka rapporten" }).click();
    await page.getByText("Tack, rapporten är skickad.").waitFor();
    await page.getByRole("button", { name: /^Ta tillbaka rapporten/ }).waitFor();

    await signIn("police");
    await open("/");
    await page.getByRole("img", { name: /^Antal händelser per ruta/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
