import { useMutation, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { z } from "zod";
import {
  type NewOwnReport,
  type OwnReport,
  ownReportsPath,
  ownReportsSchema,
  type OwnReportsSummary,
  ownReportsSummaryPath,
  ownReportsSummarySchema,
  type ReviewReport,
} from "#core/contract/own-report.ts";
import { fetchJson, fetchNothing } from "./fetch-json.ts";

/** Under it lies all that is asked of reports. */
export const reportsKey = ["own-reports"] as const;

/** One's own reports, or everybody's for those who read them. */
export function useOwnReports(): UseQueryResult<OwnReport[]> {
  return useQuery({
    queryKey: reportsKey,
    queryFn: async ({ signal }) => (await fetchJson(ownReportsPath, ownReportsSchema, { signal })).items,
  });
}

/** How the last weeks were answered, by area. */
export function useReportsSummary(): UseQueryResult<OwnReportsSummary["weeks"]> {
  return useQuery({
    queryKey: [...reportsKey, "summary"],
    queryFn: async ({ signal }) =>
      (await fetchJson(ownReportsSummaryPath, ownReportsSummarySchema, { signal })).weeks,
  });
}

/** Sends a report. Its id makes sending it twice the same as once. */
export function useSendReport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (report: NewOwnReport) =>
      fetchJson(ownReportsPath, z.object({ id: z.uuid() }), { method: "POST", body: report }),
    onSuccess: () => client.invalidateQueries({ queryKey: reportsKey }),
  });
}

/** Takes one's own report back. */
export function useTakeBackReport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => fetchNothing(`${ownReportsPath}/${id}`, { method: "DELETE" }),
    onSuccess: () => client.invalidateQueries({ queryKey: reportsKey }),
  });
}

/** Judges a report: what is accepted counts as an event. */
export function useReviewReport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, review }: { id: string; review: ReviewReport }) =>
      fetchNothing(`${ownReportsPath}/${id}/review`, { method: "POST", body: review }),
    onSuccess: () => client.invalidateQueries({ queryKey: reportsKey }),
  });
}
