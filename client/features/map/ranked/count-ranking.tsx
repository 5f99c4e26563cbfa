import { Crosshair } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFileExport } from "../../../api/export/use-file-export.ts";
import { useFormat } from "../../../text/use-format.ts";
import { Icon } from "../../../ui/icon.tsx";
import { ChartState } from "../chart-state.tsx";
import { NothingInSelection } from "../nothing-in-selection.tsx";
import { type PlaceArea, type RankedPlace, rankPlaces } from "./rank-places.ts";
import type { RankedSectionProps, Ranking } from "./ranked-section.tsx";
import styles from "./places-section.module.css";

const FIRST_ROWS = 7;
const ALL_ROWS = 60;

/** Places by how many events they hold, which follows a brush at once; only what is marked on the map counts. */
export function useCountRanking(props: RankedSectionProps): Ranking {
  const { view, answer, index, isWeighted, leftOut, chosenKey, hoveredKey, eventsAddress } = props;
  const { question, onChoose, onHover } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const [isWhole, setIsWhole] = useState(false);
  const exportFile = useFileExport();
  const { data } = answer;
  const ranked = useMemo(() => {
    if (!data) return [];
    const { landCells, areas } = index;
    const shown = inMarked(areas, view.cell);
    return rankPlaces(shown, data.counts, { landCells, total: data.total, limit: ALL_ROWS });
  }, [index, data, view.cell]);
  const rows = isWhole ? ranked : ranked.slice(0, FIRST_ROWS);
  return {
    onExport:
      data &&
      (async (fileFormat) => {
        const { placesOrder } = await import("../export/chart-orders.ts");
        const asked = { question, isWeighted, cells: data, leftOut, format: fileFormat };
        await exportFile((words) => placesOrder(ranked, asked, words));
      }),
    body: (
      <ChartState answer={answer} height={FIRST_ROWS * 25 + 24} title={t("targets.failed")}>
        {rows.length === 0 ? (
          <NothingInSelection />
        ) : (
          <table className={styles.table} data-stale={answer.isStale || undefined}>
            <thead>
              <tr>
                <th>
                  <span className="visually-hidden">{t("map.rank")}</span>
                </th>
                <th scope="col">{t("map.place")}</th>
                <th scope="col" className={styles.number} title={t("map.againstEvenHint")}>
                  {t("map.againstEven")}
                </th>
                <th scope="col" className={styles.number} aria-sort="descending">
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
    ),
  };
}

// Of each place only the hexagons that are marked.
function inMarked(areas: readonly PlaceArea[], marked: readonly number[]): readonly PlaceArea[] {
  if (marked.length === 0) return areas;
  const isMarked = new Set(marked);
  return areas.map((area) => ({ ...area, cells: area.cells.filter((cell) => isMarked.has(cell)) }));
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
          <span>{name}</span>
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
