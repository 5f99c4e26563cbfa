import { useTranslation } from "react-i18next";
import type { ImportField } from "#core/contract/import.ts";
import { AREA_KINDS, type Category, type Source } from "#core/contract/reference.ts";
import { ACCURACIES, SETTINGS } from "#core/domain/event.ts";
import { SHIFT_KINDS } from "#core/contract/shift-plan.ts";
import { useCategories } from "../../api/use-reference.ts";
import { useSpokenLanguage } from "../../text/use-spoken-language.ts";

/** One of our words, as stored and as said. */
export interface MeaningChoice {
  readonly key: string;
  readonly name: string;
}

export interface ChoiceGroup {
  /** Null for choices that belong to no group. */
  readonly name: string | null;
  readonly choices: readonly MeaningChoice[];
}

const MOTIFS = ["tag", "piece", "message", "sticker", "unknown"] as const;
const UNSAFETY_KINDS = ["safety_walk", "lighting", "litter", "citizen_view", "other"] as const;
const YES_NO_FIELDS: ReadonlySet<ImportField> = new Set(["presence", "dwelling", "reportedToPolice"]);

/** Which of our words may a field hold, for a kind of source? Null where any text will do. */
export function useMeaningChoices(field: ImportField, sourceKind: Source["kind"]): ChoiceGroup[] | null {
  const { t } = useTranslation();
  const language = useSpokenLanguage();
  const { data: categories = [] } = useCategories();
  if (field === "category") {
    if (sourceKind === "unsafety") {
      return single(UNSAFETY_KINDS.map((key) => ({ key, name: t(`imports.unsafety_${key}`) })));
    }
    if (sourceKind === "shifts") {
      return single(SHIFT_KINDS.map((key) => ({ key, name: t(`imports.shift_${key}`) })));
    }
    return byGroup(categories, ({ nameSv, nameEn }) => (language === "sv" ? nameSv : nameEn));
  }
  if (field === "setting") return single(SETTINGS.map((key) => ({ key, name: t(`selection.${key}`) })));
  if (field === "accuracy")
    return single(ACCURACIES.map((key) => ({ key, name: t(`events.accuracy_${key}`) })));
  if (field === "motif") return single(MOTIFS.map((key) => ({ key, name: t(`imports.motif_${key}`) })));
  if (field === "kind") return single(AREA_KINDS.map((key) => ({ key, name: t(`imports.area_${key}`) })));
  if (!YES_NO_FIELDS.has(field)) return null;
  return single([
    { key: "ja", name: t("common.yes") },
    { key: "nej", name: t("common.no") },
  ]);
}

function single(choices: readonly MeaningChoice[]): ChoiceGroup[] {
  return [{ name: null, choices }];
}

function byGroup(categories: readonly Category[], nameOf: (category: Category) => string): ChoiceGroup[] {
  return categories
    .filter(({ parentKey }) => parentKey === null)
    .map((group) => ({
      name: nameOf(group),
      choices: [group, ...categories.filter(({ parentKey }) => parentKey === group.key)].map((category) => ({
        key: category.key,
        name: nameOf(category),
      })),
    }));
}
