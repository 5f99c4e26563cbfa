import { expect, it } from "vitest";
import { publicationPath, publishedCountsPath, publishedCountsSchema } from "#core/contract/published.ts";
import { sessionPath } from "#core/contract/session.ts";
import { accessibilityFaults } from "../helpers/accessibility.ts";
import { describeInBrowser } from "../helpers/browser.ts";

const PASSWORD = "åtta hägrar vid en damm";

describeInBrowser("administration", (journey) => {
  const signInAs = async (username: string) => {
    const response = await fetch(journey().server.url + sessionPath, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ username, password: PASSWORD }),
    });
    await response.text();
    const cookie = response.headers.getSetCookie().join().split(";")[0] ?? "";
    return {
      status: response.status,
      ask: (path: string) => fetch(journey().server.url + path, { headers: { cookie } }),
    };
  };

  it("lets in a member of a group, gives them their area, and shuts them out again", async () => {
    const { page, open, signIn, server } = journey();
    // What is due is published when the analyst looks.
    expect((await server.as("analyst")(publicationPath)).status).toBe(200);
    await signIn("admin");
    await open("/");
    await page.getByRole("heading", { name: "Administration" }).waitFor();
    expect(await page.locator(".maplibregl-canvas").count()).toBe(0);

    await page.getByLabel("Funktion som visas").fill("Företagare i Älta");
    await page.getByLabel("Användarnamn").fill("alta-extern");
    await page.getByLabel("Lösenord", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Lägg till användare" }).click();
    await page.getByText("Användaren är tillagd.").waitFor();
    const first = await signInAs("alta-extern");
    expect(first.status).toBe(200);

    await page.getByRole("button", { name: /Företagare i Älta/ }).click();
    await page.getByLabel("Lägg till", { exact: true }).selectOption({ label: "Trygg och säker Älta" });
    await page.getByRole("button", { name: "Lägg till", exact: true }).click();
    await page.getByRole("button", { name: "Ta bort grupp" }).waitFor();
    expect((await first.ask(sessionPath)).status).toBe(401);

    const second = await signInAs("alta-extern");
    const counts = publishedCountsSchema.parse(await (await second.ask(publishedCountsPath)).json());
    expect(counts.answered.areaIds).toHaveLength(1);
    expect((await second.ask("/api/events")).status).toBe(404);

    await page.getByRole("button", { name: "Stäng av" }).click();
    await page.getByText("Avstängd").waitFor();
    expect((await second.ask(sessionPath)).status).toBe(401);
    expect((await signInAs("alta-extern")).status).toBe(401);
    await page.getByText("Ändrade användare").first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it("is not there for anybody else", async () => {
    const { page, open, signIn } = journey();
    await signIn("planner");
    await open("/administration");
    await page.getByText("Sidan finns inte").waitFor();
    expect(await page.getByText("Lägg till användare").count()).toBe(0);
  });
});
