import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser } from "../helpers/browser.ts";
import { readExportedCsv, swedishNumber } from "../helpers/exported-file.ts";

// The nights of Friday and Saturday 20–02: counts are sums of weights.
const NIGHTS = "weekhour=116-121,140-145";
const ROUNDED_TO_ONE = 0.05 + 1e-3;

interface SavedFile {
  name: string;
  text: string;
}

interface SavedFeatures {
  platsbild: Record<string, string | number>;
  features: {
    properties: Record<string, string | number | null>;
    geometry: { type: string; coordinates: number[][][] } | null;
  }[];
}

async function save(page: Page, press: () => Promise<void>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

const saveCsv = async (page: Page, press: () => Promise<void>) =>
  readExportedCsv((await save(page, press)).text);

async function saveFromMenu(page: Page, button: Locator, item: RegExp): Promise<SavedFile> {
  await button.click();
  return save(page, () => page.getByRole("menuitem", { name: item }).click());
}

const section = (page: Page, heading: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name: heading, exact: true }) });

const exportButton = (part: Locator | Page, name: string) =>
  part.getByRole("button", { name: `Exportera: ${name}`, exact: true });

/** The cells of a table on the screen, row by row, the head first. */
const cellsOf = (table: Locator): Promise<string[][]> =>
  table
    .locator("tr")
    .evaluateAll((rows) =>
      rows.map((row) => Array.from(row.querySelectorAll("th, td"), (cell) => cell.textContent ?? "")),
    );

async function openMap(page: Page, open: (path: string) => Promise<void>, query: string): Promise<string> {
  await open(`/?${query}`);
  const status = page.locator("footer");
  await status.getByText("räknas för sig").waitFor();
  await page.locator("[data-stale]").first().waitFor({ state: "detached" });
  return status.innerText();
}

/** How many events does the status line tell? */
const toldEvents = (status: string) => swedishNumber(/([\d\s\u00a0,]+)händelse/.exec(status)?.[1]?.trim());

