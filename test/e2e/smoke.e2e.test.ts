import { gzipSync } from "node:zlib";
import type { Response } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser } from "../helpers/browser.ts";
import { TEST_PASSWORD } from "../helpers/database-states.ts";

const MOST_KB = 900;
/** Long enough for what the page fetches by itself; nothing is touched meanwhile. */
const SETTLED_MS = 3000;

describeInBrowser(
  "signing in",
  (journey) => {
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

    it(`loads the map with less than ${MOST_KB} kB of gzipped script, workers included`, async () => {
      const { page, open, signIn } = journey();
      const scripts = new Map<string, Response>();
      page.context().on("response", (response) => {
        if (response.url().endsWith(".js")) scripts.set(response.url(), response);
      });
      await signIn("analyst");
      await open("/");
      await page.locator(".maplibregl-canvas").waitFor();
      await page.waitForLoadState("networkidle");
      await page.waitForTimeout(SETTLED_MS);
      const bodies = await Promise.all([...scripts.values()].map((response) => response.body()));
      const bytes = bodies.map((body) => gzipSync(body, { level: 9 }).length);
      // The cube's worker and MapLibre's own.
      expect([...scripts.keys()].filter((url) => /worker/.test(url))).toHaveLength(2);
      expect(bytes.reduce((sum, size) => sum + size, 0) / 1000).toBeLessThan(MOST_KB);
    });
  },
  { isMapDrawn: true },
);
