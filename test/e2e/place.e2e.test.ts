import { expect, it } from "vitest";
import { problemsPath, problemsSchema } from "#core/contract/cause-analysis.ts";
import { placesPath, placesSchema } from "#core/contract/reference.ts";
import type { Scheme } from "../../client/style/palette.ts";
import { accessibilityFaults } from "../helpers/accessibility.ts";
import { describeInBrowser } from "../helpers/browser.ts";

describeInBrowser("the page of a place", (journey) => {
  const keyOf = async (name: string) => {
    const places = placesSchema.parse(await (await journey().server.as("analyst")(placesPath)).json());
    return places.features.find(({ properties }) => properties.name === name)?.id;
  };
  const changeConclusionAsPlanner = async (place: string | number | undefined, conclusion: string) => {
    const planner = journey().server.as("planner");
    const { items } = problemsSchema.parse(await (await planner(`${problemsPath}?place=${place}`)).json());
    const [latest] = items;
    if (latest === undefined) throw new Error("platsen har ingen orsaksanalys");
    const { id, title, status, categories, causes, whys, ownerName, version } = latest;
    const response = await planner(`${problemsPath}/${id}`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ title, status, categories, causes, whys, ownerName, version, conclusion }),
    });
    expect(response.status).toBe(200);
  };
  const expectAccessible = async (colorScheme: Scheme) => {
    await journey().page.emulateMedia({ colorScheme });
    expect(await accessibilityFaults(journey().page)).toEqual([]);
  };

  it("says when, what and how sure, and keeps a cause analysis that is written there", async () => {
    const { page, open, signIn, problems } = journey();
    problems.tolerate(/409/);
    await signIn("analyst");
    await open(`/plats/${await keyOf("Nacka Forum")}`);
    await page.getByText("Tydligt förhöjd plats").waitFor();
    await page.getByText("Löningshelger mot andra").waitFor();
    await page.getByRole("heading", { name: "Senaste händelser" }).waitFor();
    await page.getByRole("img", { name: /^Händelser per vecka/ }).waitFor();
    await page.getByText("Så har källorna rapporterat").waitFor();
    await expectAccessible("light");
    const where = page.getByRole("region", { name: "Var", exact: true });
    await where.getByRole("button", { name: "Tabell" }).click();
    await where.getByRole("columnheader", { name: "Mot slump" }).waitFor();
    const first = where.getByRole("row").nth(1).getByRole("link");
    expect(await first.getAttribute("href")).toMatch(/^\/handelser\?.*cell=\d+/);

    await page.getByRole("button", { name: "Ny analys" }).click();
    await page.getByLabel("Problemet i en mening").fill("Trångt vid bussarna på löningshelger");
    const addCause = page.getByRole("button", { name: "Lägg till orsak" });
    await addCause.first().focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("Ljuset vid hållplats B är trasigt");
    await page.getByLabel("Hur säkert").selectOption("shown");
    await page.getByLabel("Varför händer det här?").fill("Ingen går förbi efter kl. 21");
    await page.getByRole("button", { name: "Spara utkast", exact: true }).click();
    await page.getByText("Utkastet är sparat.").waitFor();
    await expectAccessible("dark");
    await page.getByRole("button", { name: "Spara som klar" }).click();
    await page.getByText("Ljuset vid hållplats B är trasigt").waitFor();
    await page.getByText("Belagd").first().waitFor();

    await page.getByRole("button", { name: "Redigera orsaker" }).click();
    await changeConclusionAsPlanner(await keyOf("Nacka Forum"), "Ljuset byts i december.");
    await page.getByLabel("Problemägare (organisation)").fill("Fastighetsägaren");
    await page.getByRole("button", { name: "Spara som klar" }).click();
    await page.getByText(/Nu står: Slutsats: Ljuset byts i december\./).waitFor();
    await expectAccessible("light");
    await page.getByRole("button", { name: "Spara min ändå" }).click();
    await page.getByText(/Problemägare:\s+Fastighetsägaren/).waitFor();
  });

  it("tells how much of graffiti's times can be told, and waits for a person to confirm a drug scene", async () => {
    const { page, open, signIn } = journey();
    await page.setViewportSize({ width: 390, height: 844 });
    await signIn("planner");
    await open("/klotter");
    await page
      .getByText(/timme går inte att säga/)
      .first()
      .waitFor();
    await expectAccessible("dark");
    await open("/drogscener");
    await page.getByRole("button", { name: "Bekräfta som drogscen" }).first().waitFor();
    await page.getByText("Ändringen följer även polisens arbete.").first().waitFor();
    await expectAccessible("light");
    await page.getByRole("button", { name: "Bekräfta som drogscen" }).first().click();
    await page.getByRole("link", { name: "Nära Finntorp" }).waitFor();
  });
});
