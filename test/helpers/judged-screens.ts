import type { Page } from "playwright-core";

const isNarrow = (page: Page) => (page.viewportSize()?.width ?? 0) <= 760;

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();

const mapIsDrawn = async (page: Page) => {
  await page.locator(".maplibregl-canvas").waitFor();
  await page
    .locator("footer")
    .getByText(/händelser/)
    .waitFor({ state: "attached" });
};

/** A state of a screen: what is done there before it is judged, and how the next one is come to. */
interface ScreenState {
  readonly name: string;
  readonly reach: (page: Page) => Promise<void>;
  readonly leave?: (page: Page) => Promise<void>;
  /** Whether narrow screens show it in another layout. */
  readonly isLaidOutAnew?: true;
}

/** A screen and its states, one after another on the same page. */
export interface JudgedScreen {
  readonly name: string;
  readonly path: string;
  readonly isReady: (page: Page) => Promise<void>;
  readonly states: readonly ScreenState[];
}

const asItIs = async () => {};
const closeMenu = async (page: Page) => {
  await page.keyboard.press("Escape");
  await page.locator("[role=menu], [role=dialog], [role=listbox]").filter({ visible: true }).first().waitFor({
    state: "hidden",
  });
};

/** The screens of the map, the events and the imports in the states that are judged. */
export const JUDGED_SCREENS: readonly JudgedScreen[] = [
  {
    name: "the map",
    path: "/",
    isReady: mapIsDrawn,
    states: [
      { name: "as it is", reach: asItIs },
      {
        name: "layers with a menu open",
        reach: async (page) => {
          if (isNarrow(page)) await press(page, "Lager");
          await press(page, "Ordning och opacitet: Klotter");
        },
        leave: closeMenu,
      },
      {
        name: "a menu of the filter bar",
        reach: async (page) => {
          if (isNarrow(page)) await press(page, "Filter");
          await press(page, /^Typ/);
        },
        leave: closeMenu,
      },
      { name: "the calendar", reach: (page) => press(page, /^Period|v\.\s22/), leave: closeMenu },
      {
        name: "the user's menu",
        isLaidOutAnew: true,
        reach: async (page) => {
          await press(page, isNarrow(page) ? "Meny" : /^Konto/);
          await page.getByRole("menu").waitFor();
        },
        leave: closeMenu,
      },
      {
        name: "the charts as tables",
        reach: async (page) => {
          const tab = page.getByRole("button", { name: "Diagram" });
          if (await tab.isVisible()) await tab.click();
          for (const button of await page.getByRole("button", { name: "Tabell", exact: true }).all()) {
            await button.click();
          }
        },
      },
      { name: "as a table", reach: (page) => press(page, "Visa som tabell") },
    ],
  },
  {
    name: "the map with a brush",
    path: "/?weekhour=116-121,140-145",
    isReady: mapIsDrawn,
    states: [
      {
        name: "and a chosen place",
        isLaidOutAnew: true,
        reach: async (page) => {
          if (isNarrow(page)) await press(page, "Diagram");
          else if (await page.getByRole("button", { name: "Diagram" }).isVisible())
            await press(page, "Diagram");
          await page.getByRole("table").last().getByRole("button").first().click();
        },
      },
    ],
  },
  {
    name: "the map's elevated places",
    path: "/?mode=elevated",
    isReady: mapIsDrawn,
    states: [
      {
        name: "with how sure they are",
        isLaidOutAnew: true,
        reach: async (page) => {
          if (isNarrow(page)) await press(page, "Lager");
          await page
            .getByText(/väntas högst 1 av 100 vara slump/)
            .first()
            .waitFor();
        },
      },
    ],
  },
  {
    name: "the map's change",
    path: "/?mode=change",
    isReady: mapIsDrawn,
    states: [
      {
        name: "in all",
        reach: async (page) => {
          if (isNarrow(page)) await press(page, "Lager");
          await page
            .getByText(/^I allt/)
            .first()
            .waitFor();
        },
      },
    ],
  },
  {
    name: "the map with nothing in the selection",
    path: "/?weekhour=26-27&setting=indoors&source=observation",
    isReady: (page) => page.getByText("Inga händelser i urvalet").first().waitFor(),
    states: [{ name: "as it is", reach: asItIs }],
  },
  {
    name: "the places to aim at",
    path: "/platser",
    isReady: (page) =>
      page
        .getByRole("button", { name: /^Mer om/ })
        .first()
        .waitFor(),
    states: [
      {
        name: "with one open",
        isLaidOutAnew: true,
        reach: async (page) => {
          await press(page, /^Mer om/);
          await page.getByText(/vid slumpvis spridning på/).waitFor();
        },
      },
    ],
  },
  {
    name: "the list of events",
    path: "/handelser",
    isReady: (page) => page.getByRole("table").getByRole("row").nth(1).waitFor(),
    states: [
      {
        name: "with one open",
        isLaidOutAnew: true,
        reach: async (page) => {
          await page.getByRole("table").getByRole("row").nth(1).getByRole("button").click();
          await page.getByText("Källans id").waitFor();
        },
      },
    ],
  },
  {
    name: "the list of events with none",
    path: "/handelser?weekhour=26-27&setting=indoors&source=observation",
    isReady: (page) => page.getByText("Inga händelser i urvalet").waitFor(),
    states: [{ name: "as it is", reach: asItIs }],
  },
  {
    name: "Import och data",
    path: "/import",
    isReady: (page) => page.getByText("Släpp en fil här").waitFor(),
    states: [
      { name: "as it is", reach: asItIs },
      { name: "with a file that is checked", isLaidOutAnew: true, reach: checkFile },
      {
        name: "with the result of an import",
        reach: async (page) => {
          await press(page, /^Läs in/);
          await page
            .getByText(/Inlästa$/)
            .first()
            .waitFor();
        },
      },
    ],
  },
  {
    name: "a screen that is not there",
    path: "/finns-inte",
    isReady: (page) => page.getByText("Sidan finns inte").waitFor(),
    states: [{ name: "as it is", reach: asItIs }],
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
