import { CircleAlert, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Issue } from "#core/contract/problem.ts";
import { useFormat } from "../../text/use-format.ts";
import { TextButton } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { groupIssues, type IssueGroup } from "./group-issues.ts";
import styles from "./issue-list.module.css";

const SHOWN_AT_FIRST = 4;
/** The server keeps no more of one file; the refused rows hold them all. */
const MOST_KEPT = 1000;

/** What was found in a file, kind by kind: where, what and what to do. */
export function IssueList({ issues }: { readonly issues: readonly Issue[] }) {
  const { t } = useTranslation();
  if (issues.length === 0) return null;
  return (
    <>
      <ul className={styles.list}>
        {groupIssues(issues).map((group) => (
          <Group key={`${group.severity} ${group.code}`} {...group} />
        ))}
      </ul>
      {issues.length >= MOST_KEPT && <p className="muted">{t("imports.issuesCut")}</p>}
    </>
  );
}

function Group({ severity, issues }: IssueGroup) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  const isError = severity === "error";
  const shown = isOpen ? issues : issues.slice(0, SHOWN_AT_FIRST);
  const count = format.number(issues.length);
  return (
    <li className={styles.group}>
      <div className={classNames(styles.head, isError ? styles.error : styles.warning)}>
        <Icon of={isError ? CircleAlert : TriangleAlert} />
        {t(isError ? "imports.errors" : "imports.warnings", { count: issues.length, shown: count })}
      </div>
      <ul className={styles.issues}>
        {shown.map((issue, index) => (
          <li key={index} className={styles.issue}>
            <Where issue={issue} />
            <span className={styles.message}>{issue.message}</span>
          </li>
        ))}
      </ul>
      {issues.length > SHOWN_AT_FIRST && (
        <div className={styles.more}>
          <TextButton aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? t("imports.showFewer") : t("imports.showAll", { count })}
          </TextButton>
        </div>
      )}
    </li>
  );
}

function Where({ issue: { row, column } }: { readonly issue: Issue }) {
  const { t } = useTranslation();
  if (row === undefined && column === undefined) return null;
  const parts = [row === undefined ? null : t("imports.atRow", { row }), column ?? null];
  return <span className={styles.where}>{parts.filter((part) => part !== null).join(", ")}</span>;
}
