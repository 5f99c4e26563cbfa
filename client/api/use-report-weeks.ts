import { useMutation, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import {
  type ReportRates,
  reportRatesPath,
  reportRatesSchema,
  type ReportReminder,
  reportReminderPath,
  reportReminderSchema,
  type SendWeekSummary,
  weekSummariesPath,
  weekSummariesSchema,
  type WeekSummary,
} from "#core/contract/report-week.ts";
import { fetchJson, fetchNothing } from "./fetch-json.ts";
import { reportsKey } from "./use-own-reports.ts";

const summariesKey = [...reportsKey, "week-summaries"] as const;

/** How each unit has answered, week by week. */
export function useReportRates(): UseQueryResult<ReportRates> {
  return useQuery({
    queryKey: [...reportsKey, "rates"],
    queryFn: ({ signal }) => fetchJson(reportRatesPath, reportRatesSchema, { signal }),
  });
}

/** The weeks one has not told of. */
export function useReportReminder(): UseQueryResult<ReportReminder> {
  return useQuery({
    queryKey: [...reportsKey, "reminder"],
    queryFn: ({ signal }) => fetchJson(reportReminderPath, reportReminderSchema, { signal }),
  });
}

/** What came of the weeks' reports. */
export function useWeekSummaries(): UseQueryResult<WeekSummary[]> {
  return useQuery({
    queryKey: summariesKey,
    queryFn: async ({ signal }) =>
      (await fetchJson(weekSummariesPath, weekSummariesSchema, { signal })).items,
  });
}

/** Sends a week's summary back to those who reported. */
export function useSendWeekSummary() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (summary: SendWeekSummary) =>
      fetchNothing(weekSummariesPath, { method: "POST", body: summary }),
    onSuccess: () => client.invalidateQueries({ queryKey: summariesKey }),
  });
}
