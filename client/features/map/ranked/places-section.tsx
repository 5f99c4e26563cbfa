import { ArrowDownWideNarrow, Crosshair } from "lucide-react";
import { memo, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { FilterQuery } from "#core/contract/filter.ts";
import type { ViewState } from "../../../state/view-state.ts";
import { useFormat } from "../../../text/use-format.ts";
import { Button } from "../../../ui/button.tsx";
import { ExportButton, FILE_FORMATS } from "../../../ui/export-button.tsx";
import { LateMenu, MenuChoices } from "../../../ui/late-menu.tsx";
import { EmptyState } from "../../../ui/notes.tsx";
import { PanelSection } from "../../../ui/card.tsx";
import { ChartState } from "../chart-state.tsx";
import { NothingInSelection } from "../nothing-in-selection.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { useFileExport } from "../export/use-file-export.ts";
import type { Answer } from "../selection/answer.ts";
import type { CellCounts } from "../selection/selection-answers.ts";
import type { PlaceIndex } from "../use-places.ts";
import { type RankedPlace, type RankOrder, rankPlaces } from "./rank-places.ts";
import styles from "./places-section.module.css";

export interface PlacesSectionProps {
  readonly answer: Answer<CellCounts>;
  readonly index: PlaceIndex;
  readonly isWeighted: boolean;
  /** Events of the selection that only our own control finds; left out of the ranking. */
  readonly leftOut: number;
  readonly chosenKey: string | null;
  readonly hoveredKey: string | null;
  readonly eventsAddress: (narrowing?: Partial<ViewState>) => string;
  readonly question: FilterQuery;
  readonly onChoose: (key: string | null) => void;
  readonly onHover: (key: string | null) => void;
}

const FIRST_ROWS = 7;
const ALL_ROWS = 60;
const ORDERS: readonly RankOrder[] = ["againstEven", "count"];

/** Platser att rikta insatser mot: where the selection's events are, by count or against an even spread. */
export const PlacesSection = memo(function PlacesSection(props: PlacesSectionProps) {
  const { answer, index, isWeighted, leftOut, chosenKey, hoveredKey, eventsAddress, onChoose, onHover } =
    props;
  const { question } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const [order, setOrder] = useState<RankOrder>("againstEven");
  const [isWhole, setIsWhole] = useState(false);
  const exportFile = useFileExport();
  const { data } = answer;
  const ranked = useMemo(() => {
    if (!data) return [];
    const { landCells, areas } = index;
    return rankPlaces(areas, data.counts, { landCells, total: data.total, order, limit: ALL_ROWS });
  }, [index, data, order]);
  const rows = isWhole ? ranked : ranked.slice(0, FIRST_ROWS);
  return (
    <PanelSection
      className={styles.section}
      title={t("map.targets")}
      actions={
        <>
          <LateMenu
            target={
              <Button size="sm" icon={ArrowDownWideNarrow} className={styles.sort}>
                {t(`map.order_${order}`)}
              </Button>
            }
          >
            <MenuChoices
              choices={ORDERS.map((one) => ({
                key: one,
                label: t(`map.order_${one}`),
                isChosen: one === order,
                onChoose: () => setOrder(one),
              }))}
            />
          </LateMenu>
          <ExportButton
            name={t("map.targets")}
            formats={FILE_FORMATS}
            onExport={async (fileFormat) => {
              if (!data) return;
              const { placesOrder } = await import("../export/chart-orders.ts");
              const asked = { question, isWeighted, cells: data, leftOut, format: fileFormat };
              await exportFile((words) => placesOrder(ranked, asked, words));
            }}
          />
        </>
      }
    >
      <ChartState answer={answer} height={FIRST_ROWS * 25 + 24} title={t("map.targetsFailed")}>
        {rows.length === 0 ? (
          <NoPlaces isEmpty={data?.total === 0 || order === "count"} />
        ) : (
          <table className={styles.table} data-stale={answer.isStale || undefined}>
            <thead>
              <tr>
                <th>
                  <span className="visually-hidden">{t("map.rank")}</span>
                </th>
                <th scope="col">{t("map.place")}</th>
                <th
                  scope="col"
                  className={styles.number}
                  aria-sort={order === "againstEven" ? "descending" : undefined}
                  title={t("map.againstEvenHint")}
                >
                  {t("map.againstEven")}
                </th>
                <th
                  scope="col"
                  className={styles.number}
                  aria-sort={order === "count" ? "descending" : undefined}
                >
                  {t("map.count")}
                </th>
                <th scope="col" className={styles.number}>
                  {t("map.share")}
                </th>
              </tr>
            </thead>
            <tbody onPointerLeave={() => onHover(null)}>
              {rows.map((place, position) => (
                <Row
                  key={place.key}
                  place={place}
                  position={position + 1}
                  isChosen={place.key === chosenKey}
                  isHovered={place.key === hoveredKey}
                  isWeighted={isWeighted}
                  address={eventsAddress({ cell: place.cells })}
                  onChoose={() => onChoose(place.key === chosenKey ? null : place.key)}
                  onHover={() => onHover(place.key)}
                />
              ))}
            </tbody>
          </table>
        )}
        <div className={styles.foot}>
          <Foot rows={rows} landCells={index.landCells} />
          {rows.length > 0 && (
            <Link className={styles.more} to={eventsAddress()}>
              {t("map.showEvents")}
            </Link>
          )}
          {ranked.length > FIRST_ROWS && (
            <button type="button" className={styles.more} onClick={() => setIsWhole(!isWhole)}>
              {isWhole ? t("map.showFewer") : t("map.showAllPlaces", { count: ranked.length })}
            </button>
          )}
        </div>
        {leftOut >= 0.5 && (
          <div className={styles.note}>
            {t("map.controlLeftOut", { number: format.number(leftOut), count: Math.round(leftOut) })}
          </div>
        )}
      </ChartState>
    </PanelSection>
  );
});

function NoPlaces({ isEmpty }: { readonly isEmpty: boolean }) {
  const { t } = useTranslation();
  return isEmpty ? <NothingInSelection /> : <EmptyState title={t("map.noPlacesFive")} />;
}

function Foot({ rows, landCells }: { readonly rows: readonly RankedPlace[]; readonly landCells: number }) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  if (rows.length === 0 || landCells === 0) return null;
  const share = rows.reduce((sum, place) => sum + place.share, 0);
  const land = rows.reduce((sum, place) => sum + place.cells.length, 0) / landCells;
  return (
    <span>{t("map.placesHold", { count: rows.length, share: percent(share), land: percent(land, 1) })}</span>
  );
}

