import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser } from "../helpers/browser.ts";
import { type DroppedFile, dropFile } from "../helpers/drop-file.ts";
import { buildXlsx, sheetXml, textRow } from "../server/imports/readers/build-xlsx.ts";

const ROW = ["X1", "2026-11-13 21:15", "Skadegörelse", "59,2938", "18,2604"];
const NAMES = ["id", "start", "kategori", "lat", "lon"];
const ODD_NAMES = ["löpnr", "spalt ett", "spalt två", "spalt tre", "spalt fyra"];

const text = (name: string, ...rows: readonly (readonly string[])[]): DroppedFile => ({
  name,
  bytes: new TextEncoder().encode(rows.map((cells) => cells.join(";")).join("\r\n")),
});

/** A workbook whose first sheet is a cover. */
const workbook = (name: string, sheet: string): DroppedFile => ({
  name,
  bytes: buildXlsx({
    rows: textRow(1, ["Omslag"]) + textRow(2, ["Uttag 2026-11-20"]),
    sheets: `<sheet name="Omslag" sheetId="1" r:id="rId1"/><sheet name="${sheet}" sheetId="2" r:id="rId4"/>`,
    more: [{ name: "xl/worksheets/sheet2.xml", content: sheetXml(textRow(1, NAMES) + textRow(2, ROW)) }],
  }),
});

const runButton = (page: Page) => page.getByRole("button", { name: /^Läs in [\d\s]+ rad/ });
const fieldRow = (page: Page, label: string) =>
  page
    .locator("li")
    .filter({ has: page.getByText(label, { exact: true }) })
    .last();

async function takeIn(page: Page): Promise<void> {
  await runButton(page).click();
  await page.getByRole("button", { name: "Läs in en fil till" }).waitFor();
}

async function begin(page: Page, file: DroppedFile): Promise<void> {
  const another = page.getByRole("button", { name: "Läs in en fil till" });
  if (await another.isVisible()) await another.click();
  await dropFile(page, file);
  await page.getByText(file.name, { exact: true }).first().waitFor();
}

describeInBrowser(
  "columns, sheets and undoing on the page",
  (journey) => {
    it("a file after another is judged by itself", async () => {
      const { page, open, signIn } = journey();
      await signIn("analyst");
      await open("/import");
      await page.getByText("Släpp en fil här").waitFor();
      await begin(page, text("kia-1.csv", NAMES, ROW));
      await takeIn(page);
      await begin(page, text("kia-2.csv", NAMES, [...ROW, "för", "många"]));
      await page.getByText("Ingen rad har lika många celler som rubriken").waitFor();
      expect(await runButton(page).isEnabled()).toBe(false);
    });

    it("columns are told apart by dragging and by the menu, and so is the next file of the source", async () => {
      const { page, open, signIn, shoot } = journey();
      await signIn("analyst");
      await open("/import");
      await page.getByText("Släpp en fil här").waitFor();
      await begin(page, text("kia-3.csv", ODD_NAMES, ROW));
      await page.getByText("Filen saknar kolumn för").waitFor();
      await shoot("kopplingen 1 inget gissat");
      const drag = async (column: string, field: string) => {
        const from = page.locator("li[draggable=true]").filter({ hasText: column });
        await from.dragTo(fieldRow(page, field));
      };
      await drag("löpnr", "Id");
      await drag("spalt ett", "Från (start)");
      await drag("spalt tre", "Latitud");
      await page.getByLabel("Fält för kolumnen spalt fyra").selectOption({ label: "Longitud" });
      await page.getByLabel("Fält för kolumnen spalt två").selectOption({ label: "Händelsetyp" });
      await runButton(page).and(page.locator(":enabled")).waitFor();
      await shoot("kopplingen 2 klar");
      await takeIn(page);
      await begin(page, text("kia-4.csv", ODD_NAMES, ["X2", ...ROW.slice(1)]));
      await runButton(page).and(page.locator(":enabled")).waitFor();
      expect(await fieldRow(page, "Latitud").innerText()).toContain("spalt tre");
    });

    it("a sheet is chosen by hand, and the next workbook is asked for its own", async () => {
      const { page, open, signIn, shoot } = journey();
      await signIn("analyst");
      await open("/import");
      await page.getByText("Släpp en fil här").waitFor();
      await begin(page, workbook("kia-maj.xlsx", "Maj"));
      await page.getByLabel("Blad").selectOption("Maj");
      await runButton(page).and(page.locator(":enabled")).waitFor();
      await shoot("bladet valt");
      await takeIn(page);
      await begin(page, workbook("kia-juni.xlsx", "Juni"));
      await page.getByLabel("Blad").selectOption("Juni");
      await runButton(page).and(page.locator(":enabled")).waitFor();
    });

    it("undoing is refused with the name of the import that stands in the way", async () => {
      const { page, open, signIn, shoot, problems } = journey();
      problems.tolerate(/409/);
      await signIn("analyst");
      await open("/import");
      await page.getByText("Släpp en fil här").waitFor();
      await begin(page, text("felanmalan-1.csv", NAMES, ["F1", ...ROW.slice(1)]));
      await takeIn(page);
      await begin(page, text("felanmalan-2.csv", NAMES, ["F1", "2026-11-13 22:15", ...ROW.slice(2)]));
      await takeIn(page);
      const first = page.locator("tr, li").filter({ hasText: "felanmalan-1.csv" }).last();
      await first.getByRole("button", { name: "Ångra", exact: true }).click();
      await page.getByRole("button", { name: "Ångra importen" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByText(/felanmalan-2\.csv/).waitFor();
      await shoot("ångra avvisad");
    });
  },
  { state: "reference" },
);
