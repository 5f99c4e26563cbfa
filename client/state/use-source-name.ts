import { useTranslation } from "react-i18next";
import { useNames } from "./use-names.ts";

const SHORT_NAMES = ["polis", "kia", "felanmalan", "observation"] as const;

/** What is a source called where there is little room? */
export function useSourceName(): (id: string) => string {
  const { t } = useTranslation();
  const names = useNames();
  return (id) => {
    const known = SHORT_NAMES.find((one) => one === id);
    return known ? t(`map.short_${known}`) : names.source(id);
  };
}
