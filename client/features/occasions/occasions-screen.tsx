import { useTranslation } from "react-i18next";
import type { Occasions } from "#core/contract/occasion.ts";
import { useOccasions } from "../../api/use-occasions.ts";
import { useSession } from "../../api/use-session.ts";
import { EmptyState, ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { StopMap } from "../../ui/stop-map.tsx";
import { AddOccasion } from "./add-occasion.tsx";
import { OccasionCard } from "./occasion-card.tsx";
import styles from "./occasions-screen.module.css";

/** Händelser med plats och tid: what is known beforehand, with who is responsible and what has to be seen to. */
export function OccasionsScreen() {
  const { t } = useTranslation();
  const { role } = useSession();
  const { data, error, refetch } = useOccasions();
  const mayPlan = role === "planner";
  return (
    <div>
      <PageHeading title={t("occasions.title")} note={t("occasions.lead")} />
      <div className={styles.grid}>
        <div className={styles.column}>
          {!data && error && (
            <ErrorNote title={t("occasions.failed")} error={error} onRetry={() => void refetch()} />
          )}
          {!data && !error && <SkeletonLines lines={5} />}
          {data?.items.length === 0 && (
            <EmptyState title={t("occasions.none")}>{t("occasions.noneText")}</EmptyState>
          )}
          {data && <List occasions={data} mayPlan={mayPlan} />}
        </div>
        <div className={styles.column}>
          {data && data.items.length > 0 && (
            <div className={styles.map}>
              <StopMap
                label={t("occasions.mapLabel")}
                height={320}
                hasRoute={false}
                stops={data.items.map((one, at) => ({
                  ...one,
                  name: one.placeName,
                  order: at + 1,
                  isDone: false,
                }))}
              />
            </div>
          )}
          {mayPlan && data && <AddOccasion today={data.today} />}
        </div>
      </div>
    </div>
  );
}

function List({ occasions, mayPlan }: { readonly occasions: Occasions; readonly mayPlan: boolean }) {
  const { t } = useTranslation();
  const numbered = occasions.items.map((occasion, at) => ({ occasion, order: at + 1 }));
  const isNow = ({ occasion }: (typeof numbered)[number]) => occasion.firstDay <= occasions.today;
  const parts = [
    { title: t("occasions.today"), items: numbered.filter(isNow) },
    { title: t("occasions.coming"), items: numbered.filter((one) => !isNow(one)) },
  ].filter(({ items }) => items.length > 0);
  return parts.map(({ title, items }) => (
    // Who only reads scrolls by keys from here: there is nothing else on the page to stand on.
    <section key={title} aria-label={title} className={styles.column} tabIndex={mayPlan ? undefined : 0}>
      <h2 className={styles.part}>{title}</h2>
      {items.map(({ occasion, order }) => (
        <OccasionCard
          key={occasion.id}
          occasion={occasion}
          order={order}
          today={occasions.today}
          mayPlan={mayPlan}
        />
      ))}
    </section>
  ));
}
