import { Eye } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useSession } from "../../api/use-session.ts";
import { useViewAs } from "../../api/use-view-as.ts";
import { useNames } from "../../state/use-names.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./view-as-banner.module.css";

/** Says on every page as whom it is shown, with the way back. */
export function ViewAsBanner() {
  const { isViewAs } = useSession();
  return isViewAs ? <Banner /> : null;
}

function Banner() {
  const { t } = useTranslation();
  const { role, areaIds } = useSession();
  const names = useNames();
  const viewAs = useViewAs();
  const navigate = useNavigate();
  const said = { role: t(`role.${role}`), area: areaIds.map(names.area).join(", ") };
  return (
    <div className={styles.banner} role="status">
      <Icon of={Eye} />
      <strong>{areaIds.length > 0 ? t("shell.viewedAsArea", said) : t("shell.viewedAs", said)}</strong>
      <span className={styles.note}>{t("shell.viewedAsNote")}</span>
      <Button
        size="sm"
        disabled={viewAs.isPending}
        onClick={() => viewAs.mutate(null, { onSuccess: () => void navigate("/visa-som") })}
      >
        {t("shell.endViewAs")}
      </Button>
    </div>
  );
}
