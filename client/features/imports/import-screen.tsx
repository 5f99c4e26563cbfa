import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useSources } from "../../api/use-reference.ts";
import { useSession } from "../../api/use-session.ts";
import { canImport } from "../../state/access.ts";
import { ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { ExampleData } from "./example-data.tsx";
import { ImportFlowView } from "./import-flow-view.tsx";
import { ImportHistory } from "./import-history.tsx";
import styles from "./import-screen.module.css";
import { SchoolBreaks } from "./school-breaks.tsx";
import { SourceList } from "./source-list.tsx";
import { useImportFlow } from "./use-import-flow.ts";
import { usePageDrop } from "./use-page-drop.ts";

/** Import och data: bring a file in, see what came of earlier ones, and what each source can and cannot tell. */
export function ImportScreen() {
  const { t } = useTranslation();
  const { role } = useSession();
  if (!canImport(role)) return <DataOverview />;
  return (
    <div className={styles.screen}>
      <PageHeading title={t("imports.title")} note={t("imports.lead")} />
      <div className={styles.grid}>
        <div className={styles.main}>
          <ImportDesk />
          <ImportHistory />
          <ExampleData />
        </div>
        <aside className={styles.side}>
          <SourceList />
          <SchoolBreaks />
        </aside>
      </div>
    </div>
  );
}

function DataOverview() {
  const { t } = useTranslation();
  return (
    <div className={styles.screen}>
      <PageHeading title={t("imports.title")} note={t("imports.leadReader")} />
      <div className={styles.overview}>
        <SourceList isWide />
        <ExampleData />
      </div>
    </div>
  );
}

function ImportDesk() {
  const { t } = useTranslation();
  const { data: sources, error, refetch } = useSources();
  const flow = useImportFlow(sources ?? []);
  const top = useRef<HTMLDivElement>(null);
  const isOver = usePageDrop((file) => {
    flow.chooseFile(file);
    top.current?.scrollIntoView({ block: "start" });
  });
  if (!sources && error) {
    return <ErrorNote title={t("imports.sourcesFailed")} error={error} onRetry={() => void refetch()} />;
  }
  if (!sources) {
    return (
      <div className={styles.waiting}>
        <SkeletonLines lines={6} />
      </div>
    );
  }
  return (
    <div ref={top}>
      <ImportFlowView flow={flow} sources={sources} />
      {isOver && <div className={styles.overlay}>{t("imports.dropHere")}</div>}
    </div>
  );
}
