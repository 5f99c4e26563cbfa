import { expect, it } from "vitest";
import { EXAMPLE_PROBLEMS } from "#core/domain/example/example-problems.ts";
import { maskText } from "#core/domain/privacy/mask-text.ts";

it("writes of places and situations: no text of an example analysis holds personal data", () => {
  const texts = EXAMPLE_PROBLEMS.flatMap(({ title, whys, conclusion, ownerName, causes }) => [
    title,
    conclusion,
    ownerName,
    ...whys,
    ...causes.flatMap(({ cause, evidence }) => [cause, evidence]),
  ]);
  expect(texts.filter((text) => maskText(text).findings.length > 0)).toEqual([]);
});
