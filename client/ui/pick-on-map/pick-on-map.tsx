import { MapPin } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { degreesDistanceM } from "#core/domain/allocation/degrees-distance.ts";
import { useFormat } from "../../text/use-format.ts";
import { Button, TextButton } from "../button.tsx";
import { ErrorBoundary } from "../error-boundary.tsx";
import { InfoNote, SkeletonLines } from "../notes.tsx";
import { hasWebgl } from "../webgl-support.ts";
import { nearestFirst } from "./nearest-first.ts";
import styles from "./pick-on-map.module.css";

const PickMap = lazy(async () => ({ default: (await import("./pick-map.tsx")).PickMap }));

/** A position in degrees. */
export interface LonLat {
  readonly lon: number;
  readonly lat: number;
}

/** What can be pointed beside. */
export interface Place extends LonLat {
  readonly name: string;
}

export interface PickOnMapProps<P extends Place> {
  /** The point that was put; null where the chosen place stands for itself. */
  readonly at: LonLat | null;
  /** Where the map opens while there is no point. */
  readonly around: LonLat | undefined;
  /** What a point is named after: the nearest. */
  readonly places: readonly P[];
  readonly onPick: (at: LonLat, nearest: P | undefined) => void;
  readonly onClear: () => void;
}

const STEP_M = 10;

/** Beside a list of places: puts a point on a map that comes when it is asked for, named after what is nearest. */
export function PickOnMap<P extends Place>({ at, around, places, onPick, onClear }: PickOnMapProps<P>) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  const start = at ?? around ?? places[0];
  const nearest = at === null ? undefined : nearestFirst(places, at)[0];
  return (
    <div className={styles.pick}>
      <div className={styles.bar}>
        <Button size="sm" icon={MapPin} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t(isOpen ? "pick.close" : "pick.open")}
        </Button>
        <span aria-live="polite" className={styles.said}>
          {at !== null &&
            (nearest === undefined
              ? t("pick.put")
              : t("pick.near", {
                  metres: format.number(Math.round(degreesDistanceM(at, nearest) / STEP_M) * STEP_M),
                  place: nearest.name,
                }))}
        </span>
        {at !== null && <TextButton onClick={onClear}>{t("pick.clear")}</TextButton>}
      </div>
      {isOpen && start !== undefined && (
        <ErrorBoundary fallback={<InfoNote title={t("pick.unable")} />}>
          {hasWebgl() ? (
            <Suspense fallback={<SkeletonLines lines={5} />}>
              <PickMap
                at={at}
                start={start}
                isNear={at !== null || around !== undefined}
                places={places}
                onPick={(put) => onPick(put, nearestFirst(places, put)[0])}
              />
            </Suspense>
          ) : (
            <InfoNote title={t("pick.unable")} />
          )}
        </ErrorBoundary>
      )}
    </div>
  );
}
