import type { Cause, ProblemItem } from "#core/contract/cause-analysis.ts";

/** A cause analysis while it is written; every cause has a key of its own for the page. */
export interface CauseDraft {
  readonly title: string;
  readonly categories: readonly string[];
  readonly causes: readonly DraftCause[];
  /** Always five; the empty ones are left out when it is saved. */
  readonly whys: readonly string[];
  readonly conclusion: string;
  readonly ownerName: string;
}

export interface DraftCause extends Cause {
  readonly key: number;
}

const WHYS = 5;

/** What does the form begin with? The saved analysis, or an empty one named after the place. */
export function beginDraft(problem: ProblemItem | null, title: string): CauseDraft {
  const whys = problem?.whys ?? [];
  return {
    title: problem?.title ?? title,
    categories: problem?.categories ?? [],
    causes: (problem?.causes ?? []).map((cause, key) => ({ ...cause, key })),
    whys: Array.from({ length: WHYS }, (_, at) => whys[at] ?? ""),
    conclusion: problem?.conclusion ?? "",
    ownerName: problem?.ownerName ?? "",
  };
}

/** The draft with one more cause, empty, on a bone. */
export function withCause(draft: CauseDraft, part: Cause["part"]): CauseDraft {
  const key = Math.max(-1, ...draft.causes.map((cause) => cause.key)) + 1;
  const added = {
    key,
    part,
    cause: "",
    evidenceGrade: "assumed",
    evidence: "",
    kind: "situational",
  } as const;
  return { ...draft, causes: [...draft.causes, added] };
}

/** The draft with one cause changed. */
export function withChangedCause(draft: CauseDraft, key: number, change: Partial<Cause>): CauseDraft {
  return {
    ...draft,
    causes: draft.causes.map((cause) => (cause.key === key ? { ...cause, ...change } : cause)),
  };
}

/** The draft without one cause. */
export function withoutCause(draft: CauseDraft, key: number): CauseDraft {
  return { ...draft, causes: draft.causes.filter((cause) => cause.key !== key) };
}

/** What is sent of a draft: lines that were left empty are not. */
export function contentOf({ title, categories, causes, whys, conclusion, ownerName }: CauseDraft) {
  return {
    title: title.trim(),
    categories: [...categories],
    causes: causes
      .filter(({ cause }) => cause.trim() !== "")
      .map(({ key: _key, ...cause }) => ({
        ...cause,
        cause: cause.cause.trim(),
        evidence: cause.evidence.trim(),
      })),
    whys: whys.map((why) => why.trim()).filter((why) => why !== ""),
    conclusion: conclusion.trim(),
    ownerName: ownerName.trim(),
  };
}
