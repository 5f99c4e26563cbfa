import { useTranslation } from "react-i18next";
import { useTextReviews } from "../../api/use-text-reviews.ts";
import { EmptyState, ErrorNote, PartialNote, SkeletonLines } from "../../ui/notes.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { ReviewCard } from "./review-card.tsx";
import styles from "./review-screen.module.css";

/** Granskning före publicering: texts that wait for a person to clear, rewrite or stop them. */
export function ReviewScreen() {
  const { t } = useTranslation();
  const { data, error, refetch } = useTextReviews();
  return (
    <div>
      <PageHeading title={t("review.title")} note={t("review.note")} />
      <div className={styles.middle}>
        {!data && error && (
          <ErrorNote title={t("review.failed")} error={error} onRetry={() => void refetch()} />
        )}
        {!data && !error && <SkeletonLines />}
        {data && data.lost > 0 && (
          <PartialNote title={t("review.lost", { count: data.lost })}>{t("review.lostText")}</PartialNote>
        )}
        {data?.waiting === 0 && <EmptyState title={t("review.none")}>{t("review.noneText")}</EmptyState>}
        {data && data.waiting > 0 && <p>{t("review.waiting", { count: data.waiting })}</p>}
        {data?.items.map((item) => (
          <ReviewCard key={item.eventId} review={item} />
        ))}
      </div>
    </div>
  );
}
