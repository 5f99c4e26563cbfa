import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Scheme } from "../../client/style/palette.ts";
import { accessibilityFaults } from "../helpers/accessibility.ts";
import { describeInBrowser, type Journey } from "../helpers/browser.ts";

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];
const SCHEMES: readonly Scheme[] = ["light", "dark"];
const isNarrow = (page: Page) => (page.viewportSize()?.width ?? 0) <= 760;

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();

const mapIsDrawn = async (page: Page) => {
  await page.locator(".maplibregl-canvas").waitFor();
  await page
    .locator("footer")
    .getByText(/händelser/)
    .waitFor({ state: "attached" });
};

/** A screen in one of its states: where it is, and what is done there before it is judged. */
interface State {
  readonly name: string;
  readonly path: string;
  readonly reach: (page: Page) => Promise<void>;
  /** Whether narrow screens show it in another layout. */
  readonly isLaidOutAnew?: true;
}

const STATES: readonly State[] = [
  { name: "the map", path: "/", reach: mapIsDrawn },
  {
    name: "the map with a brush and a chosen place",
    isLaidOutAnew: true,
    path: "/?weekhour=116-121,140-145",
    reach: async (page) => {
      await mapIsDrawn(page);
      if (isNarrow(page)) await press(page, "Diagram");
      else if (await page.getByRole("button", { name: "Diagram" }).isVisible()) await press(page, "Diagram");
      await page.getByRole("table").last().getByRole("button").first().click();
    },
  },
  {
    name: "the map's elevated places",
    isLaidOutAnew: true,
    path: "/?mode=elevated",
    reach: async (page) => {
      await mapIsDrawn(page);
      if (isNarrow(page)) await press(page, "Lager");
      await page
        .getByText(/väntas högst 1 av 100 vara slump/)
        .first()
        .waitFor();
    },
  },
  {
    name: "the map's change",
    path: "/?mode=change",
    reach: async (page) => {
      await mapIsDrawn(page);
      if (isNarrow(page)) await press(page, "Lager");
      await page
        .getByText(/^I allt/)
        .first()
        .waitFor();
    },
  },
  {
    name: "the places to aim at",
    isLaidOutAnew: true,
    path: "/platser",
    reach: async (page) => {
      await page
        .getByRole("button", { name: /^Mer om/ })
        .first()
        .click();
      await page.getByText(/vid slumpvis spridning på/).waitFor();
    },
  },
  {
    name: "the map with nothing in the selection",
    path: "/?weekhour=26-27&setting=indoors&source=observation",
    reach: (page) => page.getByText("Inga händelser i urvalet").first().waitFor(),
  },
  {
    name: "the map as a table",
    path: "/",
    reach: async (page) => {
      await mapIsDrawn(page);
      await press(page, "Visa som tabell");
    },
  },
  {
    name: "the charts as tables",
    path: "/",
    reach: async (page) => {
      await mapIsDrawn(page);
      const tab = page.getByRole("button", { name: "Diagram" });
      if (await tab.isVisible()) await tab.click();
      for (const button of await page.getByRole("button", { name: "Tabell", exact: true }).all()) {
        await button.click();
      }
    },
  },
  {
    name: "the layers with a menu open",
    path: "/",
    reach: async (page) => {
      await mapIsDrawn(page);
      if (isNarrow(page)) await press(page, "Lager");
      await press(page, "Ordning och opacitet: Klotter");
    },
  },
  {
    name: "a menu of the filter bar",
    path: "/",
    reach: async (page) => {
      await mapIsDrawn(page);
      if (isNarrow(page)) await press(page, "Filter");
      await press(page, /^Typ/);
    },
  },
  {
    name: "the calendar of the period",
    path: "/",
    reach: async (page) => {
      await mapIsDrawn(page);
      await press(page, /^Period|v\.\s22/);
    },
  },
  {
    name: "the user's menu",
    isLaidOutAnew: true,
    path: "/",
    reach: async (page) => {
      await mapIsDrawn(page);
      await press(page, isNarrow(page) ? "Meny" : /^Konto/);
      await page.getByRole("menu").waitFor();
    },
  },
  {
    name: "the list of events with one open",
    isLaidOutAnew: true,
    path: "/handelser",
    reach: async (page) => {
      const rows = page.getByRole("table").getByRole("row");
      await rows.nth(1).getByRole("button").click();
      await page.getByText("Källans id").waitFor();
    },
  },
  {
    name: "the list of events with none",
    path: "/handelser?weekhour=26-27&setting=indoors&source=observation",
    reach: (page) => page.getByText("Inga händelser i urvalet").waitFor(),
  },
  {
    name: "Import och data",
    path: "/import",
    reach: (page) => page.getByText("Släpp en fil här").waitFor(),
  },
  { name: "a file that is checked", isLaidOutAnew: true, path: "/import", reach: checkFile },
  {
    name: "the result of an import",
    path: "/import",
    reach: async (page) => {
      await checkFile(page);
      await press(page, /^Läs in/);
      await page
        .getByText(/Inlästa$/)
        .first()
        .waitFor();
    },
  },
  {
    name: "a screen that is not there",
    path: "/finns-inte",
    reach: (page) => page.getByText("Sidan finns inte").waitFor(),
  },
];

const FILE = [
  "id;från;till;typ;lat;lon",
  "a1;2026-11-09 20:00;2026-11-09 21:00;skadegörelse;59.3271;18.2563",
  "a2;2026-11-40 20:00;2026-11-09 21:00;skadegörelse;59.3271;18.2563",
  "a3;2026-11-10 08:00;2026-11-10 08:30;något nytt;59.3271;18.2563",
].join("\r\n");

async function checkFile(page: Page): Promise<void> {
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "kia-vecka.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(FILE),
    });
  await page.getByText("Första raderna som de lagras").waitFor();
}

const signInPage = async ({ page, open }: Journey) => {
  await open("/");
  await page.getByRole("button", { name: "Logga in" }).click();
  await page.getByText("Skriv ditt användarnamn").waitFor();
};

/** At one size every state is judged; at the others those whose layout is another there. */
const statesAt = ({ width }: (typeof SIZES)[number]) =>
  width === 1440 ? STATES : STATES.filter(({ isLaidOutAnew }) => isLaidOutAnew);

describe.each(SIZES)("at $width × $height", (viewport) => {
  describeInBrowser(
    "accessibility, WCAG 2.1 AA",
    (journey) => {
      const expectNoFaults = async () => {
        const { page } = journey();
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme });
          expect(await accessibilityFaults(page), colorScheme).toEqual([]);
        }
      };

      it("holds for signing in, light and dark", async () => {
        await signInPage(journey());
        await expectNoFaults();
      });

      it.each(statesAt(viewport))("holds for $name, light and dark", async ({ path, reach }) => {
        const { page, open, signIn } = journey();
        await signIn("analyst");
        await open(path);
        await reach(page);
        await expectNoFaults();
      });
    },
    { viewport },
  );
});
