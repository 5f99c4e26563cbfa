import { z } from "zod";

export const textReviewsPath = "/api/text-reviews";

/** Why somebody looks at what is masked. */
export const UNMASK_PURPOSES = ["review", "correction", "disclosure_request"] as const;
export type UnmaskPurpose = (typeof UNMASK_PURPOSES)[number];

/** A text that waits for a person, as it would be stored with everything doubtful masked. */
export const textReviewSchema = z.object({
  eventId: z.uuid(),
  source: z.string(),
  category: z.string(),
  placeName: z.string().nullable(),
  day: z.string(),
  waitsSince: z.string(),
  /** What was found that may be personal data. */
  kinds: z.array(z.string()),
  /** Everything doubtful masked: also the wording that is proposed. */
  masked: z.string(),
});
export type TextReview = z.output<typeof textReviewSchema>;

export const textReviewsSchema = z.object({
  waiting: z.number().int(),
  /** Texts that were gone when the server stopped; their files can be read in again. */
  lost: z.number().int(),
  items: z.array(textReviewSchema),
});
export type TextReviews = z.output<typeof textReviewsSchema>;

export const revealTextSchema = z.strictObject({ purpose: z.enum(UNMASK_PURPOSES) });

/** The text with what is doubtful in it; what is surely personal is masked here too. */
export const revealedTextSchema = z.object({
  text: z.string(),
  findings: z.array(z.object({ kind: z.string(), start: z.number().int(), end: z.number().int() })),
});
export type RevealedText = z.output<typeof revealedTextSchema>;

/** `clear` stores the text as it is, `rewrite` another wording, `stop` nothing. */
export const decideTextSchema = z.discriminatedUnion("decision", [
  z.strictObject({ decision: z.literal("clear") }),
  z.strictObject({ decision: z.literal("rewrite"), text: z.string().trim().min(1).max(10_000) }),
  z.strictObject({ decision: z.literal("stop") }),
]);
export type TextDecision = z.output<typeof decideTextSchema>;
