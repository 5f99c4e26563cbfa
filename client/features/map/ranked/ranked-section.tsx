import { useCallbackRef } from "@mantine/hooks";
import { ArrowDownWideNarrow, ListOrdered } from "lucide-react";
import { memo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FilterQuery } from "#core/contract/filter.ts";
import { printView } from "../../../state/print-view.ts";
import type { UpdateView } from "../../../state/use-view-state.ts";
import { PLACE_ORDERS, type ViewState } from "../../../state/view-state.ts";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { PanelSection } from "../../../ui/card.tsx";
import { ExportButton, FILE_FORMATS, type FileFormat } from "../../../ui/export-button.tsx";
import { LateMenu, MenuChoices } from "../../../ui/late-menu.tsx";
import type { Answer } from "../selection/answer.ts";
import type { CellCounts } from "../selection/selection-answers.ts";
import type { PlaceIndex } from "../use-places.ts";
import { useCountRanking } from "./count-ranking.tsx";
import { useTargetRanking } from "./target-ranking.tsx";
import styles from "./places-section.module.css";

export interface RankedSectionProps {
  readonly view: ViewState;
  readonly update: UpdateView;
  /** Counts by hexagon without what only our own control finds. */
  readonly answer: Answer<CellCounts>;
  readonly index: PlaceIndex;
  readonly isWeighted: boolean;
  /** Events of the selection that only our own control finds; left out of the ranking. */
  readonly leftOut: number;
  readonly chosenKey: string | null;
  readonly hoveredKey: string | null;
  readonly eventsAddress: (narrowing?: Partial<ViewState>) => string;
  /** What the counts were asked with. */
  readonly question: FilterQuery;
  /** The selection, without what is marked on the map, and whether a hand is pulling at it. */
  readonly selected: FilterQuery;
  readonly isPulled: boolean;
  readonly onChoose: (key: string | null) => void;
  readonly onHover: (key: string | null) => void;
}

/** One way to rank places: its rows, what is said of them, and itself as a file. */
export interface Ranking {
  readonly body: ReactNode;
  /** Null while there is nothing to take out. */
  readonly onExport: ((format: FileFormat) => Promise<void>) | null;
}

/** Platser att rikta insatser mot: the ranked places beside the map. What is on show says which ranking it is. */
export const RankedSection = memo(function RankedSection(props: RankedSectionProps) {
  const isByCount = props.view.rank === "count";
  return isByCount ? <ByCount {...props} /> : <ByTarget {...props} />;
});

function ByCount(props: RankedSectionProps) {
  return <Section {...props} ranking={useCountRanking(props)} />;
}

function ByTarget(props: RankedSectionProps) {
  return <Section {...props} ranking={useTargetRanking(props)} />;
}

function Section({ view, update, ranking }: RankedSectionProps & { readonly ranking: Ranking }) {
  const { t } = useTranslation();
  const { onExport } = ranking;
  const take = useCallbackRef((format: FileFormat) => onExport?.(format) ?? Promise.resolve());
  return (
    <PanelSection
      className={styles.section}
      title={t("map.targets")}
      actions={<Actions rank={view.rank} update={update} onExport={onExport && take} />}
    >
      {ranking.body}
      <div className={styles.foot}>
        <span>{t(`targets.orderHint_${view.rank}`)}</span>
        <ButtonLink size="sm" variant="ghost" icon={ListOrdered} to={`/platser?${printView(view)}`}>
          {t("targets.more")}
        </ButtonLink>
      </div>
    </PanelSection>
  );
}

interface ActionsProps extends Pick<RankedSectionProps, "update">, Pick<Ranking, "onExport"> {
  readonly rank: ViewState["rank"];
}

const Actions = memo(function Actions({ rank, update, onExport }: ActionsProps) {
  const { t } = useTranslation();
  return (
    <>
      <LateMenu
        target={
          <Button size="sm" icon={ArrowDownWideNarrow} className={styles.sort}>
            {t(`targets.order_${rank}`)}
          </Button>
        }
      >
        <MenuChoices
          choices={PLACE_ORDERS.map((one) => ({
            key: one,
            label: t(`targets.order_${one}`),
            isChosen: one === rank,
            onChoose: () => update({ rank: one }),
          }))}
        />
      </LateMenu>
      {onExport && <ExportButton name={t("map.targets")} formats={FILE_FORMATS} onExport={onExport} />}
    </>
  );
});
