import { useTranslation } from "react-i18next";
import { usePublishedCounts } from "../../api/use-published.ts";
import { useAreas } from "../../api/use-reference.ts";
import { useSession } from "../../api/use-session.ts";
import { useNames } from "../../state/use-names.ts";
import { EmptyState } from "../../ui/notes.tsx";
import { CentredMessage, PageHeading } from "../../ui/page.tsx";
import { AreaMap } from "./area-map.tsx";
import styles from "./area-screen.module.css";
import { CountsCard } from "./counts-card.tsx";
import { OwnReportsCard } from "./own-reports-card.tsx";
import { ScenesCard } from "./scenes-card.tsx";
import { SheetsCard } from "./sheets-card.tsx";

/** Vår bild: what members of groups and partners see of their areas – published months, sheets, own reports. */
export function AreaScreen() {
  const { t } = useTranslation();
  const { areaIds, role } = useSession();
  const names = useNames();
  const { data: areas } = useAreas();
  const { data: counts } = usePublishedCounts();
  if (areaIds.length === 0) {
    return (
      <CentredMessage>
        <EmptyState title={t("area.noAreaTitle")}>{t("area.noAreaText")}</EmptyState>
      </CentredMessage>
    );
  }
  const nameAll = (ids: readonly number[]) => ids.map(names.area).join(", ");
  // A partner's own area lies in the group area that is counted.
  const counted = counts?.answered.areaIds ?? areaIds;
  const isWider = counted.length > 0 && !counted.every((id) => areaIds.includes(id));
  const said = { areas: nameAll(isWider ? counted : areaIds), own: nameAll(areaIds) };
  return (
    <div>
      <PageHeading
        title={t("area.title")}
        note={areas ? t(isWider ? "area.noteWider" : "area.note", said) : t("area.noteNone")}
      />
      <div className={styles.grid}>
        <CountsCard />
        <div className={styles.side}>
          <SheetsCard />
          <AreaMap />
          {role === "group_authority" && <ScenesCard />}
          <OwnReportsCard />
        </div>
      </div>
    </div>
  );
}
