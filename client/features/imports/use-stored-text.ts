import { useTranslation } from "react-i18next";
import type { ImportField } from "#core/contract/import.ts";
import type { Source } from "#core/contract/reference.ts";
import { useSession } from "../../api/use-session.ts";
import { useFormat } from "../../text/use-format.ts";
import { useMeaningChoices } from "./use-meaning-choices.ts";

type StoredValue = string | number | boolean | null;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** How is a value that would be stored shown: our words by name, times on the municipality's clock? */
export function useStoredText(sourceKind: Source["kind"]): (key: string, value: StoredValue) => string {
  const { t } = useTranslation();
  const format = useFormat(useSession().municipality.timeZone);
  const nameOf = useWordNames(sourceKind);
  return (key, value) => {
    if (value === null || value === "") return "–";
    if (typeof value === "boolean") return t(value ? "common.yes" : "common.no");
    if (typeof value === "number") return format.number(value, 2);
    return nameOf(key, value) ?? (INSTANT.test(value) ? format.dateTime(value) : value);
  };
}

function useWordNames(sourceKind: Source["kind"]): (key: string, word: string) => string | undefined {
  const choices: Partial<Record<ImportField, ReturnType<typeof useMeaningChoices>>> = {
    category: useMeaningChoices("category", sourceKind),
    setting: useMeaningChoices("setting", sourceKind),
    accuracy: useMeaningChoices("accuracy", sourceKind),
    kind: useMeaningChoices("kind", sourceKind),
  };
  return (key, word) =>
    choices[key as ImportField]?.flatMap((group) => group.choices).find((choice) => choice.key === word)
      ?.name;
}
