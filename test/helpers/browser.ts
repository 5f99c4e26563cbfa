import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject } from "vitest";
import { type Role, sessionPath } from "#core/contract/session.ts";
import { CHROMIUM_FLAGS } from "../../scripts/install/chromium-flags.ts";
import { findChromium } from "../../scripts/install/find-chromium.ts";
import { ROOT } from "../../scripts/repository.ts";
import type { Database } from "../../server/db/database.ts";
import { openEmbedded } from "../../server/db/embedded.ts";
import { keepCompiled } from "./compiled-database.ts";
import { type TemplateState, TEST_PASSWORD } from "./database-states.ts";
import { type PageProblems, watchPages } from "./page-problems.ts";
import { openTestServer, type TestServer, usernameOf } from "./server.ts";
import { leaveMapsUndrawn, UNDRAWN_FLAGS } from "./undrawn-map.ts";

const PICTURES = join(ROOT, "test-results");
/** No name leads out of this machine; cut off here, requests need not be stopped and let go one by one. */
const CUT_OFF = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost";

/** A test's own page against a server with example data, signed in as nobody. */
export interface Journey {
  page: Page;
  server: TestServer;
  problems: PageProblems;
  /** Opens a path of the page. */
  open: (path: string) => Promise<void>;
  /** Signs in beside the form; the next `open` is that role's. */
  signIn: (role: Role) => Promise<void>;
  /** Saves a picture of the page in test-results. */
  shoot: (name: string) => Promise<void>;
}

interface BrowserOptions {
  /** What the database holds at the start; default: example data. */
  state?: TemplateState;
  viewport?: { width: number; height: number };
  /** Whether maps are really drawn, which takes ten seconds a page; default: no, see `leaveMapsUndrawn`. */
  isMapDrawn?: boolean;
  /** Environment of the server, and the hosts that its pages may ask besides it. */
  server?: () => Promise<ServerChoice>;
}

interface ServerChoice {
  readonly settings: Record<string, string>;
  readonly allowedHosts: readonly string[];
}

interface Stage {
  database: Database;
  server: TestServer;
  browser: Browser;
  allowedHosts: readonly string[];
}

async function openStage(
  state: TemplateState,
  { choice, flags }: { choice: ServerChoice; flags: readonly string[] },
): Promise<Stage> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("Chromium saknas; kör npm test -- browser, som installerar det.");
  await keepCompiled();
  const database = await openEmbedded({
    dataDir: null,
    templatePath: inject("archives")[state],
    deadlineMs: 60_000,
  });
  const [server, browser] = await Promise.all([
    openTestServer(database, choice.settings),
    chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS, CUT_OFF, ...flags] }),
  ]);
  return { database, server, browser, allowedHosts: choice.allowedHosts };
}

async function closeStage({ database, server, browser }: Stage): Promise<void> {
  await browser.close();
  await server.close();
  await database.close();
}

function pictureName(name: string): string {
  return `${name
    .toLowerCase()
    .replaceAll(/[^a-zåäö0-9]+/g, "-")
    .slice(0, 100)}.png`;
}

async function openJourney(stage: Stage, context: BrowserContext): Promise<Journey> {
  const { server, allowedHosts } = stage;
  const problems = await watchPages(context, [new URL(server.url).host, ...allowedHosts]);
  const page = await context.newPage();
  return {
    page,
    server,
    problems,
    open: async (path) => {
      await page.goto(server.url + path);
    },
    signIn: async (role) => {
      // What a page of the role before still asks for would be answered with 401 from now on.
      await page.goto("about:blank");
      const answer = await context.request.post(server.url + sessionPath, {
        data: { username: usernameOf(role), password: TEST_PASSWORD },
      });
      expect(answer.status()).toBe(200);
    },
    shoot: async (name) => {
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: join(PICTURES, pictureName(name)) });
    },
  };
}

/**
 * Runs journeys in Chromium, each in a page of its own against one server with example data that the
 * suite shares. A test fails on what `watchPages` finds, and leaves a picture when it fails.
 */
export function describeInBrowser(
  name: string,
  suite: (journey: () => Journey) => void,
  {
    state = "example",
    viewport = { width: 1440, height: 900 },
    isMapDrawn = false,
    server,
  }: BrowserOptions = {},
): void {
  describe(name, () => {
    let stage: Stage | undefined;
    let context: BrowserContext | undefined;
    let journey: Journey | undefined;
    beforeAll(async () => {
      const choice = (await server?.()) ?? { settings: {}, allowedHosts: [] };
      stage = await openStage(state, { choice, flags: isMapDrawn ? [] : UNDRAWN_FLAGS });
    });
    afterAll(async () => {
      if (stage) await closeStage(stage);
    });
    beforeEach(async () => {
      if (!stage) return;
      context = await stage.browser.newContext({
        viewport,
        locale: "sv-SE",
        timezoneId: "Europe/Stockholm",
        acceptDownloads: true,
      });
      // The map is drawn in software here, and the machine may be busy.
      context.setDefaultTimeout(60_000);
      if (!isMapDrawn) await leaveMapsUndrawn(context);
      journey = await openJourney(stage, context);
    });
    afterEach(async ({ task }) => {
      const found = journey?.problems.found() ?? [];
      if (task.result?.state === "fail" || found.length > 0) await journey?.shoot(`fel ${name} ${task.name}`);
      await context?.close();
      expect(found).toEqual([]);
    });
    suite(() => {
      if (!journey) throw new Error("sidan är öppen först när proven går");
      return journey;
    });
  });
}
