import { Trash2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { CAUSE_KINDS, type Cause, EVIDENCE_GRADES } from "#core/contract/cause-analysis.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { SelectField, TextField } from "../../ui/text-field.tsx";
import styles from "./cause-form.module.css";

export interface CauseLineProps {
  readonly cause: Cause;
  readonly number: number;
  readonly onChange: (change: Partial<Cause>) => void;
  readonly onRemove: () => void;
}

/** One cause of the fishbone: what, how sure and from where, and which side can change it. */
export function CauseLine({ cause, number, onChange, onRemove }: CauseLineProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // A line that was just added is written next.
    if (field.current?.value === "") field.current.focus();
  }, []);
  return (
    <div className={styles.line}>
      <div className={styles.first}>
        <TextField
          ref={field}
          size="sm"
          label={t("place.causeField", { number })}
          maxLength={300}
          value={cause.cause}
          onChange={(event) => onChange({ cause: event.target.value })}
        />
        <IconButton
          icon={Trash2}
          size="sm"
          variant="ghost"
          label={t("place.removeCause", { number })}
          onClick={onRemove}
        />
      </div>
      <div className={styles.second}>
        <SelectField
          size="sm"
          label={t("place.evidenceGrade")}
          value={cause.evidenceGrade}
          onChange={(event) => onChange({ evidenceGrade: event.target.value as Cause["evidenceGrade"] })}
        >
          {EVIDENCE_GRADES.map((grade) => (
            <option key={grade} value={grade}>
              {t(`place.grade_${grade}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          size="sm"
          label={t("place.causeKind")}
          value={cause.kind}
          onChange={(event) => onChange({ kind: event.target.value as Cause["kind"] })}
        >
          {CAUSE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`place.kind_${kind}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <TextField
        size="sm"
        label={t("place.evidence")}
        maxLength={200}
        placeholder={t("place.evidencePlaceholder")}
        value={cause.evidence}
        onChange={(event) => onChange({ evidence: event.target.value })}
      />
    </div>
  );
}
