import { useEffect } from "react";
import { useTranslation } from "react-i18next";

/** Names the window after the screen in it, for tabs, history and screen readers; undefined leaves it be. */
export function useWindowTitle(title: string | undefined): void {
  const { t } = useTranslation();
  const app = t("common.appName");
  useEffect(() => {
    if (title === undefined) return;
    document.title = `${title} – ${app}`;
    return () => {
      document.title = app;
    };
  }, [title, app]);
}
