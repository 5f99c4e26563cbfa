import { expect, it } from "vitest";
import type { Page } from "playwright-core";
import { accessibilityFaults } from "../helpers/accessibility.ts";
import { describeInBrowser } from "../helpers/browser.ts";

const PHONE = { width: 390, height: 844 };

// The example's first shift is on duty today; it is on all day, so that the guard's clock does not matter.
const nowShift = () => {
  const hour = 3_600_000;
  const start = Math.floor(Date.now() / hour) * hour - hour;
  return { startsAt: new Date(start).toISOString(), endsAt: new Date(start + 5 * hour).toISOString() };
};

describeInBrowser("a shift from proposal to outcome", (journey) => {
  it("is proposed and published, walked without coverage, and seen afterwards", async () => {
    const { page, open, signIn, server, problems, shoot } = journey();
    problems.tolerate(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/);
    await signIn("planner");
    const id = crypto.randomUUID();
    const made = await page.request.post(`${server.url}/api/shifts`, {
      data: {
        id,
        kind: "kommunvakt",
        crew: "Kommunvakt, prov",
        crewSize: 2,
        soloDecision: null,
        travel: "walk",
        ...nowShift(),
      },
    });
    expect(made.status()).toBe(201);
    await open("/passplan");
    await page.getByRole("button", { name: /^Kommunvakt, prov,/ }).click();
    await page.getByRole("button", { name: "Föreslå fördelning" }).click();
    await page.getByRole("button", { name: "Använd förslaget i passet" }).click();
    await page.getByText("Andel av väntade händelser nära ett stopp").waitFor();
    await page.getByRole("checkbox", { name: "Kommunvakt" }).click();
    await page.getByRole("checkbox", { name: "Kommunvakt", checked: true }).waitFor();
    await page
      .getByRole("button", { name: /^Flytta .* 15 min tidigare$/ })
      .first()
      .waitFor();
    const publish = page.getByRole("button", { name: "Publicera passet" });
    await publish.click();
    await page
      .getByText(/^Publicerad \d{4}-/)
      .first()
      .waitFor();
    await shoot("passplan");
    expect(await accessibilityFaults(page)).toEqual([]);

    await signIn("guard");
    await page.setViewportSize(PHONE);
    await open("/mitt-pass");
    const first = page.getByRole("button", { name: "På plats" });
    await chooseShift(page, "Kommunvakt, prov");
    await first.waitFor();
    await page.evaluate(async () => {
      while ((await caches.match("/kept")) === undefined) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });
    await page.context().setOffline(true);
    await page.reload();
    await chooseShift(page, "Kommunvakt, prov");
    await first.click();
    await page.getByText(/På plats sedan/).waitFor();
    await page.getByRole("button", { name: "Lugnt" }).click();
    await page.getByText("2 rapporter sparade, skickas när du får nät.").waitFor();
    await shoot("mitt-pass-offline");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.getByText(/rapport(er)? (sparade|sparad|skickas)/).waitFor({ state: "detached" });

    await signIn("planner");
    await page.setViewportSize({ width: 1440, height: 900 });
    await open("/passplan");
    await page.getByRole("button", { name: "Utfall" }).click();
    const row = page.getByRole("row", { name: /Kommunvakt, prov/ });
    await row.waitFor();
    expect(await row.getByRole("cell").nth(2).textContent()).toBe("1");
    await open("/otrygga-platser");
    await page.getByRole("heading", { name: "Myrsjöskolan" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

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
