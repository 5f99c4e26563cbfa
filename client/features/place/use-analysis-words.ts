import { useTranslation } from "react-i18next";
import { z } from "zod";
import { CAUSE_PARTS, causeSchema, PROBLEM_STATUSES } from "#core/contract/cause-analysis.ts";
import { useCategories } from "../../api/use-reference.ts";
import { useSpokenLanguage } from "../../text/use-spoken-language.ts";

const causes = z.array(causeSchema);

/** Tells how a part of a cause analysis stands, under the name it has on the form. */
export function useAnalysisWords(): (part: string, text: string) => string {
  const { t } = useTranslation();
  const language = useSpokenLanguage();
  const { data: categories } = useCategories();
  const named = (name: string, said: string) => `${name}: ${said || t("place.nothingLeft")}`;
  const categoryName = (key: string) => {
    const found = categories?.find((category) => category.key === key);
    if (found === undefined) return key;
    return language === "sv" ? found.nameSv : found.nameEn;
  };
  return (part, text) => {
    const bone = CAUSE_PARTS.find((one) => part === `causes_${one}`);
    if (bone !== undefined) {
      const said = text === "" ? [] : causes.parse(JSON.parse(text));
      const lines = said.map(({ cause, evidenceGrade, evidence }) => {
        const grade = t(`place.grade_${evidenceGrade}`).toLocaleLowerCase(language);
        return `${cause} (${[grade, evidence].filter((one) => one !== "").join(", ")})`;
      });
      return named(t(`place.part_${bone}`), lines.join("; "));
    }
    switch (part) {
      case "title":
        return named(t("place.problemTitle"), text);
      case "categories":
        return named(
          t("place.problemKind"),
          text === "" ? t("place.anyKind") : text.split("; ").map(categoryName).join(", "),
        );
      case "ownerName":
        return named(t("place.ownerField"), text);
      case "whys":
        return named(t("place.fiveWhys"), text);
      case "conclusion":
        return named(t("place.conclusion"), text);
      case "status": {
        const status = PROBLEM_STATUSES.find((one) => one === text);
        return status === undefined ? text : named(t("place.analysisStatus"), t(`place.status_${status}`));
      }
      default:
        return text;
    }
  };
}
