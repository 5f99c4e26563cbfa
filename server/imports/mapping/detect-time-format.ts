import type { TimeFormat } from "#core/contract/import.ts";
import { NUMERIC, tidyTime, timeShape, type TimeShape } from "./time-shape.ts";

/** What has been seen in one column of times. */
export interface TimeSurvey {
  readonly shapes: Record<TimeShape, number>;
  firstOver12: number;
  secondOver12: number;
  withDots: number;
}

/** A survey of nothing yet. */
export function startTimeSurvey(): TimeSurvey {
  return {
    shapes: { iso: 0, swedish: 0, us12: 0, numeric: 0, short_year: 0, serial: 0, other: 0 },
    firstOver12: 0,
    secondOver12: 0,
    withDots: 0,
  };
}

/** Adds one trimmed, non-empty text of the column. */
export function surveyTime(survey: TimeSurvey, written: string): void {
  const text = tidyTime(written);
  const shape = timeShape(text);
  survey.shapes[shape]++;
  if (shape !== "numeric" && shape !== "us12") return;
  const [, first, mark, second] = NUMERIC.exec(text) ?? [];
  if (Number(first) > 12) survey.firstOver12++;
  if (Number(second) > 12) survey.secondOver12++;
  if (mark === ".") survey.withDots++;
}

/**
 * Which one format has the column? ISO 8601 wherever it occurs; another only if every time in the
 * column has it and its order of day and month is certain. Null when no format holds: then only ISO
 * is read.
 */
export function decideTimeFormat({
  shapes,
  firstOver12,
  secondOver12,
  withDots,
}: TimeSurvey): TimeFormat | null {
  const numeric = shapes.us12 + shapes.numeric;
  if (shapes.iso > 0) return "iso";
  if (shapes.swedish > 0) return numeric === 0 ? "swedish" : null;
  if (numeric === 0 || (firstOver12 > 0 && secondOver12 > 0)) return null;
  if (firstOver12 > 0) return "day-first";
  if (secondOver12 > 0) return shapes.numeric === 0 ? "us12" : "month-first";
  if (withDots === numeric) return "day-first";
  return shapes.numeric === 0 && withDots === 0 ? "us12" : null;
}
