import { useTranslation } from "react-i18next";

const PARTS = [
  "name",
  "challenge",
  "actions",
  "responsible",
  "target",
  "dueOn",
  "purpose",
  "goal",
  "text",
] as const;

/** How a part of the plan is told: its name and how it stands. */
export function usePartWords(): (part: string, text: string) => string {
  const { t } = useTranslation();
  return (part, text) => {
    const known = PARTS.find((one) => one === part);
    return known === undefined ? text || "–" : `${t(`plan.part_${known}`)}: ${text || "–"}`;
  };
}
