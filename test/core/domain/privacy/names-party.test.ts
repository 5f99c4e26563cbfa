import { expect, it } from "vitest";
import { namesParty } from "#core/domain/privacy/names-party.ts";

it("finds parties, their letters and the elected", () => {
  for (const text of [
    "Möte med Socialdemokraterna",
    "Torgmöte (SD)",
    "torgmöte ( M )".replaceAll(" ", ""),
    "Statsministern kommer",
    "Kommunalråd talar",
    "Ｍiljöpartiet",
  ])
    expect([text, namesParty(text)]).toEqual([text, true]);
});

it("lets the words of the work through", () => {
  for (const text of [
    "Partiernas säkerhetsansvariga är vidtalade",
    "Valarbetare utbildade",
    "Kommunens valadministration",
    "Avspärrning mot vägen, centralt på torget",
    "Liberal öppettid för toaletter",
  ])
    expect([text, namesParty(text)]).toEqual([text, false]);
});
