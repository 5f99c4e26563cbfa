import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { ROOT } from "../../scripts/repository.ts";
import { describeInBrowser } from "../helpers/browser.ts";
import { TEST_PASSWORD } from "../helpers/database-states.ts";
import { type DroppedFile, dropFile } from "../helpers/drop-file.ts";
import { brushWeekMatrix } from "../helpers/week-matrix.ts";

const NAME = "kia-vecka-46.csv";
const FILE = join(ROOT, "test", "fixtures", "journey", NAME);

/*
 * Ten reports of week 46, 2026, the 13th a Friday. Counted by hand, on the nights of Friday and Saturday
 * 20–02: K-1, K-2 (23–01), K-4 (Sunday 01.30) and K-8 whole, K-3 (Saturday 19–21) by half. K-6 has no
 * clock. K-9 (31 November) and K-10 (in another municipality) are refused; mended, both lie in those hours.
 */
const NIGHTS = "116-121,140-145";

async function signInByForm(page: Page): Promise<void> {
  await page.getByLabel("Användarnamn").fill("analytiker");
  await page.getByLabel("Lösenord", { exact: true }).fill(TEST_PASSWORD);
  await page.getByRole("button", { name: "Logga in" }).click();
}

async function readIn(page: Page, file: DroppedFile, rows: string): Promise<void> {
  await dropFile(page, file);
  await page.getByRole("button", { name: `Läs in ${rows}` }).click();
}

async function numberOf(page: Page, label: string): Promise<string> {
  const pair = page.locator("dl > div").filter({ has: page.getByText(label, { exact: true }) });
  return pair.locator("dd").innerText();
}

async function downloadRejected(page: Page): Promise<DroppedFile> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Hämta avvisade rader (CSV)" }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The file with some words replaced, as somebody would in a spreadsheet. */
function mend({ name, bytes }: DroppedFile, changes: readonly [string, string][]): DroppedFile {
  let text = new TextDecoder().decode(bytes);
  for (const [wrong, right] of changes) {
    expect(text).toContain(wrong);
    text = text.replaceAll(wrong, right);
  }
  return { name, bytes: new TextEncoder().encode(text) };
}

const status = (page: Page) => page.locator("footer");

describeInBrowser(
  "from a file to the map and back",
  (journey) => {
    it("signs in, drops a file, mends its refused rows, brushes the nights, opens the rows, undoes", async () => {
      const { page, open, shoot } = journey();

      await open("/import");
      await signInByForm(page);
      await page.getByText("Släpp en fil här").waitFor();
      await readIn(page, { name: NAME, bytes: await readFile(FILE) }, "8 rader");
      await page.getByText("8 rader är inlästa.").waitFor();
      expect(await numberOf(page, "Rader i filen")).toBe("10");
      expect(await numberOf(page, "Avvisade")).toBe("2");
      await shoot("resan 1 inläst");

      const rejected = await downloadRejected(page);
      expect(new TextDecoder().decode(rejected.bytes)).toContain("fel_rad;fel_kolumn;fel_kod;fel_orsak");
      const mended = mend(rejected, [
        ["2026-11-31", "2026-11-14"],
        ["59,8586", "59,2938"],
        ["17,6389", "18,2604"],
      ]);
      await readIn(page, { ...mended, name: "kia-vecka-46-rättade.csv" }, "2 rader");
      await page.getByText("2 rader är inlästa.").waitFor();
      expect(await numberOf(page, "Avvisade")).toBe("0");

      await page.getByRole("link", { name: "Visa på kartan" }).first().click();
      // What the map is opened with are the mended rows' days and source, in which five of the others lie too.
      await status(page).getByText("7 händelser", { exact: true }).waitFor();
      await shoot("resan 2 på kartan");

      await open("/?from=2026-11-09&to=2026-11-16&source=kia&setting=all");
      await status(page).getByText("10 händelser", { exact: true }).waitFor();
      await brushWeekMatrix(page, { night: "fre", hour: 20 }, { night: "lör", hour: 1 });
      await status(page).getByText("6,5 händelser, vägt ur 7 rader").waitFor();
      expect(new URL(page.url()).searchParams.get("weekhour")).toBe(NIGHTS);
      await shoot("resan 3 nätterna");

      await page.getByRole("link", { name: "Händelser" }).first().click();
      const table = page.getByRole("table", { name: "Händelser i urvalet" });
      await table.waitFor();
      await status(page).getByText("6,5 händelser, vägt ur 7 rader").waitFor();
      const shares = await table.locator("[role=row] > [role=cell]:last-child").allInnerTexts();
      expect(shares.toSorted((a, b) => a.localeCompare(b, "sv"))).toEqual([
        "0,50",
        "1,00",
        "1,00",
        "1,00",
        "1,00",
        "1,00",
        "1,00",
        "6,50",
      ]);
      await shoot("resan 4 raderna");

      await page.getByRole("button", { name: /^Konto/ }).click();
      await page.getByRole("menuitem", { name: "Import och data" }).click();
      for (const left of [1, 0]) {
        await page.getByRole("button", { name: "Ångra", exact: true }).first().click();
        await page.getByRole("button", { name: "Ångra importen" }).click();
        await page.getByRole("dialog").waitFor({ state: "detached" });
        await expect.poll(() => page.getByText("inläst", { exact: true }).count()).toBe(left);
      }
      await open("/?from=2026-11-09&to=2026-11-16&source=kia&setting=all");
      await status(page).getByText("0 händelser", { exact: true }).waitFor();
      await page.getByText("Inga händelser är inlästa än.").first().waitFor();
      expect(await page.getByRole("link", { name: "Läs in en fil" }).first().getAttribute("href")).toBe(
        "/import",
      );
      await shoot("resan 5 ångrad");
    });
  },
  { state: "reference" },
);
