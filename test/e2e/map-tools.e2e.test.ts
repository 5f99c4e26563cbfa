import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser } from "../helpers/browser.ts";
import { swedishNumber } from "../helpers/exported-file.ts";

const tool = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const sheet = (page: Page, name: string) => page.getByRole("application", { name, exact: true });
/** Drawn once the map is ready. */
const overview = (page: Page) => sheet(page, "Översikt över kommunen: piltangenter flyttar kartvyn");
const chip = (page: Page, label: string) =>
  page
    .getByRole("region", { name: "Filter" })
    .locator("span")
    .filter({ hasText: new RegExp(`^${label}`) })
    .first();

/** Cells and events as the chip tells them: "Markerat 14 rutor · 231 händelser". */
async function marked(page: Page): Promise<{ cells: number; events: number }> {
  // The hexagons are known at once, their events when they are counted.
  await chip(page, "Markerat")
    .getByText(/· .*händelse/)
    .waitFor();
  const text = await chip(page, "Markerat").innerText();
  const [, cells, events] = /([\d\s\u00a0]+) rut.+?· ([\d\s\u00a0]+) händelse/s.exec(text) ?? [];
  return { cells: swedishNumber(cells?.trim()) ?? NaN, events: swedishNumber(events?.trim()) ?? NaN };
}

async function openMap(page: Page, open: (path: string) => Promise<void>, query = ""): Promise<void> {
  await open(`/?${query}`);
  await page.locator("footer").getByText("räknas för sig").waitFor();
  await overview(page).waitFor();
}

/** Waits until a tool has been fetched and has the keys: its button bears the same name. */
const inHand = (page: Page, name: string) => page.locator(`svg[aria-label="${name}"]:focus`).waitFor();

const shownHours = (page: Page) =>
  page.getByRole("application", { name: /^Veckodag och timme/ }).getAttribute("aria-label");

