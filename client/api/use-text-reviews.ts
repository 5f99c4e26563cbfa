import { useMutation, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import {
  revealedTextSchema,
  type TextDecision,
  textReviewsPath,
  type TextReviews,
  textReviewsSchema,
  type UnmaskPurpose,
} from "#core/contract/text-review.ts";
import { fetchJson, fetchNothing } from "./fetch-json.ts";

const reviewsKey = ["text-reviews"] as const;

/** The texts that wait for a person. */
export function useTextReviews(): UseQueryResult<TextReviews> {
  return useQuery({
    queryKey: reviewsKey,
    queryFn: ({ signal }) => fetchJson(textReviewsPath, textReviewsSchema, { signal }),
  });
}

/** Looks at what is masked in a text; the purpose is noted in the log. */
export function useRevealText(eventId: string) {
  return useMutation({
    mutationFn: (purpose: UnmaskPurpose) =>
      fetchJson(`${textReviewsPath}/${eventId}/reveal`, revealedTextSchema, {
        method: "POST",
        body: { purpose },
      }),
  });
}

/** Clears, rewrites or stops a text. */
export function useDecideText(eventId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (decision: TextDecision) =>
      fetchNothing(`${textReviewsPath}/${eventId}/decision`, { method: "POST", body: decision }),
    onSuccess: () => client.invalidateQueries({ queryKey: reviewsKey }),
  });
}
