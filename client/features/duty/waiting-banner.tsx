import { CloudOff, Upload } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon.tsx";
import styles from "./duty-screen.module.css";
import { useOnline } from "./use-online.ts";

export interface WaitingBannerProps {
  /** What waits to be sent. */
  readonly count: number;
  readonly refused: number;
  readonly isLost: boolean;
}

/** What waits on the phone, and whether there is coverage. */
export function WaitingBanner({ count, refused, isLost }: WaitingBannerProps) {
  const { t } = useTranslation();
  const isOnline = useOnline();
  if (isLost)
    return (
      <div className={styles.banner} role="alert">
        {t("duty.notKept")}
      </div>
    );
  if (isOnline && count === 0 && refused > 0)
    return (
      <div className={styles.banner} role="alert">
        {t("duty.refused", { count: refused })}
      </div>
    );
  if (isOnline && count === 0) return null;
  return (
    <div className={styles.banner} role="status">
      <Icon of={isOnline ? Upload : CloudOff} size={18} />
      <span>
        {!isOnline && <b>{t("duty.offline")}</b>}{" "}
        {isOnline ? t("duty.sending", { count }) : t(`duty.waiting`, { count })}
      </span>
    </div>
  );
}
