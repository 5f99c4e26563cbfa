import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import type { Import, ImportPreview, ImportProgress, Mapping } from "#core/contract/import.ts";
import {
  type ChosenFile,
  type ImportOrder,
  usePreview,
  useRemoveImport,
  useRunImport,
} from "../../api/use-imports.ts";
import { useImportProgress } from "../../api/use-import-progress.ts";
import type { Source } from "#core/contract/reference.ts";
import { leavesColumns } from "./edit-mapping.ts";
import { guessSource } from "./guess-source.ts";

const EDIT_PAUSE_MS = 400;
// Never used again while the page is open: what is known of a file is remembered under its number.
let lastFileNo = 0;

/** Where a file is on its way in. */
export type ImportStep =
  | { readonly kind: "choose" }
  | { readonly kind: "check" }
  | { readonly kind: "run"; readonly progress: ImportProgress | null; readonly isStopping: boolean }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "done"; readonly result: Import };

export interface ImportFlow {
  readonly step: ImportStep;
  readonly file: File | null;
  readonly source: string | null;
  readonly preview: ImportPreview | undefined;
  readonly previewError: unknown;
  /** The preview on show is older than the latest edit. */
  readonly isPreviewing: boolean;
  readonly mapping: Mapping | undefined;
  readonly chooseFile: (file: File) => void;
  readonly chooseSource: (source: string) => void;
  readonly editMapping: (mapping: Mapping | null) => void;
  readonly retryPreview: () => void;
  readonly run: () => void;
  readonly stop: () => void;
  /** Back to the preview after a failure. */
  readonly backToCheck: () => void;
  readonly startOver: () => void;
}

/** The way of a file from the desk to the database: choose, check, run, result. */
export function useImportFlow(sources: readonly Source[]): ImportFlow {
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [picked, setPicked] = useState<{ readonly fileNo: number; readonly source: string } | null>(null);
  const source = sourceOf(chosen, picked, sources);
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [settledMapping] = useDebouncedValue(mapping, EDIT_PAUSE_MS);
  const order = orderOf(chosen, source, mapping === null ? null : settledMapping);
  const preview = usePreview(order);
  const importing = useRunImport();
  const stopping = useRemoveImport();
  const runId = importing.isPending ? importing.variables.id : null;
  const progress = useImportProgress(runId);
  const reset = () => {
    importing.reset();
    stopping.reset();
  };
  return {
    step: stepOf({ hasFile: chosen !== null, importing, stopping, progress }),
    file: chosen?.file ?? null,
    source,
    preview: preview.data,
    previewError: preview.error,
    isPreviewing: preview.isFetching || (mapping !== null && mapping !== settledMapping),
    mapping: shownMapping(mapping, preview.data),
    chooseFile: (file) => {
      if (importing.isPending) return;
      reset();
      setMapping(null);
      setChosen({ no: ++lastFileNo, file });
    },
    chooseSource: (id) => {
      setMapping(null);
      setPicked({ fileNo: chosen?.no ?? 0, source: id });
    },
    editMapping: setMapping,
    retryPreview: () => void preview.refetch(),
    run: () => {
      const latest = orderOf(chosen, source, shownMapping(mapping, preview.data) ?? null);
      if (latest) importing.mutate({ id: crypto.randomUUID(), order: latest });
    },
    stop: () => {
      if (runId !== null) stopping.mutate(runId);
    },
    backToCheck: reset,
    startOver: () => {
      reset();
      setMapping(null);
      setChosen(null);
    },
  };
}

/** The mapping edited here, with the columns guessed by the server where it leaves them open. */
function shownMapping(edited: Mapping | null, preview: ImportPreview | undefined): Mapping | undefined {
  if (edited === null) return preview?.mapping;
  return leavesColumns(edited) && preview ? { ...edited, columns: preview.mapping.columns } : edited;
}

/** The source picked for this file, else what its name says, else the one picked for the file before. */
function sourceOf(
  chosen: ChosenFile | null,
  picked: { readonly fileNo: number; readonly source: string } | null,
  sources: readonly Source[],
): string | null {
  if (chosen === null || picked?.fileNo === chosen.no) return picked?.source ?? null;
  return guessSource(chosen.file.name, sources) ?? picked?.source ?? null;
}

function orderOf(
  file: ChosenFile | null,
  source: string | null,
  mapping: Mapping | null,
): ImportOrder | null {
  return file === null || source === null ? null : { file, source, mapping };
}

interface StepFacts {
  readonly hasFile: boolean;
  readonly importing: ReturnType<typeof useRunImport>;
  readonly stopping: ReturnType<typeof useRemoveImport>;
  readonly progress: ImportProgress | null;
}

function stepOf({ hasFile, importing, stopping, progress }: StepFacts): ImportStep {
  if (importing.isPending)
    return { kind: "run", progress, isStopping: stopping.isPending || stopping.isSuccess };
  if (importing.data?.status === "cancelled") return { kind: "stopped" };
  if (importing.isError)
    return stopping.isSuccess ? { kind: "stopped" } : { kind: "failed", error: importing.error };
  if (importing.data?.status === "failed") return { kind: "failed", error: null };
  if (importing.data) return { kind: "done", result: importing.data };
  return hasFile ? { kind: "check" } : { kind: "choose" };
}
