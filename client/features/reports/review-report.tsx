import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OwnReport, ReportKind } from "#core/contract/own-report.ts";
import { useReviewReport } from "../../api/use-own-reports.ts";
import { useCategories } from "../../api/use-reference.ts";
import { useSpokenLanguage } from "../../text/use-spoken-language.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNote } from "../../ui/notes.tsx";
import { SelectField } from "../../ui/text-field.tsx";
import styles from "./review-report.module.css";

/** As what a report counts unless the reviewer knows better; "other" is for them to say. */
const USUAL: Readonly<Record<ReportKind, string>> = {
  disorder: "disorder",
  vandalism: "damage",
  graffiti: "graffiti",
  threats: "violence",
  drugs: "drugs",
  fire: "fireworks",
  lighting_and_litter: "faults",
  other: "",
  nothing: "",
};

/** Takes a report in as an event of a kind, declines it, or takes that back. */
export function ReviewReport({ report }: { readonly report: OwnReport }) {
  const { t } = useTranslation();
  const language = useSpokenLanguage();
  const categories = useCategories();
  const review = useReviewReport();
  const [category, setCategory] = useState(report.category ?? USUAL[report.kind]);
  const judge = (one: Parameters<typeof review.mutate>[0]["review"]) =>
    review.mutate({ id: report.id, review: one });
  const known = (categories.data ?? []).filter(({ mapRule }) => mapRule !== "municipality");
  const nameOf = ({ nameSv, nameEn }: (typeof known)[number]) => (language === "en" ? nameEn : nameSv);
  return (
    <div className={styles.review}>
      {report.state === "new" ? (
        <>
          <SelectField
            label={t("reports.countsAs")}
            isLabelHidden
            size="sm"
            value={category}
            onChange={({ currentTarget }) => setCategory(currentTarget.value)}
          >
            <option value="">{t("reports.chooseKind")}</option>
            {known.map((one) => (
              <option key={one.key} value={one.key}>
                {nameOf(one)}
              </option>
            ))}
          </SelectField>
          <Button
            size="sm"
            variant="primary"
            disabled={category === "" || review.isPending}
            onClick={() => judge({ state: "accepted", category })}
          >
            {t("reports.accept")}
          </Button>
          <Button size="sm" disabled={review.isPending} onClick={() => judge({ state: "declined" })}>
            {t("reports.decline")}
          </Button>
        </>
      ) : (
        <>
          {report.state === "accepted" && (
            <span className={styles.as}>
              {known.filter(({ key }) => key === report.category).map(nameOf)}
            </span>
          )}
          <Button size="sm" disabled={review.isPending} onClick={() => judge({ state: "new" })}>
            {t("reports.unjudge")}
          </Button>
        </>
      )}
      {review.isError && <ErrorNote title={t("reports.notJudged")} error={review.error} />}
    </div>
  );
}
