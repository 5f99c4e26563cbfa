import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useHoldInspection, useInspections } from "../../api/use-plan.ts";
import { useNames } from "../../state/use-names.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button, TextButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { AddInspection } from "./add-inspection.tsx";
import styles from "./plan-screen.module.css";

interface InspectionsCardProps {
  readonly canKeep: boolean;
  readonly today: string;
}

/** Controls by kind, area and month, as far as the role may know; numbers for the others. */
export function InspectionsCard({ canKeep, today }: InspectionsCardProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { data } = useInspections();
  const hold = useHoldInspection();
  const [isAdding, setIsAdding] = useState(false);
  const items = data?.items.filter(({ month }) => month >= `${today.slice(0, 4)}-01`) ?? [];
  const counts = data?.counts ?? [];
  return (
    <Card
      title={t("plan.inspections")}
      actions={
        canKeep &&
        !isAdding && (
          <Button size="sm" icon={Plus} onClick={() => setIsAdding(true)}>
            {t("plan.inspectionAdd")}
          </Button>
        )
      }
    >
      <div>{t("plan.inspectionsNote")}</div>
      <ul className={styles.list}>
        {items.map(({ id, kind, groupId, month, status, authorities }) => (
          <li key={id} className={styles.row}>
            <strong>{t(`plan.inspection_${kind}`)}</strong>
            <span>
              {names.area(groupId)}, {month}
              <br />
              {authorities.join(", ")}
            </span>
            {status === "planned" && (
              <span className={styles.end}>
                <Badge tone="outline">{t("plan.inspectionPlanned")}</Badge>{" "}
                {canKeep && (
                  <TextButton onClick={() => hold.mutate(id)}>{t("plan.inspectionHeld")}</TextButton>
                )}
              </span>
            )}
          </li>
        ))}
        {counts.map(({ period, groupId, kind, held }) => (
          <li key={`${period}${groupId}${kind}`} className={styles.row}>
            <strong>{t(`plan.inspection_${kind}`)}</strong>
            <span>
              {groupId !== null && `${names.area(groupId)}, `}
              {period}
            </span>
            <span className={styles.end}>{t("plan.held", { count: held })}</span>
          </li>
        ))}
        {data && items.length + counts.length === 0 && (
          <li className={styles.row}>{t("plan.inspectionNone")}</li>
        )}
      </ul>
      {isAdding && <AddInspection month={today.slice(0, 7)} onDone={() => setIsAdding(false)} />}
    </Card>
  );
}
