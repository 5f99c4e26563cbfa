import { X } from "lucide-react";
import { type DragEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportField, ImportPreview, Mapping } from "#core/contract/import.ts";
import type { Source } from "#core/contract/reference.ts";
import { Badge } from "../../ui/badge.tsx";
import { TextButton } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { COLUMN_DRAG_TYPE } from "./column-drag.ts";
import styles from "./column-mapping.module.css";
import { assignColumn, setConstant } from "./edit-mapping.ts";
import { MeaningInput } from "./meaning-input.tsx";

// Those where one word may hold for a whole file; times and places differ from row to row.
const CONSTANT_FIELDS: ReadonlySet<ImportField> = new Set([
  "category",
  "accuracy",
  "setting",
  "presence",
  "dwelling",
  "motif",
  "surface",
  "owner",
  "reportedToPolice",
  "kind",
]);

type Field = ImportPreview["fields"][number];

export interface FieldTargetProps extends Field {
  readonly mapping: Mapping;
  readonly sourceKind: Source["kind"];
  readonly onChange: (mapping: Mapping) => void;
}

/** One of our fields: the column that stands for it, or one value for every row, or that it is missing. */
export function FieldTarget(props: FieldTargetProps) {
  const { field, label, isRequired, mapping, onChange } = props;
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    const column = event.dataTransfer.getData(COLUMN_DRAG_TYPE);
    setIsOver(false);
    if (column === "") return;
    event.preventDefault();
    onChange(assignColumn(mapping, column, field));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={classNames(styles.field, isOver && styles.over)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(COLUMN_DRAG_TYPE)) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <span className={classNames(styles.fieldName, isRequired && styles.required)}>{label}</span>
      <FieldValue {...props} />
    </li>
  );
}

function FieldValue({ field, label, isRequired, mapping, sourceKind, onChange }: FieldTargetProps) {
  const { t } = useTranslation();
  const column = mapping.columns[field];
  const constant = mapping.constants[field];
  if (column !== undefined) {
    return (
      <span className={styles.value}>
        <span className={styles.assigned}>
          {column}
          <TakeAway label={label} onClick={() => onChange(assignColumn(mapping, column, null))} />
        </span>
      </span>
    );
  }
  if (constant !== undefined) {
    return (
      <span className={styles.value}>
        <MeaningInput
          className={styles.constant}
          field={field}
          sourceKind={sourceKind}
          label={t("imports.constantFor", { field: label })}
          value={constant}
          onChange={(value) => onChange(setConstant(mapping, field, value ?? ""))}
        />
        <TakeAway label={label} onClick={() => onChange(setConstant(mapping, field, null))} />
      </span>
    );
  }
  return (
    <span className={styles.value}>
      {isRequired ? (
        <Badge tone="missing">{t("imports.fieldMissing")}</Badge>
      ) : (
        <span className="muted">–</span>
      )}
      {CONSTANT_FIELDS.has(field) && (
        <TextButton
          aria-label={t("imports.constantFor", { field: label })}
          onClick={() => onChange(setConstant(mapping, field, ""))}
        >
          {t("imports.constant")}
        </TextButton>
      )}
    </span>
  );
}

function TakeAway({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  const { t } = useTranslation();
  const name = t("common.removeNamed", { name: label });
  return (
    <button type="button" className={styles.take} aria-label={name} title={name} onClick={onClick}>
      <Icon of={X} size={14} />
    </button>
  );
}
