import { Check, X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SafetyWalk, WalkPoint } from "#core/contract/safety-walk.ts";
import { useKeepWalk, useWalkPoints } from "../../api/use-safety-walks.ts";
import { useSession } from "../../api/use-session.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { EmptyState, ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { LinkCard } from "./link-card.tsx";
import { PointRow } from "./point-row.tsx";
import { WalkMap } from "./walk-map.tsx";
import { WritePoint } from "./write-point.tsx";
import styles from "./walks-screen.module.css";

export interface WalkPageProps {
  readonly walk: SafetyWalk;
  readonly today: string;
  readonly mayKeep: boolean;
}

const VIEWS = ["all", "open", "good"] as const;
type View = (typeof VIEWS)[number];
const SHOWN: Record<View, (point: WalkPoint) => boolean> = {
  all: () => true,
  open: ({ kind, action }) => kind !== "good" && (action === null || action.doneOn === null),
  good: ({ kind }) => kind === "good",
};

/** One walk: how it stands, its link, and its protocol as a map and a list of points. */
export function WalkPage({ walk, today, mayKeep }: WalkPageProps) {
  const isToday = walk.day === today && walk.status !== "cancelled";
  const { data, error, refetch } = useWalkPoints(walk.id, isToday && walk.hasLink);
  // Who sees no points has no map of them.
  const hasMap = mayKeep || (data ?? []).some(({ lon }) => lon !== null);
  return (
    <div className={styles.walkGrid}>
      <div className={styles.column}>
        <Protocol
          walk={walk}
          today={today}
          mayKeep={mayKeep}
          points={data}
          error={error}
          onRetry={() => void refetch()}
        />
      </div>
      <div className={styles.column}>
        <WalkFacts walk={walk} mayKeep={mayKeep} />
        {walk.lon !== null && walk.lat !== null && hasMap && (
          <WalkMap name={walk.name} start={{ lon: walk.lon, lat: walk.lat }} points={data ?? []} />
        )}
        {mayKeep && walk.status !== "cancelled" && walk.day >= today && <LinkCard walk={walk} />}
        {mayKeep && <WritePoint walk={walk} />}
      </div>
    </div>
  );
}

function WalkFacts({ walk, mayKeep }: Pick<WalkPageProps, "walk" | "mayKeep">) {
  const { t } = useTranslation();
  const { municipality } = useSession();
  const format = useFormat(municipality.timeZone);
  const keep = useKeepWalk();
  const { id, version, status, day, startsAt, endsAt, ledBy, areaName } = walk;
  const set = (next: "carried_out" | "cancelled") =>
    keep.mutate({ deed: "change", walkId: id, change: { version, status: next } });
  return (
    <Card
      title={walk.name}
      actions={
        <Badge tone={status === "carried_out" ? "fresh" : status === "cancelled" ? "neutral" : "info"}>
          {t(`walks.status_${status}`)}
        </Badge>
      }
    >
      <dl className={styles.facts}>
        <dt>{t("walks.day")}</dt>
        <dd>
          {t("walks.when", {
            day: format.day(day, true),
            from: format.time(startsAt),
            to: format.time(endsAt),
          })}
        </dd>
        {areaName !== null && (
          <>
            <dt>{t("walks.area")}</dt>
            <dd>{areaName}</dd>
          </>
        )}
        <dt>{t("walks.ledBy")}</dt>
        <dd>{ledBy === null ? t("walks.ledByUnknown") : t(`walks.ledBy_${ledBy}`)}</dd>
      </dl>
      {mayKeep && status === "planned" && (
        <div className={styles.deeds}>
          <Button size="sm" icon={Check} disabled={keep.isPending} onClick={() => set("carried_out")}>
            {t("walks.setDone")}
          </Button>
          <Button size="sm" icon={X} disabled={keep.isPending} onClick={() => set("cancelled")}>
            {t("walks.setCancelled")}
          </Button>
        </div>
      )}
      {keep.error && <ErrorNote title={t("walks.notSaved")} error={keep.error} />}
    </Card>
  );
}

interface ProtocolProps extends WalkPageProps {
  readonly points: readonly WalkPoint[] | undefined;
  readonly error: Error | null;
  readonly onRetry: () => void;
}

function Protocol({ walk, today, mayKeep, points, error, onRetry }: ProtocolProps) {
  const { t } = useTranslation();
  const [view, setView] = useState<View>("all");
  const numbered = points?.map((point, at) => ({ point, order: at + 1 })) ?? [];
  return (
    <Card
      title={t("walks.protocol")}
      note={t("walks.protocolNote")}
      actions={
        numbered.length > 0 && (
          <Segmented
            size="sm"
            label={t("walks.show")}
            value={view}
            onChange={setView}
            choices={[
              { value: "all", label: t("walks.showAll") },
              { value: "open", label: t("walks.showOpen") },
              { value: "good", label: t("walks.showGood") },
            ]}
          />
        )
      }
    >
      {points === undefined && error && (
        <ErrorNote title={t("walks.protocolFailed")} error={error} onRetry={onRetry} />
      )}
      {points === undefined && !error && <SkeletonLines lines={5} />}
      {points?.length === 0 && (
        <EmptyState title={t("walks.noPoints")}>{mayKeep && t("walks.noPointsText")}</EmptyState>
      )}
      <ol className={styles.points}>
        {numbered
          .filter(({ point }) => SHOWN[view](point))
          .map(({ point, order }) => (
            <PointRow
              key={point.id}
              point={point}
              order={order}
              walkId={walk.id}
              today={today}
              mayKeep={mayKeep}
            />
          ))}
      </ol>
    </Card>
  );
}
