import { expect, it } from "vitest";
import type { Page } from "playwright-core";
import { eventsPath, eventsSchema } from "#core/contract/event.ts";
import { accessibilityFaults } from "../helpers/accessibility.ts";
import { describeInBrowser, type Journey } from "../helpers/browser.ts";

const PLACE = "Orminge centrum";
const MEASURE = "Tänd och rikta ljuset";
const CREW = "Kommunvakt, prov";
const PHONE = { width: 390, height: 844 };

// The example's first shift is on duty today; it is on all day, so that the guard's clock does not matter.
const HOUR_MS = 3_600_000;
const START_MS = Math.floor(Date.now() / HOUR_MS) * HOUR_MS - HOUR_MS;
const NOW_SHIFT = {
  startsAt: new Date(START_MS).toISOString(),
  endsAt: new Date(START_MS + 5 * HOUR_MS).toISOString(),
};
const localDate = (ms: number) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" }).format(ms);
// The example's own today may be another week.
const SHIFT_WEEK = `/passplan?vecka=${localDate(START_MS)}`;
const FOLLOW_UP = localDate(Date.now() + 60 * 24 * HOUR_MS);

describeInBrowser("from a place to what was done there", (journey) => {
  it("is found, decided on, planned, walked without coverage, and seen afterwards", async () => {
    const steps = journey();
    const { page, open, signIn, problems, shoot } = steps;
    problems.tolerate(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/);
    await findPlace(steps);
    await seeSheet(steps);
    await decideMeasure(steps);
    await planShift(steps);

    await signIn("guard");
    await page.setViewportSize(PHONE);
    await open("/mitt-pass");
    const first = page.getByRole("button", { name: "På plats" });
    await chooseShift(page, CREW);
    await first.waitFor();
    await untilKept(page);
    await page.context().setOffline(true);
    await page.reload();
    await chooseShift(page, CREW);
    await first.click();
    await page.getByText(/På plats sedan/).waitFor();
    await page.getByRole("button", { name: "Lugnt" }).click();
    await page.getByText("2 rapporter sparade, skickas när du får nät.").waitFor();
    await shoot("mitt-pass-offline");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.getByText(/rapport(er)? (sparade|sparad|skickas)/).waitFor({ state: "detached" });
    await walkRound(steps);

    await signIn("planner");
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(SHIFT_WEEK);
    await page.getByRole("button", { name: "Utfall" }).click();
    const row = page.getByRole("row", { name: new RegExp(CREW) });
    await row.waitFor();
    expect(await row.getByRole("cell").nth(2).textContent()).toBe("1");
    await open("/?outcome=done,unsafePlaces&table=done");
    await page.getByText(/besök på \d+ platser/).waitFor();
    await page.getByText(/\d+ aktiva, \d+ tonar bort/).waitFor();
    await page.getByRole("table", { name: "Utfört på platser" }).getByRole("row").nth(1).waitFor();
    await open("/otrygga-platser");
    await page.getByRole("heading", { name: "Myrsjöskolan" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await open("/insatser");
    await page.getByText(MEASURE, { exact: true }).click();
    await page.getByText("Insatsen har inte börjat", { exact: false }).waitFor();
    await page.getByText("Jämförs med", { exact: false }).waitFor();
  });
});

async function findPlace({ page, open, signIn }: Journey): Promise<void> {
  await signIn("analyst");
  await open("/platser");
  const items = page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 2 }) });
  await items
    .first()
    .getByRole("button", { name: /^Mer om/ })
    .click();
  await items.first().getByText("Vem och vad som pågår").waitFor();
  await page.getByRole("link", { name: PLACE, exact: true }).first().waitFor();
}

/** The place is on its group's table: the sheet that its members may see of it. */
async function seeSheet({ page, open }: Journey): Promise<void> {
  await open("/platsblad");
  await page.getByRole("link", { name: PLACE, exact: true }).first().click();
  await page.getByRole("button", { name: "Skriv ut" }).waitFor();
}

