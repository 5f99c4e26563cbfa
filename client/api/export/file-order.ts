import type { FilterQuery } from "#core/contract/filter.ts";
import type { ExportTable } from "#core/domain/export/csv-file.ts";
import type { ExportFeatures } from "#core/domain/export/geojson-file.ts";
import type { ExportedCount } from "#core/domain/export/file-head.ts";

/** What is counted in a file; `rows` null is asked of the server, where the screen does not know it. */
export type FileCount = Omit<ExportedCount, "rows"> & { readonly rows: number | null };

/** A file somebody has asked for, its words in Swedish. */
export interface FileOrder {
  /** For its name, such as "veckomatris". */
  readonly what: string;
  /** For its head, such as "Händelser per veckodag och timme". */
  readonly title: string;
  /** What was asked to get these numbers. */
  readonly question: FilterQuery;
  /** How much of the question is told: layers that are no events take only its period, or nothing. */
  readonly told: "selection" | "period" | "nothing";
  readonly content:
    | { readonly format: "csv"; readonly table: ExportTable }
    | { readonly format: "geojson"; readonly table: ExportFeatures };
  readonly count?: FileCount | undefined;
  /** Where the rows come from; default: the sources of the question. */
  readonly source?: string | undefined;
  readonly notes?: readonly string[] | undefined;
}
