import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon.tsx";
import { normalisedText } from "./normalised-text.ts";
import styles from "./normalised-list.module.css";

/** What was put right in a file without asking, in plain words. */
export function NormalisedList({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useTranslation();
  if (codes.length === 0) return null;
  return (
    <div className={styles.box}>
      <h3>{t("imports.normalised")}</h3>
      <ul>
        {codes.map((code) => {
          const { key, value } = normalisedText(code);
          return (
            <li key={code}>
              <Icon of={Check} />
              {t(`imports.${key}`, { value })}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
