import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCampaigns } from "../../../api/use-campaigns.ts";
import { useSession } from "../../../api/use-session.ts";
import { Button } from "../../../ui/button.tsx";
import { EmptyState, ErrorNote, SkeletonLines } from "../../../ui/notes.tsx";
import { CampaignCard } from "./campaign-card.tsx";
import styles from "./campaigns.module.css";
import { NewCampaign } from "./new-campaign.tsx";

/** Kampanjer: one measure at several places over some weeks, again every year, beside the same weeks before. */
export function CampaignsView() {
  const { t } = useTranslation();
  const { role } = useSession();
  const { data, error, refetch } = useCampaigns();
  const [isAdding, setIsAdding] = useState(false);
  const mayKeep = role === "planner";
  const adding = mayKeep && !isAdding && (
    <Button icon={Plus} onClick={() => setIsAdding(true)}>
      {t("campaigns.add")}
    </Button>
  );
  if (!data && error)
    return <ErrorNote title={t("campaigns.failed")} error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={8} />;
  return (
    <div className={styles.view}>
      {data.items.length > 0 && adding}
      {isAdding && <NewCampaign today={data.today} onDone={() => setIsAdding(false)} />}
      {data.items.length === 0 && !isAdding && (
        <EmptyState title={t("campaigns.none")} actions={adding}>
          {t(data.canCompare ? "campaigns.noneText" : "campaigns.noneHere")}
        </EmptyState>
      )}
      <div className={styles.cards}>
        {data.items.map((campaign) => (
          <CampaignCard
            key={campaign.id}
            campaign={campaign}
            today={data.today}
            mayKeep={mayKeep}
            canCompare={data.canCompare}
          />
        ))}
      </div>
    </div>
  );
}
