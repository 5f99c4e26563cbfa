import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useAreas, useCategories, useSources } from "../api/use-reference.ts";
import { useSpokenLanguage } from "../text/use-spoken-language.ts";
import { weekhourWords } from "../text/weekhour-words.ts";
import type { SelectionNames } from "./selection.ts";

/** What are sources, categories and areas called in the language in use? Ids stand in until names are here. */
export function useNames(): SelectionNames {
  const { t } = useTranslation();
  const language = useSpokenLanguage();
  const { data: sources } = useSources();
  const { data: categories } = useCategories();
  const { data: areas } = useAreas();
  return useMemo(() => {
    const named = ({ nameSv, nameEn }: { nameSv: string; nameEn: string }) =>
      language === "sv" ? nameSv : nameEn;
    const sourceNames = new Map(sources?.map((source) => [source.id, named(source)]));
    const categoryNames = new Map(categories?.map((category) => [category.key, named(category)]));
    const areaNames = new Map(areas?.features.map(({ id, properties }) => [Number(id), properties.name]));
    return {
      source: (id) => sourceNames.get(id) ?? id,
      category: (key) => categoryNames.get(key) ?? key,
      setting: (setting) => t(`selection.${setting}`),
      area: (id) => areaNames.get(id) ?? String(id),
      cells: (count) => t("selection.cells", { count }),
      mapView: t("selection.mapView"),
      weekhour: weekhourWords(language),
    };
  }, [t, language, sources, categories, areas]);
}
