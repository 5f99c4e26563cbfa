import { useTranslation } from "react-i18next";
import { useFormat } from "../../text/use-format.ts";

/** A length of time as people say it: hours under two days, else days. */
export function IntervalText({ hours }: { readonly hours: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return hours < 48
    ? t("graffiti.hours", { number: format.number(hours) })
    : t("graffiti.daysNumber", { number: format.number(hours / 24, 1) });
}