async function decideMeasure({ page, open, signIn }: Journey): Promise<void> {
  await signIn("group_authority");
  await open("/grupper");
  await page.getByRole("link", { name: "Öppna mötet" }).click();
  await page.getByRole("button", { name: "Börja mötet" }).click();
  await page.getByRole("button", { name: "Nästa" }).click();
  await page.getByText("Största förändringarna i området").waitFor();
  await page.getByRole("button", { name: "Nästa" }).click();
  await page.getByRole("heading", { name: PLACE }).first().waitFor();
  await page.getByLabel("Åtgärd", { exact: true }).fill(MEASURE);
  await page.getByLabel("Plats", { exact: true }).selectOption({ label: PLACE });
  await page.getByRole("button", { name: "Fre", exact: true }).click();
  await page.getByLabel("Ansvarig", { exact: true }).fill("Park och utemiljö");
  await page.getByLabel("Följs upp", { exact: true }).fill(FOLLOW_UP);
  await page.getByRole("button", { name: "Spara beslut" }).click();
  await page.getByText("2:e i dag").waitFor();
}

async function planShift({ page, open, signIn, server, shoot }: Journey): Promise<void> {
  await signIn("planner");
  const made = await page.request.post(`${server.url}/api/shifts`, {
    data: {
      id: crypto.randomUUID(),
      kind: "kommunvakt",
      crew: CREW,
      crewSize: 2,
      soloDecision: null,
      travel: "walk",
      ...NOW_SHIFT,
    },
  });
  expect(made.status()).toBe(201);
  await open(SHIFT_WEEK);
  await page.getByRole("button", { name: new RegExp(`^${CREW},`) }).click();
  await page.getByRole("button", { name: "Föreslå fördelning" }).click();
  await page.getByRole("button", { name: "Använd förslaget i passet" }).click();
  await page.getByText("Andel av väntade händelser nära ett stopp").waitFor();
  await page.getByRole("checkbox", { name: "Kommunvakt" }).click();
  await page.getByRole("checkbox", { name: "Kommunvakt", checked: true }).waitFor();
  await page
    .getByRole("button", { name: /^Flytta .* 15 min tidigare$/ })
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Publicera passet" }).click();
  await page
    .getByText(/^Publicerad \d{4}-/)
    .first()
    .waitFor();
  await shoot("passplan");
  expect(await accessibilityFaults(page)).toEqual([]);
}

// A find without coverage is an event once it is sent.
async function walkRound({ page, open, server, shoot }: Journey): Promise<void> {
  await open("/klotterrond");
  const clean = page.getByRole("button", { name: /^(Rent|Borta, rent)$/ });
  await clean.waitFor();
  // Some phones say that they have coverage although no answer comes.
  await page.route("**/api/**", (route) => route.abort());
  expect(await page.evaluate(() => navigator.onLine)).toBe(true);
  await clean.click();
  await page.getByText("1 rapport sparad, skickas när du får nät.").waitFor();
  await page.getByRole("button", { name: "Klotter", exact: true }).click();
  await page.getByRole("button", { name: "Tagg" }).click();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Spara" }).click();
  await shoot("klotterrond-offline");
  await page.unroute("**/api/**");
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await page.getByText(/rapport(er)? (sparade|sparad|skickas)/).waitFor({ state: "detached" });
  const found = eventsSchema.parse(
    await (await server.as("analyst")(`${eventsPath}?source=klotter&order=newest&limit=5`)).json(),
  );
  expect(found.items.map(({ externalId }) => externalId.slice(0, 5))).toContain("rond:");
}

async function untilKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    while ((await caches.match("/kept")) === undefined) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
}

async function chooseShift(page: Page, crew: string): Promise<void> {
  await page.getByText("Larm och kontakter").waitFor();
  const shown = page.getByText(crew);
  const choice = page.getByLabel("Pass", { exact: true });
  await page.getByRole("heading", { level: 1 }).waitFor();
  if ((await shown.count()) > 0 || (await choice.count()) === 0) return;
  for (const option of await choice.locator("option").all()) {
    await choice.selectOption((await option.getAttribute("value")) ?? "");
    if ((await shown.count()) > 0) return;
  }
}
