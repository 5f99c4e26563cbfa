import { CalendarPlus, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Campaign } from "#core/contract/campaign.ts";
import { useCampaignComparison, useKeepCampaign } from "../../../api/use-campaigns.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { ErrorNote, SkeletonLines } from "../../../ui/notes.tsx";
import { Segmented } from "../../../ui/segmented.tsx";
import styles from "./campaigns.module.css";
import { ComparedCampaign } from "./compared-campaign.tsx";

interface CampaignCardProps {
  readonly campaign: Campaign;
  readonly today: string;
  readonly mayKeep: boolean;
  /** Whether its weeks may be counted. */
  readonly canCompare: boolean;
}

/** One campaign: where and when, and its weeks of a year beside the same weeks before. */
export function CampaignCard({ campaign, today, mayKeep, canCompare }: CampaignCardProps) {
  const { t } = useTranslation();
  const keep = useKeepCampaign();
  const [isRemoving, setIsRemoving] = useState(false);
  const { id, title, firstWeek, lastWeek, places, years, owner, activityName, version } = campaign;
  const thisYear = Number(today.slice(0, 4));
  const [chosen, setChosen] = useState<number | null>(null);
  const year = chosen ?? years.find((one) => one <= thisYear) ?? years[0] ?? thisYear;
  const next = Math.max(thisYear, ...years) + (years.includes(thisYear) ? 1 : 0);
  return (
    <Card
      title={title}
      note={t("campaigns.weeks", { first: firstWeek, last: lastWeek })}
      actions={
        canCompare &&
        years.length > 1 && (
          <Segmented
            size="sm"
            label={t("campaigns.year")}
            value={String(year)}
            onChange={(value) => setChosen(Number(value))}
            choices={years
              .toSorted((a, b) => a - b)
              .map((one) => ({ value: String(one), label: String(one) }))}
          />
        )
      }
    >
      <p className={styles.meta}>
        {[owner, activityName, places.map(({ name }) => name).join(", ")]
          .filter((word) => word !== null && word !== "")
          .join(" · ")}
      </p>
      {canCompare ? (
        <Comparison campaign={campaign} year={year} />
      ) : (
        <p className={styles.meta}>
          {t("campaigns.years", { years: years.toSorted((a, b) => a - b).join(", ") })}{" "}
          {t("campaigns.notCounted")}
        </p>
      )}
      {mayKeep && (
        <div className={styles.deeds}>
          <Button
            size="sm"
            icon={CalendarPlus}
            disabled={keep.isPending}
            onClick={() => keep.mutate({ deed: "change", id, change: { version, years: [...years, next] } })}
          >
            {t("campaigns.again", { year: next })}
          </Button>
          <Button size="sm" variant="ghost" icon={Trash2} onClick={() => setIsRemoving(true)}>
            {t("campaigns.remove")}
          </Button>
        </div>
      )}
      {keep.error && !isRemoving && <ErrorNote title={t("campaigns.notSaved")} error={keep.error} />}
      {isRemoving && (
        <ConfirmDialog
          title={t("campaigns.removeTitle", { title })}
          confirmLabel={t("campaigns.remove")}
          isBusy={keep.isPending}
          error={keep.error && <ErrorNote title={t("campaigns.notSaved")} error={keep.error} />}
          onConfirm={() => keep.mutate({ deed: "remove", id }, { onSuccess: () => setIsRemoving(false) })}
          onClose={() => setIsRemoving(false)}
        >
          {t("campaigns.removeText")}
        </ConfirmDialog>
      )}
    </Card>
  );
}

function Comparison({ campaign, year }: { readonly campaign: Campaign; readonly year: number }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useCampaignComparison(campaign.id, year);
  if (!data && error)
    return <ErrorNote title={t("campaigns.comparisonFailed")} error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={4} label={t("campaigns.comparing")} />;
  if (data.kind !== "compared") return <p className={styles.effect}>{t(`campaigns.${data.kind}`)}</p>;
  return <ComparedCampaign campaign={campaign} comparison={data} />;
}
