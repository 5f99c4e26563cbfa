import { useTranslation } from "react-i18next";
import { useSceneStatuses } from "../../api/use-published.ts";
import { Card } from "../../ui/card.tsx";
import styles from "./area-screen.module.css";

/** How many open drug scenes there are in one's areas by status; never where. */
export function ScenesCard() {
  const { t } = useTranslation();
  const { data } = useSceneStatuses(true);
  if (!data || data.length === 0) return null;
  return (
    <Card title={t("area.scenesTitle")}>
      <ul className={styles.list}>
        {data.map(({ areaId, areaName, status, scenes }) => (
          <li key={`${areaId} ${status}`} className={styles.row}>
            <span className={styles.rowName}>{areaName}</span>
            <span>{t(`area.scene_${status}`, { count: scenes })}</span>
          </li>
        ))}
      </ul>
      <p className={styles.meta}>{t("area.scenesNote")}</p>
    </Card>
  );
}
