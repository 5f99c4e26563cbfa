import { useTranslation } from "react-i18next";
import { ACCURACIES, SETTINGS } from "#core/domain/event.ts";
import { useSession } from "../../api/use-session.ts";
import { useNames } from "../../state/use-names.ts";
import { useFormat } from "../../text/use-format.ts";

type StoredValue = string | number | boolean | null;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** How is a value that would be stored shown: categories by name, times on the municipality's clock? */
export function useStoredText(): (key: string, value: StoredValue) => string {
  const { t } = useTranslation();
  const names = useNames();
  const format = useFormat(useSession().municipality.timeZone);
  return (key, value) => {
    if (value === null || value === "") return "–";
    if (typeof value === "boolean") return t(value ? "common.yes" : "common.no");
    if (typeof value === "number") return format.number(value, 2);
    if (key === "category") return names.category(value);
    const setting = key === "setting" && SETTINGS.find((known) => known === value);
    if (setting) return names.setting(setting);
    const accuracy = key === "accuracy" && ACCURACIES.find((known) => known === value);
    if (accuracy) return t(`events.accuracy_${accuracy}`);
    return INSTANT.test(value) ? format.dateTime(value) : value;
  };
}
