import { useTranslation } from "react-i18next";
import { usePlanChanges } from "../../api/use-plan.ts";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { SkeletonLines } from "../../ui/notes.tsx";
import styles from "./plan-screen.module.css";

/** What this version words otherwise than the one before it. */
export function PlanChanges({ from, to }: { readonly from: string | null; readonly to: string }) {
  const { t } = useTranslation();
  const { data } = usePlanChanges(from, to);
  if (!data) return <SkeletonLines />;
  return (
    <Card>
      {data.items.length === 0 && t("plan.noChanges")}
      <ul className={styles.list}>
        {data.items.map(({ key, name, kind, parts }) => (
          <li key={key} className={styles.row}>
            <Badge tone="info">{t(`plan.change_${kind}`)}</Badge>
            <span>
              <strong>{name}</strong>
              {parts.map(({ part, was, is }) => (
                <span key={part}>
                  <br />
                  {t(`plan.part_${part}`)}: {t("plan.wasIs", { was: was || "–", is: is || "–" })}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