interface RowProps {
  readonly place: RankedPlace;
  readonly position: number;
  readonly isChosen: boolean;
  readonly isHovered: boolean;
  readonly isWeighted: boolean;
  readonly address: string;
  readonly onChoose: () => void;
  readonly onHover: () => void;
}

function Row({ place, position, isChosen, isHovered, isWeighted, address, onChoose, onHover }: RowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = place.isNamed ? place.name : t("map.cellNear", { place: place.name });
  const count = format.number(place.count, isWeighted && place.count < 10 ? 1 : 0);
  return (
    <tr data-chosen={isChosen || undefined} data-hovered={isHovered || undefined} onPointerEnter={onHover}>
      <td className={styles.position}>{position}</td>
      <td className={styles.place}>
        <button type="button" aria-pressed={isChosen} title={name} onClick={onChoose} onFocus={onHover}>
          {isChosen && <Icon of={Crosshair} size={13} />}
          {name}
        </button>
      </td>
      <td className={styles.ratio}>
        {place.againstEven === null
          ? ""
          : `${format.number(place.againstEven, place.againstEven < 10 ? 1 : 0)}\u00a0×`}
      </td>
      <td className={styles.number}>
        <Link to={address} aria-label={t("map.showEventsAt", { number: count, place: name })}>
          {count}
        </Link>
      </td>
      <td className={styles.number}>{format.share(place.share)}</td>
    </tr>
  );
}
