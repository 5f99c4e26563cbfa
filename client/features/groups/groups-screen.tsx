import { useTranslation } from "react-i18next";
import { useGroups } from "../../api/use-meetings.ts";
import { EmptyState, ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { GroupCard } from "./group-card.tsx";
import styles from "./groups-screen.module.css";

/** The working groups: who is in them, who is missing, their year of meetings and what is open. */
export function GroupsScreen() {
  const { t } = useTranslation();
  const { data, error, refetch } = useGroups();
  return (
    <div>
      <PageHeading title={t("groups.title")} note={t("groups.lead")} />
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
