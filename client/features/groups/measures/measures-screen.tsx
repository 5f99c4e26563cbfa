import { LibraryBig, Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { MEASURE_STATUSES } from "#core/contract/measure.ts";
import { useMeasures } from "../../../api/use-measures.ts";
import { useSession } from "../../../api/use-session.ts";
import { canMakeMeasures, seesCampaigns } from "../../../state/access.ts";
import { Badge } from "../../../ui/badge.tsx";
import { ButtonLink } from "../../../ui/button.tsx";
import { EmptyState, ErrorNote, PartialNote, SkeletonLines } from "../../../ui/notes.tsx";
import { PageHeading } from "../../../ui/page.tsx";
import { Segmented } from "../../../ui/segmented.tsx";
import { SelectField } from "../../../ui/text-field.tsx";
import { CampaignsView } from "../campaigns/campaigns-view.tsx";
import { LibraryList } from "./library-list.tsx";
import { MeasureBoard } from "./measure-board.tsx";
import { MeasureTable } from "./measure-table.tsx";
import styles from "./measures-screen.module.css";

const VIEWS = ["board", "table", "campaigns", "library"] as const;
type View = (typeof VIEWS)[number];

/** All measures one may know: as a board by state, as a table, and the library to choose from. */
export function MeasuresScreen() {
  const { t } = useTranslation();
  const { role } = useSession();
  const [params, setParams] = useSearchParams();
  const { data, error, refetch } = useMeasures();
  const [groupId, setGroupId] = useState("");
  // Campaigns are weighed by exact counts.
  const views = VIEWS.filter((one) => one !== "campaigns" || seesCampaigns(role));
  const view = views.find((one) => one === params.get("vy")) ?? "board";
  const hasMeasures = view === "board" || view === "table";
  const show = (next: View) => setParams(next === "board" ? {} : { vy: next }, { replace: true });
  const groups = [...new Map(data?.items.map((one) => [one.groupId, one.groupName])).entries()];
  const items = data?.items.filter((one) => groupId === "" || String(one.groupId) === groupId) ?? [];
  const standOut = items.filter(({ marks }) => marks.length > 0).length;
  return (
    <div className={styles.screen}>
      <PageHeading
        title={t("measures.title")}
        note={data && t("measures.lead", { count: items.length })}
        actions={
          <>
            {standOut > 0 && <Badge tone="stale">{t("measures.standOut", { count: standOut })}</Badge>}
            <Segmented
              label={t("measures.view")}
              value={view}
              choices={views.map((value) => ({ value, label: t(`measures.${value}`) }))}
              onChange={show}
            />
            {canMakeMeasures(role) && (
              <ButtonLink variant="primary" icon={Plus} to="/insatser/ny">
                {t("measures.new")}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className={styles.content}>
        {view === "library" && <LibraryList canMake={canMakeMeasures(role)} />}
        {view === "campaigns" && <CampaignsView />}
        {hasMeasures && groups.length > 1 && (
          <SelectField
            className={styles.group}
            label={t("measures.group")}
            size="sm"
            value={groupId}
            onChange={(event) => setGroupId(event.target.value)}
          >
            <option value="">{t("measures.allGroups")}</option>
            {groups.map(([id, name]) => (
              <option key={id} value={String(id)}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        {hasMeasures && !data && error && (
          <ErrorNote title={t("measures.failed")} error={error} onRetry={() => void refetch()} />
        )}
        {hasMeasures && !data && !error && <SkeletonLines lines={8} />}
        {data?.items.length === 0 && hasMeasures && (
          <EmptyState
            title={t("measures.noneTitle")}
            actions={
              <ButtonLink icon={LibraryBig} to="/insatser?vy=library">
                {t("measures.library")}
              </ButtonLink>
            }
          >
            {t("measures.noneText")}
          </EmptyState>
        )}
        {data?.hasMore === true && <PartialNote title={t("measures.cut")} />}
        {view === "board" && items.length > 0 && (
          <MeasureBoard
            measures={items}
            statuses={MEASURE_STATUSES.filter((status) => status !== "cancelled")}
          />
        )}
        {view === "table" && items.length > 0 && <MeasureTable measures={items} />}
      </div>
    </div>
  );
}
