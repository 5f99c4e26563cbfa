import { useTranslation } from "react-i18next";
import type { ImportField } from "#core/contract/import.ts";
import type { Category } from "#core/contract/reference.ts";
import { ACCURACIES, SETTINGS } from "#core/domain/event.ts";
import { useCategories } from "../../api/use-reference.ts";
import { useSpokenLanguage } from "../../text/use-spoken-language.ts";
import { SelectField, TextField } from "../../ui/text-field.tsx";

export interface MeaningInputProps {
  readonly field: ImportField;
  readonly label: string;
  /** Our word, "" for none yet. */
  readonly value: string;
  readonly onChange: (value: string | null) => void;
  readonly className?: string | undefined;
}

const MOTIFS = ["tag", "piece", "message", "sticker", "unknown"] as const;

/** One of our own words for a field: from a list where there is one, else written. */
export function MeaningInput({ field, label, value, onChange, className }: MeaningInputProps) {
  const { t } = useTranslation();
  const choices = {
    setting: SETTINGS.map((key) => ({ key, name: t(`selection.${key}`) })),
    accuracy: ACCURACIES.map((key) => ({ key, name: t(`events.accuracy_${key}`) })),
    motif: MOTIFS.map((key) => ({ key, name: t(`imports.motif_${key}`) })),
  };
  if (field === "category") return <CategoryChoice label={label} value={value} onChange={onChange} className={className} />;
  if (field !== "setting" && field !== "accuracy" && field !== "motif") {
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
      {choices[field].map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

function CategoryChoice({ label, value, onChange, className }: Omit<MeaningInputProps, "field">) {
  const { t } = useTranslation();
  const language = useSpokenLanguage();
  const { data: categories = [] } = useCategories();
  const nameOf = ({ nameSv, nameEn }: Category) => (language === "sv" ? nameSv : nameEn);
  const groups = categories.filter(({ parentKey }) => parentKey === null);
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
        <optgroup key={group.key} label={nameOf(group)}>
          {[group, ...categories.filter(({ parentKey }) => parentKey === group.key)].map((category) => (
            <option key={category.key} value={category.key}>
              {nameOf(category)}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
}
