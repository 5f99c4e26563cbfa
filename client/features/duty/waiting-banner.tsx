import { CloudOff, Upload } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Outbox } from "../../api/use-outbox.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./duty-screen.module.css";
import { useOnline } from "./use-online.ts";

export interface WaitingBannerProps {
  readonly outbox: Pick<Outbox<unknown>, "waiting" | "refused" | "isLost" | "isCutOff">;
}

/** What waits on the phone to be sent, and whether there is coverage. */
export function WaitingBanner({ outbox }: WaitingBannerProps) {
  const { t } = useTranslation();
  const hasCoverage = useOnline();
  const { refused, isLost, isCutOff } = outbox;
  const count = outbox.waiting.length - refused;
  const isOnline = hasCoverage && !isCutOff;
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
