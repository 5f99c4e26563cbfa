import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../text/use-format.ts";
import type { Tour } from "../layers/tour-layers.ts";
import styles from "./tour-select.module.css";

export interface TourSelectProps {
  readonly tours: readonly Tour[];
  readonly drawn: Tour;
  readonly onChoose: (id: string) => void;
}

/** Which shift or walk is drawn on the map. */
export const TourSelect = memo(function TourSelect({ tours, drawn, onChoose }: TourSelectProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const whenOf = ({ properties: { startsAt, endsAt } }: Tour) =>
    `${format.day(startsAt.slice(0, 10))} ${format.time(startsAt)}–${format.time(endsAt)}`;
  return (
    <select
      className={styles.select}
      aria-label={t("map.tourShown")}
      value={String(drawn.id)}
      onChange={(event) => onChoose(event.target.value)}
    >
      {tours.map((tour) => (
        <option key={tour.id} value={String(tour.id)}>
          {whenOf(tour)}, {tour.properties.name}
        </option>
      ))}
    </select>
  );
});
