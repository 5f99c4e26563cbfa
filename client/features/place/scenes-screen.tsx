import { Check, X } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import type { SceneProposals } from "#core/contract/drug-scene.ts";
import { useConfirmScene, useDismissProposal, useSceneProposals } from "../../api/use-drug-scene.ts";
import { useDrugScenes } from "../../api/use-layers.ts";
import { useSession } from "../../api/use-session.ts";
import { canSeeEvents } from "../../state/access.ts";
import { useFormat } from "../../text/use-format.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { EmptyState, ErrorNote, InfoNote, SkeletonLines } from "../../ui/notes.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { SceneCard } from "./scene-card.tsx";
import { SceneWeek } from "./scene-week.tsx";
import styles from "./scene-card.module.css";

const NO_FILTER = {};

/** Öppna drogscener: what others have seen waits for a person, and what is confirmed is followed. */
export function ScenesScreen() {
  const { t } = useTranslation();
  const { search } = useLocation();
  const { role } = useSession();
  const scenes = useDrugScenes(NO_FILTER);
  const features = scenes.data?.features ?? [];
  return (
    <div className={styles.screen}>
      <PageHeading title={t("place.scenesTitle")} note={t("place.scenesNote", { count: features.length })} />
      <div className={styles.body}>
        <InfoNote title={t("place.scenesRule")}>{t("place.scenesRuleMore")}</InfoNote>
        {canSeeEvents(role) && <Proposals />}
        {scenes.error && !scenes.data && (
          <ErrorNote
            title={t("place.sceneFailed")}
            error={scenes.error}
            onRetry={() => void scenes.refetch()}
          />
        )}
        {scenes.data && features.length === 0 && <EmptyState title={t("place.noScenes")} />}
        {features.map(({ id, properties }) => (
          <SceneCard
            key={id}
            id={String(id)}
            heading={<Link to={{ pathname: `/plats/scene:${id}`, search }}>{properties.name}</Link>}
          />
        ))}
      </div>
    </div>
  );
}

function Proposals() {
  const { t } = useTranslation();
  const { data, error, refetch } = useSceneProposals();
  return (
    <Card title={t("place.proposals")} note={t("place.proposalsNote")}>
      {error && !data && (
        <ErrorNote title={t("place.proposalsFailed")} error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <SkeletonLines />}
      {data?.items.length === 0 && <p className={styles.note}>{t("place.noProposals")}</p>}
      {data?.items.map((proposal) => (
        <Proposal key={proposal.cell} proposal={proposal} />
      ))}
    </Card>
  );
}

function Proposal({ proposal }: { readonly proposal: SceneProposals["items"][number] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const confirm = useConfirmScene();
  const dismiss = useDismissProposal();
  const [name, setName] = useState(() => t("place.near", { name: proposal.near }));
  const { counts, days, firstDay, lastDay } = proposal;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate({ cell: proposal.cell, name: name.trim() });
  };
  const isBusy = confirm.isPending || dismiss.isPending;
  const position = `${proposal.lat.toFixed(5)},${proposal.lon.toFixed(5)},15.5`;
  return (
    <article className={styles.proposal}>
      <div>
        <h3>{t("place.near", { name: proposal.near })}</h3>
        <p className={styles.line}>
          {t("place.proposalText", {
            days,
            first: format.day(firstDay),
            last: format.day(lastDay),
            traces: counts.traces,
            observations: counts.observations,
            reports: counts.reports,
          })}
        </p>
        <p className={styles.note}>{t("place.proposalPolice", { count: counts.police })}</p>
        <Link to={`/?at=${position}`}>{t("place.openInMap")}</Link>
      </div>
      <SceneWeek profile={proposal.profile} />
      <form className={styles.deeds} onSubmit={submit}>
        <TextField
          label={t("place.sceneName")}
          size="sm"
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button
          type="submit"
          size="sm"
          variant="primary"
          icon={Check}
          disabled={isBusy || name.trim() === ""}
        >
          {t("place.confirmScene")}
        </Button>
        <Button size="sm" icon={X} disabled={isBusy} onClick={() => dismiss.mutate(proposal.cell)}>
          {t("place.dismissScene")}
        </Button>
        {(confirm.error ?? dismiss.error) && (
          <ErrorNote title={t("place.notSaved")} error={confirm.error ?? dismiss.error} />
        )}
      </form>
    </article>
  );
}
