import { useTranslation } from "react-i18next";
import { MEASURE_LIBRARY } from "#core/domain/measure/measure-library.ts";
import { useSpokenLanguage } from "../../../text/use-spoken-language.ts";
import { Badge } from "../../../ui/badge.tsx";
import { ButtonLink } from "../../../ui/button.tsx";
import styles from "./measures-screen.module.css";

/** The measures to choose from, each with the cause it answers and when an effect could be seen. */
export function LibraryList({ canMake }: { readonly canMake: boolean }) {
  const { t } = useTranslation();
  const isSwedish = useSpokenLanguage() === "sv";
  return (
    <div className={styles.library}>
      {MEASURE_LIBRARY.map((entry) => (
        <article key={entry.key} className={styles.entry}>
          <h2>{isSwedish ? entry.titleSv : entry.titleEn}</h2>
          <p>{isSwedish ? entry.whatSv : entry.whatEn}</p>
          <p>
            <strong>{t("measures.answers")}:</strong> {isSwedish ? entry.causeSv : entry.causeEn}
          </p>
          <p className={styles.meta}>
            {t("measures.earliest", { least: entry.effectWeeks[0], most: entry.effectWeeks[1] })}
          </p>
          <div className={styles.entryFoot}>
            <Badge tone={entry.kind === "situational" ? "info" : "fresh"}>
              {t(`measures.kind_${entry.kind}`)}
            </Badge>
            {canMake && (
              <ButtonLink size="sm" to={`/insatser/ny?insats=${entry.key}`}>
                {t("measures.choose")}
              </ButtonLink>
            )}
          </div>
        </article>
      ))}
    </div>
  );
}
