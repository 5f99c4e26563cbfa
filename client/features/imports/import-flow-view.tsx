import type { Source } from "#core/contract/reference.ts";
import { DropZone } from "./drop-zone.tsx";
import { ImportCheck } from "./import-check.tsx";
import { ImportFailed, ImportStopped } from "./import-failed.tsx";
import { ImportResult } from "./import-result.tsx";
import { ImportRunning } from "./import-running.tsx";
import type { ImportFlow } from "./use-import-flow.ts";

export interface ImportFlowProps {
  readonly flow: ImportFlow;
  readonly sources: readonly Source[];
}

/** The step a file has come to. */
export function ImportFlowView({ flow, sources }: ImportFlowProps) {
  switch (flow.step.kind) {
    case "choose":
      return <DropZone onFile={flow.chooseFile} />;
    case "check":
      return <ImportCheck flow={flow} sources={sources} />;
    case "run":
      return <ImportRunning flow={flow} step={flow.step} />;
    case "stopped":
      return <ImportStopped flow={flow} />;
    case "failed":
      return <ImportFailed flow={flow} error={flow.step.error} />;
    case "done":
      return <ImportResult result={flow.step.result} sources={sources} onAnother={flow.startOver} />;
  }
}
