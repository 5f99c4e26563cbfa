import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { cubePath } from "#core/contract/cube.ts";
import { graffitiPath } from "#core/contract/layer.ts";
import { importsPath } from "#core/contract/import.ts";
import { areasPath, categoriesPath, cellsPath, sourcesPath } from "#core/contract/reference.ts";
import { sessionPath } from "#core/contract/session.ts";
import { TEST_PASSWORD } from "../helpers/database-states.ts";
import { describeInBrowser } from "../helpers/browser.ts";
import { usernameOf } from "../helpers/server.ts";

const MOST_SHIFT = 0.02;
const status = (page: Page) => page.locator("footer");
const charts = (page: Page) => page.getByRole("complementary", { name: "Diagram" });

/** How much has moved by itself since the page was opened, as the browser's own measure counts it? */
async function countShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const moved = { sum: 0 };
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as unknown as { value: number; hadRecentInput: boolean };
        if (!hadRecentInput) moved.sum += value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { moved: { sum: number } }).moved.sum);
}

describeInBrowser("states", (journey) => {
  it.each(["/", "/handelser", "/import"])("keeps the layout while %s comes in slowly", async (path) => {
    const { page, open, signIn } = journey();
    await signIn("analyst");
    const shifts = await countShifts(page);
    const network = await page.context().newCDPSession(page);
    await network.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 150,
      downloadThroughput: 250_000,
      uploadThroughput: 250_000,
    });
    await open(path);
    await page.waitForLoadState("networkidle");
    expect(await shifts()).toBeLessThan(MOST_SHIFT);
  });

  it("asks for what the first numbers need before the map's own script has come", async () => {
    const { page, open, signIn } = journey();
    await signIn("analyst");
    await page.goto("about:blank");
    let letScriptCome = () => {};
    const script = new Promise<void>((resolve) => (letScriptCome = resolve));
    await page.route(/\/assets\/map-screen-[^/]+\.js$/, async (route) => {
      await script;
      await route.continue();
    });
    const asked = [cubePath, sourcesPath, categoriesPath, areasPath, cellsPath].map((path) =>
      page.waitForResponse((response) => new URL(response.url()).pathname === path),
    );
    await open("/");
    const statuses = (await Promise.all(asked)).map((response) => response.status());
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
    expect(await page.locator("footer").count()).toBe(0);
    letScriptCome();
    await status(page)
      .getByText(/händelser/)
      .waitFor();
  });

  it("shows the other layers when one cannot be fetched, and fetches it again when asked to", async () => {
    const { page, open, signIn, problems } = journey();
    problems.tolerate(/500/);
    await signIn("analyst");
    await page.route(`**${graffitiPath}**`, (route) => route.fulfill({ status: 500, body: "" }));
    await open("/");
    await page.getByText("Klotter kunde inte hämtas. Övriga lager visas.").waitFor();
    await status(page)
      .getByText(/händelser/)
      .waitFor();
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.getByRole("region", { name: "Klotter" }).getByRole("button", { name: "Försök igen" }).click();
    await page.getByText("Klotter kunde inte hämtas.").waitFor({ state: "detached" });
  });

  it("names what leaves nothing over, and takes it off", async () => {
    const { page, open, signIn } = journey();
    await signIn("analyst");
    await open("/?weekhour=26-27&setting=indoors&source=observation");
    await page.getByText(/^Tiden .* utesluter alla \d+\.$/).waitFor();
    await page.getByRole("button", { name: "Ta bort tidsfönstret" }).click();
    await page.getByText(/utesluter alla/).waitFor({ state: "detached" });
    expect(new URL(page.url()).searchParams.has("weekhour")).toBe(false);
  });

  it("dashes the week that is not over and says so", async () => {
    const { page, open, signIn } = journey();
    await signIn("analyst");
    await open("/?from=2026-08-31&to=2026-11-30");
    await page.getByText("v. 48 är inte slut och ritas streckad.").waitFor();
  });

  it("goes on with charts and tables where no map can be drawn", async () => {
    const { page, open, signIn } = journey();
    await signIn("analyst");
    await page.addInitScript(() => {
      const getContext = Reflect.get(HTMLCanvasElement.prototype, "getContext") as (
        this: HTMLCanvasElement,
        kind: string,
      ) => unknown;
      HTMLCanvasElement.prototype.getContext = function get(this: HTMLCanvasElement, kind: string) {
        return kind.startsWith("webgl") ? null : getContext.call(this, kind);
      } as typeof HTMLCanvasElement.prototype.getContext;
    });
    await open("/");
    await page.getByText("Webbläsaren kan inte rita kartan").waitFor();
    await page.getByText("Kartan som tabell").waitFor();
    await charts(page).getByRole("application").first().waitFor();
  });

  it("says when the graphics are lost, goes on, and draws the map again", async () => {
    const { page, open, signIn, problems } = journey();
    problems.tolerate(/cannot be restored after WebGL context loss/);
    // A frame that is drawn between the loss and the browser's word of it.
    problems.tolerate(/^konsolen: deck: drawing .* uniform block layouts/);
    await signIn("analyst");
    await open("/");
    const canvas = page.locator(".maplibregl-canvas");
    await canvas.waitFor();
    await status(page)
      .getByText(/händelser/)
      .waitFor();
    await canvas.evaluate((element: HTMLCanvasElement) =>
      element.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext(),
    );
    await page.getByText("Webbläsaren tappade kartans grafik.").waitFor();
    await charts(page).getByRole("application").first().waitFor();
    await page.getByRole("button", { name: "Rita kartan igen" }).click();
    await canvas.waitFor();
  });

  it("announces what somebody else has published and moves nothing before it is asked for", async () => {
    const { page, open, signIn, server } = journey();
    await signIn("analyst");
    await open("/?from=2026-11-09&to=2026-11-16&source=kia&setting=all");
    const total = status(page).getByText(/^\d+ händelser$/);
    const before = Number.parseInt(await total.innerText(), 10);

    const signedIn = await fetch(server.url + sessionPath, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ username: usernameOf("analyst"), password: TEST_PASSWORD }),
    });
    const form = new FormData();
    form.set("source", "kia");
    form.set("file", new Blob([FILE]), "kia-vecka.csv");
    const sent = await fetch(server.url + importsPath, {
      method: "POST",
      headers: {
        cookie: signedIn.headers
          .getSetCookie()
          .map((cookie) => cookie.split(";")[0])
          .join("; "),
      },
      body: form,
    });
    expect(sent.status).toBe(201);

    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
    await page.getByText("Ny data finns.").waitFor();
    expect(Number.parseInt(await total.innerText(), 10)).toBe(before);
    await page.getByRole("button", { name: "Visa", exact: true }).click();
    await status(page)
      .getByText(`${before + 1} händelser`, { exact: true })
      .waitFor();
    await page.getByText("Ny data finns.").waitFor({ state: "detached" });
  });
});

const FILE = [
  "id;från;till;typ;lat;lon",
  "ny-1;2026-11-10 20:00;2026-11-10 21:00;skadegörelse;59.3271;18.2563",
].join("\r\n");
