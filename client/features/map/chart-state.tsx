import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../ui/notes.tsx";
import styles from "./chart-state.module.css";
import type { Answer } from "./selection/answer.ts";

export interface ChartStateProps {
  readonly answer: Answer<unknown>;
  /** What the chart takes when it is there, so that nothing moves. */
  readonly height: number;
  /** What could not be fetched. */
  readonly title: string;
  readonly children: ReactNode;
}

/** A chart, or its place while it is fetched, or why it could not be. The other views go on. */
export function ChartState({ answer, height, title, children }: ChartStateProps) {
  const { t } = useTranslation();
  if (answer.error && !answer.data) {
    return (
      <div style={{ minHeight: height }}>
        <ErrorNote title={title} error={answer.error} onRetry={answer.retry} />
      </div>
    );
  }
  if (!answer.data) {
    return (
      <div className={styles.skeleton} style={{ height }} role="status">
        <span className="visually-hidden">{t("common.loading")}</span>
      </div>
    );
  }
  return children;
}
