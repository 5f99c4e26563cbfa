import { useTranslation } from "react-i18next";
import { useSession } from "../../api/use-session.ts";
import { useUnsafePlaces } from "../../api/use-unsafe-places.ts";
import { EmptyState, ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { StopMap } from "../../ui/stop-map.tsx";
import { AddUnsafe } from "./add-unsafe.tsx";
import { UnsafeCard } from "./unsafe-card.tsx";
import styles from "./unsafe-screen.module.css";

/** Tillfälligt otrygga platser: what they are, whose, and until when; prolonged only with a reason. */
export function UnsafeScreen() {
  const { t } = useTranslation();
  const { role } = useSession();
  const { data, error, refetch } = useUnsafePlaces();
  const mayPlan = role === "planner";
  const active = data?.items.filter(({ status }) => status !== "over") ?? [];
  return (
    <div>
      <PageHeading title={t("unsafe.title")} note={t("unsafe.lead")} />
      <div className={styles.grid}>
        <div className={styles.list}>
          {error && <ErrorNote title={t("unsafe.failed")} error={error} onRetry={() => void refetch()} />}
          {data === undefined && !error && <SkeletonLines lines={4} />}
          {data?.items.length === 0 && <EmptyState title={t("unsafe.none")} />}
          {data?.items.map((place) => (
            <UnsafeCard key={place.id} place={place} today={data.today} mayPlan={mayPlan} />
          ))}
        </div>
        <div className={styles.side}>
          {active.length > 0 && (
            <StopMap
              label={t("unsafe.title")}
              height={320}
              hasRoute={false}
              stops={active.map((place, at) => ({ ...place, order: at + 1, isDone: false }))}
            />
          )}
          {mayPlan && data && <AddUnsafe today={data.today} />}
        </div>
      </div>
    </div>
  );
}
