import { expect, test } from "vitest";
import { quoted } from "../../../../server/imports/mapping/quoted.ts";

test("a value in a message is masked before it is cut", () => {
  expect(quoted("Skadegörelse av okänd, 19800101-1231")).toBe("”Skadegörelse av okänd, [personnummer]”");
  const long = quoted("Anmält av ägaren till bilen nr 19800101-1231 och grannen");
  expect(long).toMatch(/^”.{40}…”$/u);
  expect(long).not.toContain("1980");
});

test("what is only perhaps a person's is hidden too", () => {
  expect(quoted("Vittne Anna Andersson")).not.toContain("Andersson");
});

test("an ordinary value stands as it came, without control characters", () => {
  expect(quoted("Tjafs\u0007 vid torget")).toBe("”Tjafs vid torget”");
});
