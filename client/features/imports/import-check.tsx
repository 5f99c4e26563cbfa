import { useTranslation } from "react-i18next";
import type { ImportPreview } from "#core/contract/import.ts";
import type { Source } from "#core/contract/reference.ts";
import { ApiProblem } from "../../api/api-problem.ts";
import { Card } from "../../ui/card.tsx";
import { classNames } from "../../ui/class-names.ts";
import { ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { ColumnMapping } from "./column-mapping.tsx";
import { FileCard } from "./file-card.tsx";
import { FirstRows } from "./first-rows.tsx";
import { Hindrance } from "./hindrance.tsx";
import styles from "./import-check.module.css";
import type { ImportFlowProps } from "./import-flow-view.tsx";
import { IssueList } from "./issue-list.tsx";
import { NormalisedList } from "./normalised-list.tsx";
import { RunBar } from "./run-bar.tsx";
import type { ImportFlow } from "./use-import-flow.ts";
import { ValueMapping } from "./value-mapping.tsx";

/** What has been understood of a file, to be put right before it is taken in. */
export function ImportCheck({ flow, sources }: ImportFlowProps) {
  const sourceKind = sources.find(({ id }) => id === flow.source)?.kind ?? "events";
  return (
    <div className={styles.stack}>
      <FileCard flow={flow} sources={sources} />
      <PreviewParts flow={flow} sourceKind={sourceKind} />
    </div>
  );
}

interface PreviewPartsProps {
  readonly flow: ImportFlow;
  readonly sourceKind: Source["kind"];
}

function PreviewParts({ flow, sourceKind }: PreviewPartsProps) {
  const { t } = useTranslation();
  const { preview, previewError, mapping, isPreviewing, source, editMapping } = flow;
  if (source === null) return null;
  if (previewError && !isPreviewing) return <PreviewRefused flow={flow} />;
  if (!preview || !mapping) {
    return (
      <Card>
        <SkeletonLines lines={6} label={t("imports.reading")} />
      </Card>
    );
  }
  const mappingProps = { preview, mapping, sourceKind, onChange: editMapping };
  return (
    <>
      {preview.canImport ? <Remarks preview={preview} /> : <Hindrance {...mappingProps} />}
      {preview.columns.length > 0 && <ValueMapping {...mappingProps} />}
      <ColumnMapping {...mappingProps} />
      <div className={classNames(isPreviewing && styles.stale)} aria-busy={isPreviewing}>
        <FirstRows preview={preview} sourceKind={sourceKind} />
      </div>
      <RunBar flow={flow} preview={preview} />
    </>
  );
}

function Remarks({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation();
  if (preview.issues.length === 0 && preview.normalised.length === 0) return null;
  return (
    <Card title={t("imports.remarks")} note={t("imports.remarksNote")}>
      <IssueList issues={preview.issues} />
      <NormalisedList codes={preview.normalised} />
    </Card>
  );
}

function PreviewRefused({ flow }: { readonly flow: ImportFlow }) {
  const { t } = useTranslation();
  const { previewError: error, retryPreview } = flow;
  const isTemporary = error instanceof ApiProblem && error.kind !== "refused";
  return (
    <Card title={t("imports.refusedTitle")}>
      <ErrorNote
        title={t("imports.refused")}
        error={error}
        onRetry={isTemporary ? retryPreview : undefined}
      />
      {error instanceof ApiProblem && <IssueList issues={error.issues} />}
    </Card>
  );
}
