import { expect, it } from "vitest";
import { sessionPath } from "#core/contract/session.ts";
import { accessibilityFaults } from "../helpers/accessibility.ts";
import { describeInBrowser } from "../helpers/browser.ts";
import { TEST_PASSWORD } from "../helpers/database-states.ts";

const NEW_PASSWORD = "sex tranor i en hage";

describeInBrowser("one's own account", (journey) => {
  const signInElsewhere = async (password: string) => {
    const response = await fetch(journey().server.url + sessionPath, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ username: "polis", password }),
    });
    await response.text();
    const cookie = response.headers.getSetCookie().join().split(";")[0] ?? "";
    return {
      status: response.status,
      now: async () => (await fetch(journey().server.url + sessionPath, { headers: { cookie } })).status,
    };
  };

  it("shows where one is signed in, ends what is elsewhere, changes the password and signs out everywhere", async () => {
    const { page, open, signIn } = journey();
    const first = await signInElsewhere(TEST_PASSWORD);
    await signIn("police");
    await open("/konto");
    await page.getByText("Den här", { exact: true }).waitFor();
    await page.getByRole("button", { name: /^Avsluta inloggningen/ }).click();
    await page.getByRole("button", { name: /^Avsluta inloggningen/ }).waitFor({ state: "detached" });
    expect(await first.now()).toBe(401);

    const second = await signInElsewhere(TEST_PASSWORD);
    await page.getByLabel("Nuvarande lösenord").fill(TEST_PASSWORD);
    await page.getByLabel("Nytt lösenord").fill("Polisen-2026-nacka");
    await page.getByText("Ord som alla prövar först").waitFor();
    expect(await page.getByRole("button", { name: "Byt lösenord" }).isDisabled()).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel("Nytt lösenord").fill(NEW_PASSWORD);
    await page.getByRole("button", { name: "Byt lösenord" }).click();
    await page.getByText("Lösenordet är bytt.").waitFor();
    expect(await second.now()).toBe(401);
    expect((await signInElsewhere(TEST_PASSWORD)).status).toBe(401);

    const third = await signInElsewhere(NEW_PASSWORD);
    await page.getByRole("button", { name: "Logga ut överallt" }).click();
    await page.getByRole("button", { name: "Logga in" }).waitFor();
    expect(await third.now()).toBe(401);
  });
});
