import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { sessionPath } from "#core/contract/session.ts";
import { CHROMIUM_FLAGS } from "../../scripts/install/chromium-flags.ts";
import { findChromium } from "../../scripts/install/find-chromium.ts";
import { BENCH_PASSWORD, BENCH_USER } from "../running/platsbild.ts";
import { percentile } from "../cube/report.ts";
import { frameLengths, scriptByFrame, type TraceEvent } from "./script-by-frame.ts";

const MATRIX = 'svg[aria-roledescription="veckomatris"]';
const FRAME_MS = 16;
// Without a graphics card the processor draws the map, far slower than script runs, and a frame would gather the
// script of many. Fewer pixels to a length leave script as it is and let frames come as on a screen.
const DRAWN_SHARE = 0.25;
const OPENINGS = 5;
const WAIT_MS = 120_000;
// In software the map is drawn for eight or nine seconds after it can be used; whoever opens the next meanwhile waits.
const DRAWING_MS = 12_000;

/** What a person met: milliseconds to a page that can be used, and of script in each frame of a drag. */
export interface PageReport {
  /** The median of a few openings. */
  readonly usableMs: number;
  readonly scriptMs: readonly number[];
  /** By the clock, from each frame of the drag to the next. */
  readonly frameMs: readonly number[];
  /** How many different answers the drag showed. */
  readonly answersShown: number;
}

/** Opens the map, waits until matrix, series, kinds and places are there, and brushes the week for some steps. */
export async function brushPage(
  url: string,
  { path, steps, folder }: { path: string; steps: number; folder: string },
): Promise<PageReport> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("Chromium is missing.");
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  try {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      deviceScaleFactor: DRAWN_SHARE,
      locale: "sv-SE",
    });
    context.setDefaultTimeout(WAIT_MS);
    await context.request.post(url + sessionPath, {
      data: { username: BENCH_USER, password: BENCH_PASSWORD },
    });
    // Once to fill the browser's cache, as for who was here yesterday.
    await (await openMap(context, url + path)).page.close();
    const openings: number[] = [];
    for (let opening = 0; opening < OPENINGS; opening++) {
      const { page, usableMs } = await openMap(context, url + path);
      openings.push(usableMs);
      await page.close();
    }
    const { page } = await openMap(context, url + path);
    const usableMs = percentile(openings, 0.5);
    return { usableMs, ...(await traceBrush({ browser, page, steps, folder })) };
  } finally {
    await browser.close();
  }
}

/** Opens the map in a window of its own, and lets it draw to its end before anything else begins. */
async function openMap(context: BrowserContext, address: string) {
  const page = await context.newPage();
  const started = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  await page.locator(MATRIX).waitFor();
  const usableMs = performance.now() - started;
  await sleep(DRAWING_MS);
  return { page, usableMs };
}

interface Trace {
  readonly browser: Browser;
  readonly page: Page;
  readonly steps: number;
  readonly folder: string;
}

async function traceBrush({ browser, page, steps, folder }: Trace) {
  const box = await page.locator(MATRIX).boundingBox();
  if (box === null) throw new Error("The week matrix is not drawn.");
  const at = (column: number, row: number): [number, number] => [
    box.x + 40 + ((box.width - 50) * column) / 24,
    box.y + 4 + ((box.height - 24) * row) / 7,
  ];
  // A first pull, so that the code is warm as it is for a person who has been here a minute.
  await pull(page, at, 20);
  const shown = await countAnswers(page);
  const path = join(folder, "trace.json");
  await browser.startTracing(page, {
    path,
    categories: ["devtools.timeline", "disabled-by-default-devtools.timeline", "toplevel", "__metadata"],
  });
  await pull(page, at, steps);
  await sleep(300);
  await browser.stopTracing();
  const { traceEvents } = JSON.parse(await readFile(path, "utf8")) as { traceEvents: TraceEvent[] };
  return {
    scriptMs: scriptByFrame(traceEvents),
    frameMs: frameLengths(traceEvents),
    answersShown: await shown(),
  };
}

/** Pulls a brush over the week from Monday morning, one step to a frame. */
async function pull(page: Page, at: (column: number, row: number) => [number, number], steps: number) {
  await page.mouse.move(...at(2, 0.5));
  await page.mouse.down();
  for (let step = 1; step <= steps; step++) {
    const turn = (step / steps) * Math.PI * 4;
    await page.mouse.move(...at(13 + 10 * Math.sin(turn), 3.5 - 3 * Math.cos(turn)));
    await sleep(FRAME_MS);
  }
  await page.mouse.up();
}

/** Counts how often the line below the map says something new. */
async function countAnswers(page: Page): Promise<() => Promise<number>> {
  await page.evaluate((text) => {
    const counted = globalThis as { answersShown?: number };
    counted.answersShown = 0;
    const line = document.evaluate(text, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE, null);
    // Functions of their own name are wrapped by the loader in a way that the page does not know.
    new MutationObserver(() => {
      counted.answersShown = (counted.answersShown ?? 0) + 1;
    }).observe(line.singleNodeValue ?? document.body, {
      characterData: true,
      childList: true,
      subtree: true,
    });
  }, "//footer");
  return () => page.evaluate(() => (globalThis as { answersShown?: number }).answersShown ?? 0);
}
