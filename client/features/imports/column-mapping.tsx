import { GripVertical } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ImportField, ImportPreview, Mapping } from "#core/contract/import.ts";
import type { Source } from "#core/contract/reference.ts";
import { Card } from "../../ui/card.tsx";
import { Icon } from "../../ui/icon.tsx";
import { SelectField } from "../../ui/text-field.tsx";
import { COLUMN_DRAG_TYPE } from "./column-drag.ts";
import styles from "./column-mapping.module.css";
import { assignColumn, fieldOfColumn } from "./edit-mapping.ts";
import { FieldTarget } from "./field-target.tsx";

export interface MappingProps {
  readonly preview: ImportPreview;
  readonly mapping: Mapping;
  readonly sourceKind: Source["kind"];
  readonly onChange: (mapping: Mapping) => void;
}

/** Which column stands for what: by the menu beside each column, or by dragging it to its field. */
export function ColumnMapping({ preview, mapping, sourceKind, onChange }: MappingProps) {
  const { t } = useTranslation();
  if (preview.columns.length === 0) return null;
  return (
    <Card title={t("imports.columns")} note={t("imports.columnsNote")}>
      <div className={styles.grid}>
        <div>
          <h3>{t("imports.columnsInFile")}</h3>
          <ul>
            {preview.columns.map((column) => (
              <FileColumn
                key={column.name}
                {...column}
                fields={preview.fields}
                mapping={mapping}
                onChange={onChange}
              />
            ))}
          </ul>
        </div>
        <div>
          <h3>{t("imports.fields")}</h3>
          <ul>
            {preview.fields.map((field) => (
              <FieldTarget
                key={field.field}
                {...field}
                mapping={mapping}
                sourceKind={sourceKind}
                onChange={onChange}
              />
            ))}
          </ul>
        </div>
      </div>
    </Card>
  );
}

interface FileColumnProps extends Pick<MappingProps, "mapping" | "onChange"> {
  readonly fields: ImportPreview["fields"];
  readonly name: string;
  readonly examples: readonly string[];
}

function FileColumn({ name, examples, fields, mapping, onChange }: FileColumnProps) {
  const { t } = useTranslation();
  const field = fieldOfColumn(mapping, name);
  return (
    // Dragging is a short cut; the menu does the same for every hand.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={styles.column}
      draggable
      onDragStart={({ dataTransfer }) => {
        dataTransfer.setData(COLUMN_DRAG_TYPE, name);
        dataTransfer.effectAllowed = "move";
      }}
    >
      <Icon of={GripVertical} size={14} />
      <div>
        <div className={styles.name}>{name}</div>
        <div className={styles.examples} title={examples.join("\n")}>
          {examples.length === 0 ? t("imports.emptyColumn") : examples.join(" · ")}
        </div>
      </div>
      <SelectField
        label={t("imports.fieldOf", { column: name })}
        isLabelHidden
        size="sm"
        value={field ?? ""}
        onChange={({ currentTarget: { value } }) =>
          onChange(assignColumn(mapping, name, value === "" ? null : (value as ImportField)))
        }
      >
        <option value="">{t("imports.notUsed")}</option>
        {fields.map((choice) => (
          <option key={choice.field} value={choice.field}>
            {choice.label}
          </option>
        ))}
      </SelectField>
    </li>
  );
}
