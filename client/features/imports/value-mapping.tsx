import { useTranslation } from "react-i18next";
import type { Source } from "#core/contract/reference.ts";
import { useFormat } from "../../text/use-format.ts";
import { TextButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import type { MappingProps } from "./column-mapping.tsx";
import { setValueMeaning } from "./edit-mapping.ts";
import { MeaningInput } from "./meaning-input.tsx";
import { type UnknownValue, unknownValues } from "./unknown-values.ts";
import { type MeaningChoice, useMeaningChoices } from "./use-meaning-choices.ts";
import styles from "./value-mapping.module.css";

/** The words of the file that are none of ours, each to be given a meaning; it is remembered for the source. */
export function ValueMapping({ preview, mapping, sourceKind, onChange }: MappingProps) {
  const { t } = useTranslation();
  const words = unknownValues(preview, mapping);
  const labels = new Map(preview.fields.map(({ field, label }) => [field, label]));
  const giveMeaning = ({ field, value }: UnknownValue, meaning: string | null) =>
    onChange(setValueMeaning(mapping, { field, value, meaning }));
  const isExplained = words.every(({ meaning }) => meaning !== null);
  if (words.length === 0) return null;
  return (
    <Card title={t(isExplained ? "imports.valuesKnown" : "imports.values")} note={t("imports.valuesNote")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t("imports.inFile")}</th>
            <th>{t("imports.field")}</th>
            <th className={styles.number}>{t("imports.rows")}</th>
            <th>{t("imports.means")}</th>
          </tr>
        </thead>
        <tbody>
          {words.map((word) => (
            <ValueRow
              key={`${word.field} ${word.value}`}
              word={word}
              sourceKind={sourceKind}
              fieldLabel={labels.get(word.field) ?? word.field}
              onMeaning={(meaning) => giveMeaning(word, meaning)}
            />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

interface ValueRowProps {
  readonly word: UnknownValue;
  readonly sourceKind: Source["kind"];
  readonly fieldLabel: string;
  readonly onMeaning: (meaning: string | null) => void;
}

function ValueRow({ word, sourceKind, fieldLabel, onMeaning }: ValueRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const suggested = useSuggestion(word, sourceKind);
  const { field, value, rows, meaning } = word;
  return (
    <tr>
      <td>
        <b>{value}</b>
      </td>
      <td>{fieldLabel}</td>
      <td className={styles.number}>{rows === null ? "" : format.number(rows)}</td>
      <td>
        <MeaningInput
          className={styles.meaning}
          field={field}
          sourceKind={sourceKind}
          label={t("imports.meaningOf", { value })}
          value={meaning ?? ""}
          onChange={onMeaning}
        />
        {meaning === null && suggested && (
          <TextButton onClick={() => onMeaning(suggested.key)}>
            {t("imports.didYouMean", { name: suggested.name })}
          </TextButton>
        )}
      </td>
    </tr>
  );
}

// The server may suggest our word as stored or as said.
function useSuggestion(
  { field, suggestion }: UnknownValue,
  sourceKind: Source["kind"],
): MeaningChoice | undefined {
  const groups = useMeaningChoices(field, sourceKind);
  if (suggestion === null) return undefined;
  const choices = groups?.flatMap((group) => group.choices) ?? [];
  return choices.find(({ key, name }) => key === suggestion || name === suggestion);
}
