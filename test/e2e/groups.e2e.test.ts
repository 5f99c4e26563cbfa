import ical from "ical.js";
import mammoth from "mammoth";
import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { groupsPath, groupsSchema, meetingsPath } from "#core/contract/meeting.ts";
import { measuresPath, measuresSchema } from "#core/contract/measure.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import { accessibilityFaults } from "../helpers/accessibility.ts";
import { describeInBrowser } from "../helpers/browser.ts";

const MOST_PRESSES = 120;

async function pressUntil(page: Page, key: string, target: Locator): Promise<void> {
  const focused = target.and(page.locator(":focus"));
  await target.waitFor();
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    await page.keyboard.press(key);
    if ((await focused.count()) > 0) return;
  }
  throw new Error(`${key} kom inte till ${target.toString()}`);
}

describeInBrowser("a group decides", (journey) => {
  it("on a measure in its meeting, which then stands among the measures and in the minutes", async () => {
    const { page, open, signIn, server } = journey();
    const ask = async (path: string): Promise<unknown> => (await server.as("analyst")(path)).json();
    const groups = groupsSchema.parse(await ask(groupsPath));
    const boo = groups.items.find(({ name }) => name.endsWith("Boo"));
    const next = boo?.meetings.find(({ status }) => status === "planned");
    expect(boo?.actors.some(({ organisation }) => organisation === null)).toBe(true);

    await signIn("group_authority");
    await open("/grupper");
    await page.getByText("saknas").first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    // From here to the end of the meeting by keys alone.
    const { keyboard } = page;
    const tabTo = (target: Locator) => pressUntil(page, "Tab", target);
    const press = async (target: Locator) => {
      await tabTo(target);
      await keyboard.press("Enter");
    };
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    await press(page.getByRole("link", { name: "Öppna mötet" }));
    await page.getByRole("heading", { name: /möte 6 av 6, 90 min/ }).waitFor();
    await press(button("Börja mötet"));
    await page.getByText("min kvar av").waitFor();

    await tabTo(page.getByLabel("Antal från Nacka kommun"));
    await keyboard.type("3");
    await page.getByText("1 organisationer, 3 deltagare").waitFor();
    await keyboard.press("PageDown");
    await page.getByText("Största förändringarna i området").waitFor();
    await tabTo(page.getByRole("textbox", { name: /^Anteckning/ }));
    await keyboard.type("Ljuset togs upp");
    await press(button("Spara anteckning"));
    await page.getByRole("listitem").filter({ hasText: "Ljuset togs upp" }).waitFor();

    const what = page.getByLabel("Åtgärd", { exact: true });
    await tabTo(what);
    await keyboard.type("Tänd och rikta ljuset");
    await tabTo(page.getByLabel("Plats", { exact: true }));
    await keyboard.type("Orminge centrum");
    await tabTo(button("Fre"));
    await keyboard.press(" ");
    await tabTo(page.getByLabel("Ansvarig", { exact: true }));
    await keyboard.type("Park och utemiljö");
    expect(await page.getByLabel("Mål", { exact: true }).inputValue()).toContain("0 släckta armaturer");
    await press(button("Spara beslut"));
    await page.getByText("2:e i dag").waitFor();
    await what.and(page.locator(":focus")).waitFor();
    await keyboard.press("PageDown");
    await keyboard.press("PageDown");
    await page.getByText("Park och utemiljö, senast", { exact: false }).first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await press(button("Avsluta möte"));
    await press(page.getByRole("dialog").getByRole("button", { name: "Avsluta möte" }));
    await page.getByRole("link", { name: "Minnesanteckningar, inre (Word)" }).waitFor();
    const minutes = `${meetingsPath}/${next?.id}/minutes`;
    const word = await server.as("group_authority")(`${minutes}?version=inside&format=docx`);
    const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(await word.arrayBuffer()) });
    expect(text).toContain("Tänd och rikta ljuset");
    expect(text).toContain("Park och utemiljö");
    expect((await server.as("group_external")(`${minutes}?version=inside`)).status).toBe(404);
    const pdf = await server.as("group_external")(`${minutes}?version=outside&format=pdf`);
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    const calendar = await (
      await server.as("group_external")(`${groupsPath}/${boo?.id}/meetings.ics`)
    ).text();
    const parsed = new ical.Component(ical.parse(calendar) as unknown[]);
    expect(parsed.getAllSubcomponents("vevent")).toHaveLength(6);

    const { items } = measuresSchema.parse(await ask(measuresPath));
    const made = items.find(({ meetingId }) => meetingId === next?.id);
    expect(made).toMatchObject({
      placeName: "Orminge centrum",
      weekHours: "114-119",
      owner: "Park och utemiljö",
      followUpOn: dateOfDay(dayOfDate(next?.startsAt.slice(0, 10) ?? "") + 56),
    });
    await signIn("analyst");
    await open(`/insatser/${made?.id}`);
    await page.getByText("fre 18–00").waitFor();
    await page.getByText("Insatsen har inte börjat", { exact: false }).waitFor();
    await page.getByText("Jämförs med", { exact: false }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await open("/plan");
    await page.getByText("Mål utan aktivitet: 2").waitFor();
    await page.getByText("21 av 24").waitFor();
    await page.getByRole("button", { name: /Ett tryggt och säkert valår/ }).click();
    await page.getByRole("button", { name: /^Utbildning av förtroendevalda/ }).click();
    await page.getByText("Utbildningar av förtroendevalda").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await open("/plan?vy=map");
    await page.getByRole("img", { name: /platser där planen utförs/ }).waitFor();
    await page
      .getByRole("rowheader", { name: /^Vårglöd/ })
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await open("/grupper");
    await page.getByRole("button", { name: "Gruppernas områden" }).click();
    await page.getByLabel("Björknäs", { exact: true }).selectOption({ label: "3 Trygg och säker Sicklaön" });
    await page.getByText("Björknäs (flyttas)").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
