import ical from "ical.js";
import mammoth from "mammoth";
import { expect, it } from "vitest";
import { groupsPath, groupsSchema, meetingsPath } from "#core/contract/meeting.ts";
import { measuresPath, measuresSchema } from "#core/contract/measure.ts";
import { accessibilityFaults } from "../helpers/accessibility.ts";
import { describeInBrowser } from "../helpers/browser.ts";

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
    await page.getByRole("link", { name: "Öppna mötet" }).click();
    await page.getByRole("heading", { name: /möte 6 av 6, 90 min/ }).waitFor();
    await page.getByRole("button", { name: "Börja mötet" }).click();

    await page.getByLabel("Antal från Nacka kommun").fill("3");
    await page.getByText("1 organisationer, 3 deltagare").waitFor();
    await page.getByRole("button", { name: "Nästa" }).click();
    await page.getByText("Största förändringarna i området").waitFor();
    await page.getByLabel("Åtgärd", { exact: true }).fill("Tänd och rikta ljuset");
    await page.getByLabel("Plats", { exact: true }).selectOption({ label: "Orminge centrum" });
    await page.getByRole("button", { name: "Fre", exact: true }).click();
    await page.getByLabel("Ansvarig", { exact: true }).fill("Park och utemiljö");
    expect(await page.getByLabel("Mål", { exact: true }).inputValue()).toContain("0 släckta armaturer");
    await page.getByLabel("Följs upp", { exact: true }).fill("2027-01-15");
    await page.getByRole("button", { name: "Spara beslut" }).click();
    await page.getByText("2:e i dag").waitFor();
    await page.getByRole("button", { name: /^Nya beslut/ }).click();
    await page.getByText("Park och utemiljö, senast", { exact: false }).first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByRole("button", { name: "Avsluta möte" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Avsluta möte" }).click();
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
      followUpOn: "2027-01-15",
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
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
