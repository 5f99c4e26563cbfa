/** A cause of an analysis, as far as two versions are compared by it. */
interface ComparedCause {
  readonly part: string;
  readonly cause: string;
  readonly evidenceGrade: string;
  readonly evidence: string;
  readonly kind: string;
}

interface ComparedAnalysis {
  readonly title: string | null;
  readonly status: string;
  readonly categories: readonly string[];
  readonly causes: readonly ComparedCause[];
  readonly whys: readonly string[] | null;
  readonly conclusion: string | null;
  readonly ownerName: string;
}

/** The parts by which two versions of a cause analysis are compared, in the order of its form. */
export const ANALYSIS_PARTS = [
  "title",
  "categories",
  "ownerName",
  "causes_place",
  "causes_target",
  "causes_offender",
  "whys",
  "conclusion",
  "status",
] as const;
type AnalysisPart = (typeof ANALYSIS_PARTS)[number];

/** How does a cause analysis stand, part by part? The causes of a bone are one part, written as JSON. */
export function analysisParts(
  analysis: ComparedAnalysis,
): Readonly<Record<AnalysisPart, string | readonly string[]>> {
  const { title, status, categories, causes, whys, conclusion, ownerName } = analysis;
  return {
    title: title ?? "",
    categories,
    ownerName,
    causes_place: causesOf(causes, "place"),
    causes_target: causesOf(causes, "target"),
    causes_offender: causesOf(causes, "offender"),
    whys: whys ?? [],
    conclusion: conclusion ?? "",
    status,
  };
}

// Keys in one order, so that equal causes are equal texts; no causes are an empty text.
function causesOf(causes: readonly ComparedCause[], bone: string): string {
  const own = causes.filter(({ part }) => part === bone);
  if (own.length === 0) return "";
  return JSON.stringify(
    own.map(({ part, cause, evidenceGrade, evidence, kind }) => ({
      part,
      cause,
      evidenceGrade,
      evidence,
      kind,
    })),
  );
}
