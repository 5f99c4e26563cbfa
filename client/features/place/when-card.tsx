import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Aggregates } from "#core/contract/aggregate.ts";
import type { TargetItem } from "#core/contract/targets.ts";
import { WEEK_HOURS } from "#core/domain/time/elapsed-by-weekhour.ts";
import { weekhourLabel } from "#core/domain/time/weekhour-label.ts";
import { clockHourOfSlot } from "#core/domain/time/week-matrix.ts";
import { useFormat } from "../../text/use-format.ts";
import { useSpokenLanguage } from "../../text/use-spoken-language.ts";
import { weekhourWords } from "../../text/weekhour-words.ts";
import { Card } from "../../ui/card.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { TextButton } from "../../ui/button.tsx";
import { type HoursAddress, PlaceMatrix } from "./place-matrix.tsx";
import { placeWeek, type PlaceWeek, shareOfHours } from "./place-week.ts";
import { RowCount } from "./row-count.tsx";
import type { RowsAddress } from "./use-place-model.ts";
import styles from "./when-card.module.css";

export interface WhenCardProps {
  readonly counts: Aggregates;
  readonly windows: TargetItem["windows"];
  readonly rowsAddress: RowsAddress;
}

const WINDOW_LIMIT = 3;

/** När: the week of a place, with its unknown part shown as such or left out. */
export function WhenCard({ counts, windows, rowsAddress }: WhenCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [mode, setMode] = useState<"spread" | "known">("spread");
  const [isTable, setIsTable] = useState(false);
  const week = placeWeek(counts.rows, mode === "known");
  // The list knows no part of a row that is known.
  const hoursAddress: HoursAddress =
    rowsAddress === null || mode === "known" ? null : (weekhour) => rowsAddress({ weekhour });
  const withoutClock = Math.round(counts.withoutClock);
  const marked = windows?.isOwn === true ? hoursOf(windows) : [];
  return (
    <Card
      title={t("place.when")}
      note={t("place.whenNote")}
      actions={
        <>
          <TextButton onClick={() => setIsTable(!isTable)}>
            {t(isTable ? "place.asChart" : "common.table")}
          </TextButton>
          <Segmented
            size="sm"
            label={t("place.unknownTime")}
            choices={[
              { value: "spread", label: t("place.spreadTime") },
              { value: "known", label: t("place.knownTime") },
            ]}
            value={mode}
            onChange={setMode}
          />
        </>
      }
    >
      <WindowText week={week} windows={windows} marked={marked} />
      {isTable ? (
        <WeekTable week={week} address={hoursAddress} />
      ) : (
        <PlaceMatrix week={week} marked={marked} address={hoursAddress} />
      )}
      <div className={styles.key}>
        <span className={styles.steps} aria-hidden="true">
          {[0, 1, 2, 3, 4, 5].map((step) => (
            <i key={step} data-step={step} />
          ))}
        </span>
        <span>{t("place.perHour", { most: format.number(week.busiest, week.busiest < 10 ? 1 : 0) })}</span>
        <i className={styles.hatchKey} aria-hidden="true" />
        <span>{t("place.hatched")}</span>
        <span className={styles.end}>
          {withoutClock > 0 &&
            t("place.withoutClock", { count: withoutClock, number: format.number(withoutClock) })}{" "}
          {t("place.dayBreak")}
        </span>
      </div>
    </Card>
  );
}

function hoursOf(windows: NonNullable<TargetItem["windows"]>): number[] {
  return windows.windows
    .slice(0, WINDOW_LIMIT)
    .flatMap(({ firstHour, hours }) =>
      Array.from({ length: hours }, (_, at) => (firstHour + at) % WEEK_HOURS),
    );
}

function WindowText({
  week,
  windows,
  marked,
}: {
  readonly week: PlaceWeek;
  readonly windows: TargetItem["windows"];
  readonly marked: readonly number[];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = weekhourWords(useSpokenLanguage());
  const uncertain = format.percent(week.total > 0 ? week.uncertain / week.total : 0);
  if (week.total === 0) return <p className={styles.lead}>{t("place.nothingTimed")}</p>;
  const share = shareOfHours(week, marked);
  return (
    <p className={styles.lead}>
      {marked.length > 0 ? (
        <>
          <b>
            {t("place.windowShare", { share: format.percent(share), hours: weekhourLabel(marked, words) })}
          </b>
          {t("place.windowPart", { part: format.percent(marked.length / WEEK_HOURS) })}{" "}
        </>
      ) : (
        windows !== null && (
          <>{t(windows.windows.length === 0 ? "place.windowFlat" : "place.windowBorrowed")} </>
        )
      )}
      {week.uncertain > 0 && t("place.uncertainShare", { share: uncertain })}
    </p>
  );
}

function WeekTable({ week, address }: { readonly week: PlaceWeek; readonly address: HoursAddress }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = weekhourWords(useSpokenLanguage());
  const { weekdays } = words;
  return (
    <div className={styles.tableFrame} tabIndex={0} role="region" aria-label={t("place.whenTable")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("place.hour")}</th>
            {weekdays.map((day) => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {week.slots.map((_sum, slot) => (
            <tr key={slot}>
              <th scope="row">{String(clockHourOfSlot(slot)).padStart(2, "0")}</th>
              {week.hours
                .filter((hour) => hour.slot === slot)
                .toSorted((a, b) => a.night - b.night)
                .map((hour) => (
                  <td key={hour.night}>
                    {hour.count > 0 ? (
                      <RowCount
                        to={address && address([hour.weekhour])}
                        of={weekhourLabel([hour.weekhour], words)}
                      >
                        {format.number(hour.count, 1)}
                      </RowCount>
                    ) : (
                      format.number(hour.count, 1)
                    )}
                    {hour.count > 0 && hour.uncertain > hour.count / 2 && " ?"}
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