describeInBrowser("tools on the map", (journey) => {
  it("mark hexagons by a lasso, narrow charts and list to them, and let go by Escape", async () => {
    const { page, open, signIn } = journey();
    await signIn("analyst");
    await openMap(page, open);
    await tool(page, "Markera med lasso").click();
    const box = await sheet(page, "Markera med lasso").boundingBox();
    if (!box) throw new Error("lasson har ingen yta");
    const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
    await page.mouse.move(...at(0.35, 0.25));
    await page.mouse.down();
    for (const corner of [at(0.7, 0.25), at(0.7, 0.6), at(0.35, 0.6), at(0.34, 0.27)]) {
      await page.mouse.move(...corner, { steps: 6 });
    }
    await page.mouse.up();
    await chip(page, "Markerat").waitFor();
    const { cells, events } = await marked(page);
    expect(cells).toBeGreaterThan(50);
    expect(events).toBeGreaterThan(10);
    // The address is short because the hexagons of a column follow each other.
    expect(page.url().length).toBeLessThan(1000);
    await page.getByText(new RegExp(`^${events} mot `)).waitFor();

    // The link alone shows the same, and the list holds what the chip counts.
    const address = page.url();
    await page.getByRole("link", { name: "Händelser", exact: true }).first().click();
    await page.getByText(`${events} händelser`).first().waitFor();
    await page.goto(address);
    await chip(page, "Markerat").waitFor();
    await overview(page).waitFor();
    await page.getByRole("region", { name: "Karta", exact: true }).focus();
    await page.keyboard.press("Escape");
    await chip(page, "Markerat").waitFor({ state: "detached" });
    expect(page.url()).not.toContain("cell=");
    await page.goBack();
    await chip(page, "Markerat").waitFor();
  });

  it("mark hexagons by keys alone, and say how many", async () => {
    const { page, open, signIn } = journey();
    await signIn("analyst");
    await openMap(page, open);
    await tool(page, "Markera med rektangel").focus();
    await page.keyboard.press("Enter");
    await inHand(page, "Markera med rektangel");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Enter");
    await chip(page, "Markerat").waitFor();
    const { cells } = await marked(page);
    await page.getByText(`${cells} rutor markerade`).waitFor({ state: "attached" });

    // Tools laid down, the keys are the map's again.
    await tool(page, "Markera med lasso").focus();
    await page.keyboard.press("Enter");
    await inHand(page, "Markera med lasso");
    for (const key of ["ArrowLeft", " ", "ArrowRight", "ArrowRight", " ", "ArrowDown", " ", "Enter"]) {
      await page.keyboard.press(key);
    }
    await expect.poll(async () => (await marked(page)).cells).toBeLessThan(cells);
    await page.keyboard.press("Escape");
    await chip(page, "Markerat").waitFor({ state: "detached" });
  });

  it("give back the weeks the map begins with on Escape", async () => {
    const { page, open, signIn } = journey();
    await signIn("analyst");
    await openMap(page, open, "from=2026-06-01&to=2026-09-07");
    await page.getByRole("application", { name: /^Vald period: 2026-W23 till 2026-W36/ }).focus();
    await page.keyboard.press("Escape");
    await page.waitForURL((url) => !url.searchParams.has("from"));
  });

  it("measure a way by clicks and by keys", async () => {
    const { page, open, signIn } = journey();
    await signIn("analyst");
    await openMap(page, open, "at=59.31,18.25,12");
    await tool(page, "Mät avstånd").click();
    const box = await sheet(page, "Mät avstånd").boundingBox();
    if (!box) throw new Error("mätningen har ingen yta");
    const total = page.locator("text[data-total]");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.click(x - 100, y);
    await page.mouse.click(x, y);
    await page.mouse.dblclick(x + 100, y);
    // 200 pixels at zoom 12 and 59.31° north: 200 · 78 271.5 · cos 59.31° / 2¹² = 1,95 km.
    expect(await total.innerHTML()).toBe("1,95&nbsp;km");
    await page.keyboard.press("Escape");
    await total.waitFor({ state: "detached" });

    await page.keyboard.press(" ");
    for (let press = 0; press < 10; press++) await page.keyboard.press("ArrowRight");
    await page.keyboard.press(" ");
    await page.keyboard.press("Enter");
    await page.getByText("Avstånd: 1,56").waitFor({ state: "attached" });
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await sheet(page, "Mät avstånd").waitFor({ state: "detached" });
  });

  it("walk from hexagon to hexagon by keys, with the numbers that the pointer gets", async () => {
    const { page, open, signIn } = journey();
    await signIn("analyst");
    await openMap(page, open);
    await sheet(page, "Rutor på kartan").focus();
    const said = page.locator('[aria-live="polite"]').filter({ hasText: /händelser?, .+ av urvalet/ });
    await said.first().waitFor({ state: "attached" });
    const busiest = await said.first().innerText();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => said.first().innerText()).not.toBe(busiest);
    await page.keyboard.press("Home");
    await expect.poll(() => said.first().innerText()).toBe(busiest);
    await page.keyboard.press("Enter");
    await chip(page, "Vald plats").waitFor();
    expect(page.url()).toContain("place=");
  });

  it("move the view by the overview", async () => {
    const { page, open, signIn } = journey();
    await signIn("analyst");
    await openMap(page, open, "at=59.31,18.25,13");
    await overview(page).focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => Number(/at=[\d.]+,([\d.]+)/.exec(page.url())?.[1])).toBeGreaterThan(18.252);
  });

  it("play the hours of the chosen nights and give the brush back", async () => {
    const { page, open, signIn } = journey();
    await signIn("analyst");
    await openMap(page, open, "weekhour=116-121,140-145");
    const before = await shownHours(page);
    const address = page.url();
    await tool(page, "Spela upp veckans timmar").click();
    await expect.poll(() => shownHours(page)).toContain("fre 20–21");
    await tool(page, "Pausa").click();
    const paused = await shownHours(page);
    await tool(page, "Nästa steg").click();
    await expect.poll(() => shownHours(page)).not.toBe(paused);
    await page.getByRole("combobox", { name: "Steg" }).selectOption("3");
    await expect.poll(() => shownHours(page)).toMatch(/\d\d–\d\d/);
    await tool(page, "Avsluta uppspelningen").click();
    await expect.poll(() => shownHours(page)).toBe(before);
    expect(page.url()).toBe(address);
  });

  it("only step through the hours for those who want no motion", async () => {
    const { page, open, signIn } = journey();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await signIn("analyst");
    await openMap(page, open);
    await tool(page, "Spela upp veckans timmar").click();
    await tool(page, "Nästa steg").click();
    await expect.poll(() => shownHours(page)).toContain("mån 07–08");
    expect(await tool(page, "Pausa").count()).toBe(0);
    expect(await tool(page, "Spela").count()).toBe(0);
    await tool(page, "Steget före").click();
    await expect.poll(() => shownHours(page)).toContain("mån 06–07");
    await tool(page, "Avsluta uppspelningen").click();
    await expect.poll(() => shownHours(page)).toContain("alla timmar");
  });

  it("leave the whole municipality in view at every width, until somebody moves the map", async () => {
    const { page, open, signIn } = journey();
    await signIn("analyst");
    await openMap(page, open);
    const scale = page.getByText(/^\d+\sk?m$/);
    const whole = await scale.innerText();
    await page.setViewportSize({ width: 600, height: 900 });
    await expect.poll(() => scale.innerText()).not.toBe(whole);
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect.poll(() => scale.innerText()).toBe(whole);
    expect(page.url()).not.toContain("at=");
    await tool(page, "Zooma in").click();
    await page.waitForURL(/at=/);
    const [chosen, near] = [page.url(), await scale.innerText()];
    await page.setViewportSize({ width: 1024, height: 900 });
    await page.getByRole("button", { name: "Diagram" }).waitFor();
    expect(await scale.innerText()).toBe(near);
    expect(page.url()).toBe(chosen);
  });
});
