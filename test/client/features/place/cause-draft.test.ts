import { expect, it } from "vitest";
import {
  beginDraft,
  contentOf,
  withCause,
  withChangedCause,
  withoutCause,
} from "../../../../client/features/place/cause-draft.ts";

it("sends only the lines that were written, without spaces around them", () => {
  let draft = withCause(withCause(beginDraft(null, "Problem vid torget"), "place"), "target");
  const [first, second] = draft.causes;
  draft = withChangedCause(draft, first?.key ?? -1, { cause: " Mörk gångväg ", evidenceGrade: "shown" });
  expect(contentOf({ ...draft, whys: ["", " Ljuset är trasigt", "", "", ""] })).toMatchObject({
    title: "Problem vid torget",
    causes: [{ part: "place", cause: "Mörk gångväg", evidenceGrade: "shown" }],
    whys: ["Ljuset är trasigt"],
  });
  expect(withoutCause(draft, second?.key ?? -1).causes).toHaveLength(1);
});

it("gives a new line a key of its own after one was taken away", () => {
  const draft = withCause(withCause(beginDraft(null, "x"), "place"), "place");
  const left = withoutCause(draft, 0);
  expect(new Set(withCause(left, "offender").causes.map(({ key }) => key)).size).toBe(2);
});
