import { Map as MapIcon } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useGroups } from "../../api/use-meetings.ts";
import { useSession } from "../../api/use-session.ts";
import { canSeeEvents } from "../../state/access.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState, ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { GroupCard } from "./group-card.tsx";
import { GroupGroundsCard } from "./group-grounds.tsx";
import styles from "./groups-screen.module.css";

/** The working groups: who is in them, who is missing, their year of meetings and what is open. */
export function GroupsScreen() {
  const { t } = useTranslation();
  const { role } = useSession();
  const { data, error, refetch } = useGroups();
  const [showsGrounds, setShowsGrounds] = useState(false);
  return (
    <div>
      <PageHeading
        title={t("groups.title")}
        note={t("groups.lead")}
        actions={
          canSeeEvents(role) && (
            <Button icon={MapIcon} aria-pressed={showsGrounds} onClick={() => setShowsGrounds(!showsGrounds)}>
              {t("groups.changeGrounds")}
            </Button>
          )
        }
      />
      {showsGrounds && <GroupGroundsCard onDone={() => setShowsGrounds(false)} />}
      <div className={styles.grid}>
        {!data && error && (
          <ErrorNote title={t("groups.failed")} error={error} onRetry={() => void refetch()} />
        )}
        {!data && !error && <SkeletonLines lines={8} />}
        {data?.items.length === 0 && (
          <EmptyState title={t("groups.noneTitle")}>{t("groups.noneText")}</EmptyState>
        )}
        {data?.items.map((group) => (
          <GroupCard key={group.id} group={group} today={data.today} canKeep={data.canKeep} />
        ))}
      </div>
    </div>
  );
}