describeInBrowser("taking views out as files", (journey) => {
  it("gives the charts' numbers, with the selection they speak of", async () => {
    const { page, open, signIn } = journey();
    await signIn("analyst");
    const status = await openMap(page, open, NIGHTS);
    const total = toldEvents(status);
    const [, rowsText = ""] = /vägt ur (.+?) rader/.exec(status) ?? [];

    const when = section(page, "När");
    await when.getByRole("button", { name: "Tabell" }).click();
    const matrix = await cellsOf(when.locator("table"));
    const matrixFile = await saveCsv(page, () => exportButton(when, "När").click());
    expect(matrixFile.rows).toHaveLength(168);
    expect(matrixFile.head.get("Veckodagar och timmar")).toBe("alla");
    expect(matrixFile.head.get("Miljö")).toBe("utomhus");
    expect(matrixFile.head.get("Exempeldata")).toBe("ja, påhittade händelser ingår");
    for (const [index, row] of matrixFile.rows.entries()) {
      const shown = matrix[1 + (index % 24)]?.[1 + Math.floor(index / 24)];
      const written = swedishNumber(row.get("Antal"));
      expect(Math.abs(written - swedishNumber(shown)), `rad ${index}`).toBeLessThan(ROUNDED_TO_ONE);
    }

    const trend = section(page, "Utveckling");
    await trend.getByRole("button", { name: "Tabell" }).click();
    const weeks = (await cellsOf(trend.locator("table"))).slice(1).toReversed();
    const weeksFile = await saveCsv(page, () => exportButton(trend, "Utveckling").click());
    expect(weeksFile.rows).toHaveLength(weeks.length);
    expect(weeksFile.head.get("Veckodagar och timmar")).toBe("fre–lör 20–02 (dygnet bryts kl. 06)");
    for (const [index, row] of weeksFile.rows.entries()) {
      expect(weeks[index]?.[0]).toContain(Number(row.get("Vecka")?.slice(-2)).toString());
      const [now, before] = [row.get("Antal"), row.get("Samma vecka året före")].map(swedishNumber);
      expect(Math.abs((now ?? 0) - swedishNumber(weeks[index]?.[1]))).toBeLessThan(ROUNDED_TO_ONE);
      expect(Math.abs((before ?? 0) - swedishNumber(weeks[index]?.[2]))).toBeLessThan(ROUNDED_TO_ONE);
    }

    const what = section(page, "Vad");
    await what.getByRole("button", { name: "Tabell" }).click();
    const kinds = (await cellsOf(what.locator("table"))).slice(1);
    const kindsFile = await saveCsv(page, () => exportButton(what, "Vad").click());
    expect(kindsFile.rows.map((row) => row.get("Typ"))).toEqual(kinds.map(([kind]) => kind));
    for (const [index, row] of kindsFile.rows.entries()) {
      expect(Math.abs(swedishNumber(row.get("Antal")) - swedishNumber(kinds[index]?.[1]))).toBeLessThan(
        ROUNDED_TO_ONE,
      );
    }
    const sum = kindsFile.rows.reduce((whole, row) => whole + swedishNumber(row.get("Antal")), 0);
    expect(Math.abs(sum - total)).toBeLessThan(0.6);
    expect(kindsFile.head.get("Antal rader")).toBe(String(swedishNumber(rowsText)));
    expect(kindsFile.head.get("Osäkerhet")).toContain(`vägt ur ${swedishNumber(rowsText)} rader`);
  });

  it("gives the ranked places as CSV and as points, alike", async () => {
    const { page, open, signIn } = journey();
    await signIn("analyst");
    await openMap(page, open, "");
    const places = section(page, "Platser att rikta insatser mot");
    await places.locator("table:not([data-stale]) tbody tr").first().waitFor();
    const shown = (await cellsOf(places.locator("table"))).slice(1);
    const button = exportButton(places, "Platser att rikta insatser mot");
    const csv = await saveFromMenu(page, button, /^CSV/);
    expect(csv.name).toMatch(
      /^platsbild_nacka_platser-att-rikta-insatser-mot_\d{4}-\d\d-\d\d--\d{4}-\d\d-\d\d_uttag-\d{4}-\d\d-\d\d_exempeldata\.csv$/,
    );
    const { rows } = readExportedCsv(csv.text);
    for (const [index, [rank, place, , share]] of shown.entries()) {
      const row = rows[index];
      expect([row?.get("Ordning"), row?.get("Plats")]).toEqual([rank, place]);
      const written = swedishNumber(row?.get("Andel av urvalet (%)"));
      expect(Math.abs(written - swedishNumber(share))).toBeLessThan(ROUNDED_TO_ONE);
    }
    const file = JSON.parse((await saveFromMenu(page, button, /^GeoJSON/)).text) as SavedFeatures;
    expect(file.features.map(({ properties }) => [properties["Plats"], String(properties["Antal"])])).toEqual(
      rows.map((row) => [row.get("Plats"), row.get("Antal")]),
    );
    expect(file.features.every(({ geometry }) => geometry?.type === "Point")).toBe(true);
  });

  it("gives the hexagons as a table, as CSV and as polygons wound to the right", async () => {
    const { page, open, signIn } = journey();
    await signIn("planner");
    const status = await openMap(page, open, "table=cells");
    const table = page.getByRole("table", { name: "Händelser per hexagon" });
    await table.waitFor();
    const button = exportButton(page, "Händelser per hexagon");
    const { rows, head } = readExportedCsv((await saveFromMenu(page, button, /^CSV/)).text);
    expect(swedishNumber(head.get("Antal händelser"))).toBe(toldEvents(status));
    const sum = rows.reduce((whole, row) => whole + swedishNumber(row.get("Antal")), 0);
    const without = swedishNumber(head.get("Antal utan säkert läge, inte i någon hexagon"));
    expect(sum + without).toBe(toldEvents(status));
    expect(swedishNumber(await table.getByRole("row").last().innerText().then(secondLine))).toBe(sum);
    const [first] = rows;
    const firstRow = await table.getByRole("row").nth(1).getByRole("cell").allInnerTexts();
    expect(firstRow.slice(0, 3)).toEqual([
      first?.get("Hexagon"),
      first?.get("Närmaste plats"),
      first?.get("Antal"),
    ]);

    const file = JSON.parse((await saveFromMenu(page, button, /^GeoJSON/)).text) as SavedFeatures;
    expect(file.features).toHaveLength(rows.length);
    expect(file.platsbild["Antal händelser"]).toBe(toldEvents(status));
    for (const { geometry } of file.features) {
      const ring = geometry?.coordinates[0] ?? [];
      expect(ring).toHaveLength(7);
      expect(ring[0]).toEqual(ring[6]);
      expect(turnsLeft(ring)).toBe(true);
    }
  });

  it("gives every layer as a table and as files", async () => {
    const { page, open, signIn } = journey();
    await signIn("analyst");
    await openMap(page, open, "table=places");
    const choice = page.getByLabel("Vad tabellen visar");
    const layers = [
      ["places", "Händelser per plats"],
      ["graffiti", "Klotter"],
      ["scenes", "Öppna drogscener"],
      ["partners", "Industriområden och partner"],
      ["unsafety", "Otrygghet"],
      ["shifts", "Pass och vandringar"],
    ] as const;
    for (const [id, name] of layers) {
      await choice.selectOption(id);
      const table = page.getByRole("table", { name, exact: true });
      await table.waitFor();
      const count = Number(await table.getAttribute("aria-rowcount")) - 1;
      const button = exportButton(page, name);
      const { rows } = readExportedCsv((await saveFromMenu(page, button, /^CSV/)).text);
      expect([id, rows.length]).toEqual([id, count]);
      const [first] = await table.getByRole("row").nth(1).getByRole("cell").allInnerTexts();
      expect([...(rows[0]?.values() ?? [])]).toContain(first);
      const file = JSON.parse((await saveFromMenu(page, button, /^GeoJSON/)).text) as SavedFeatures;
      expect([id, file.features.length]).toEqual([id, count]);
      expect(file.features.every(({ geometry }) => geometry !== null)).toBe(true);
    }
    expect(page.url()).toContain("table=shifts");
    await page.getByRole("button", { name: "Till kartan" }).click();
    expect(page.url()).not.toContain("table=");
  });

  it("opens the events behind a number, turns them, and gives every row as a file with the same sum", async () => {
    const { page, open, signIn } = journey();
    await signIn("analyst");
    const status = await openMap(page, open, NIGHTS);
    await section(page, "När").getByRole("link", { name: "Händelser" }).click();
    const table = page.getByRole("table", { name: "Händelser i urvalet" });
    await table.waitFor();
    const sum = swedishNumber((await table.getByRole("row").last().getByRole("cell").allInnerTexts()).at(-1));
    expect(Math.abs(sum - toldEvents(status))).toBeLessThan(0.51);

    const { rows, head } = await saveCsv(page, () => page.getByRole("link", { name: "CSV" }).click());
    const shares = rows.reduce((whole, row) => whole + swedishNumber(row.get("Andel i urvalet")), 0);
    expect(Math.abs(shares - sum)).toBeLessThan(0.01);
    expect(status).toContain(`vägt ur ${head.get("Antal rader")} rader`);
    expect(String(rows.length)).toBe(head.get("Antal rader"));
    const geojson = await save(page, () => page.getByRole("link", { name: "GeoJSON" }).click());
    expect((JSON.parse(geojson.text) as SavedFeatures).features).toHaveLength(rows.length);

    const time = table.getByRole("columnheader", { name: "Tid", exact: true });
    expect(await time.getAttribute("aria-sort")).toBe("descending");
    const newest = await table.getByRole("row").nth(1).innerText();
    await time.getByRole("button").click();
    await page.getByText("äldst först").waitFor();
    expect(await time.getAttribute("aria-sort")).toBe("ascending");
    expect(await table.getByRole("row").nth(1).innerText()).not.toBe(newest);
    await table.getByRole("row").nth(1).getByRole("button").press("Enter");
    await page.getByText("Läge (WGS 84)").or(page.getByText("Källans id")).first().waitFor();
  });

  it("finds Älta without its dots by keyboard, goes there and marks it, asking nothing at a key", async () => {
    const { page, open, signIn } = journey();
    await signIn("analyst");
    await openMap(page, open, "");
    const search = page.getByRole("combobox", { name: "Sök plats eller aktivitet" });
    await search.fill("a");
    const list = page.getByRole("listbox", { name: "Sökträffar" });
    // What finds is fetched when the field is first used.
    await list.getByRole("option").first().waitFor();
    await search.fill("");
    await page.waitForLoadState("networkidle");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await search.pressSequentially("alta");
    await list.getByRole("option", { name: /^Älta Kommundel/ }).waitFor();
    expect(await list.getByRole("group").count()).toBeGreaterThan(2);
    const marked = () => search.getAttribute("aria-activedescendant");
    const first = await marked();
    await search.press("ArrowDown");
    expect(await marked()).not.toBe(first);
    await search.press("ArrowUp");
    expect(await marked()).toBe(first);
    await search.press("Escape");
    await list.waitFor({ state: "hidden" });
    await search.press("ArrowDown");
    await list.waitFor();
    expect(asked.filter((address) => address.includes("/api/"))).toEqual([]);
    await search.press("Enter");
    await page.getByText("Vald plats").first().waitFor();
    expect(page.url()).toMatch(/place=area%3A\d+/);
    expect(page.url()).toContain("at=59.2");
    expect(page.url()).not.toMatch(/[?&]area=/);
  });
});

const secondLine = (text: string) => text.split("\n")[1] ?? "";

function turnsLeft(ring: readonly number[][]): boolean {
  let area = 0;
  for (let at = 1; at < ring.length; at++) {
    const [lonA = 0, latA = 0] = ring[at - 1] ?? [];
    const [lonB = 0, latB = 0] = ring[at] ?? [];
    area += (lonA - 18) * (latB - 59) - (lonB - 18) * (latA - 59);
  }
  return area > 0;
}
