import { Check, RotateCcw, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type Decision, DECISION_STATUSES } from "#core/contract/meeting.ts";
import { useChangeDecision } from "../../../api/use-meetings.ts";
import { useVersioned } from "../../../state/use-versioned.ts";
import { useFormat } from "../../../text/use-format.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { MeanwhileNote } from "../../../ui/meanwhile-note.tsx";
import { ErrorNote } from "../../../ui/notes.tsx";
import styles from "./paper.module.css";

interface DecisionListProps {
  readonly decisions: readonly Decision[];
  readonly canChange: boolean;
  readonly empty: string;
}

/** Decisions with who does them, until when and how they stand; to be settled with one press. */
export function DecisionList({ decisions, canChange, empty }: DecisionListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const change = useVersioned(useChangeDecision());
  if (decisions.length === 0) return <p className={styles.lead}>{empty}</p>;
  const describe = (part: string, text: string) => {
    const status = DECISION_STATUSES.find((one) => one === text);
    if (part === "status" && status) return t(`groups.decision_${status}`);
    return part === "dueOn" ? t("groups.dueOn", { day: format.day(text, true) }) : text;
  };
  return (
    <>
      <ul className={styles.list}>
        {decisions.map((decision) => {
          const { id, body, owner, dueOn, status, isLate, isOutside } = decision;
          return (
            <li key={id} className={styles.row}>
              <span className={styles.rowMain}>
                {body}
                <br />
                <span className={styles.rowNote}>
                  {owner}, {t("groups.dueOn", { day: format.day(dueOn, true) })}
                </span>
              </span>
              <span className={styles.rowEnd}>
                {!isOutside && <Badge tone="outline">{t("groups.insideMark")}</Badge>}
                {isLate && <Badge tone="stale">{t("groups.late")}</Badge>}
                <Badge tone={status === "done" ? "fresh" : status === "open" ? "info" : "neutral"}>
                  {t(`groups.decision_${status}`)}
                </Badge>
                {canChange && status === "open" && (
                  <>
                    <Button
                      size="sm"
                      icon={Check}
                      onClick={() => change.send(decision, { id, status: "done" })}
                    >
                      {t("groups.done")}
                    </Button>
                    <Button
                      size="sm"
                      variant="ghost"
                      icon={X}
                      onClick={() => change.send(decision, { id, status: "dropped" })}
                    >
                      {t("groups.dropped")}
                    </Button>
                  </>
                )}
                {canChange && status !== "open" && (
                  <Button
                    size="sm"
                    variant="ghost"
                    icon={RotateCcw}
                    onClick={() => change.send(decision, { id, status: "open" })}
                  >
                    {t("groups.reopen")}
                  </Button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <MeanwhileNote cameBetween={change.cameBetween} describe={describe} />
      {change.error && <ErrorNote title={t("groups.notSaved")} error={change.error} />}
    </>
  );
}
