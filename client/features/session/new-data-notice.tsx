import { RefreshCw, X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNewData } from "../../api/use-new-data.ts";
import { Button } from "../../ui/button.tsx";
import { FloatingPanel } from "../../ui/card.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import styles from "./new-data-notice.module.css";

/** Says that somebody has published new data, which come when they are asked for. */
export function NewDataNotice() {
  const { t } = useTranslation();
  const { isThere, show, dismiss } = useNewData();
  const [isFetching, setIsFetching] = useState(false);
  const onShow = () => {
    setIsFetching(true);
    void show().finally(() => setIsFetching(false));
  };
  return (
    <div role="status" className={styles.place}>
      {isThere && (
        <FloatingPanel className={styles.notice}>
          <span>{t("shell.newData")}</span>
          <Button variant="primary" size="sm" icon={RefreshCw} disabled={isFetching} onClick={onShow}>
            {t("shell.showNewData")}
          </Button>
          <IconButton icon={X} label={t("shell.keepOldData")} variant="ghost" size="sm" onClick={dismiss} />
        </FloatingPanel>
      )}
    </div>
  );
}
