import { useTranslation } from "react-i18next";
import type { ImportField } from "#core/contract/import.ts";
import type { Source } from "#core/contract/reference.ts";
import { SelectField, TextField } from "../../ui/text-field.tsx";
import { type ChoiceGroup, useMeaningChoices } from "./use-meaning-choices.ts";

export interface MeaningInputProps {
  readonly field: ImportField;
  readonly sourceKind: Source["kind"];
  readonly label: string;
  /** Our word, "" for none yet. */
  readonly value: string;
  readonly onChange: (value: string | null) => void;
  readonly className?: string | undefined;
}

/** One of our own words for a field: from a list where there is one, else written. */
export function MeaningInput({ field, sourceKind, label, value, onChange, className }: MeaningInputProps) {
  const { t } = useTranslation();
  const groups = useMeaningChoices(field, sourceKind);
  if (groups === null) {
    return (
      <TextField
        className={className}
        label={label}
        isLabelHidden
        size="sm"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <SelectField
      className={className}
      label={label}
      isLabelHidden
      size="sm"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    >
      <option value="">{t("imports.chooseMeaning")}</option>
      {groups.map((group) => (
        <Choices key={group.name ?? ""} group={group} />
      ))}
    </SelectField>
  );
}

function Choices({ group: { name, choices } }: { readonly group: ChoiceGroup }) {
  const options = choices.map((choice) => (
    <option key={choice.key} value={choice.key}>
      {choice.name}
    </option>
  ));
  return name === null ? options : <optgroup label={name}>{options}</optgroup>;
}
