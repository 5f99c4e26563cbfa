import { expect, it } from "vitest";
import { describeInBrowser } from "../helpers/browser.ts";

describeInBrowser(
  "what the page asks for",
  (journey) => {
    it("comes from our own host only, on every screen and while the map is used", async () => {
      const { page, open, signIn, server } = journey();
      const hosts = new Set<string>();
      page.on("request", (request) => {
        const { protocol, host } = new URL(request.url());
        if (protocol !== "data:") hosts.add(host);
      });
      await signIn("analyst");
      await open("/");
      await page.locator(".maplibregl-canvas").waitFor();
      await page.getByRole("button", { name: "Zooma in" }).click();
      await page.getByText("Punkter", { exact: true }).click();
      for (const backdrop of ["Trygg och säker-grupper", "Kommundelar", "Skolor"]) {
        await page.getByLabel(backdrop).click();
      }
      await page.waitForLoadState("networkidle");
      await open("/handelser");
      await page.waitForLoadState("networkidle");
      await open("/import");
      await page.waitForLoadState("networkidle");
      expect([...hosts]).toEqual([new URL(server.url).host]);
    });

    it("is nothing about events for a role that may not see them", async () => {
      const { page, open, signIn, problems } = journey();
      const refused: string[] = [];
      page.on("response", (response) => {
        if (response.status() >= 400) refused.push(response.url());
      });
      await signIn("partner");
      await open("/");
      await page.getByRole("heading", { name: "Vår bild" }).waitFor();
      await page.waitForLoadState("networkidle");
      expect(refused).toEqual([]);
      expect(problems.found()).toEqual([]);
    });
  },
  { isMapDrawn: true },
);

describeInBrowser(
  "on a phone",
  (journey) => {
    it.each([
      ["the map", "/"],
      ["the list of events", "/handelser"],
      ["Import och data", "/import"],
    ])("%s needs no sideways scrolling", async (screen, path) => {
      const { page, open, signIn, shoot } = journey();
      await signIn("analyst");
      await open(path);
      await page.waitForLoadState("networkidle");
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      await shoot(`mobil ${screen}`);
      expect(beyond).toBeLessThanOrEqual(0);
    });
  },
  { viewport: { width: 390, height: 844 } },
);
