import { CarFront, ChevronRight, Coffee, Footprints } from "lucide-react";
import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CheckIn, MyShift, MyShifts } from "#core/contract/check-in.ts";
import type { Format } from "../../text/format.ts";
import { useFormat } from "../../text/use-format.ts";
import { Icon } from "../../ui/icon.tsx";
import { InfoNote } from "../../ui/notes.tsx";
import { DoneStop } from "./done-stop.tsx";
import { StopCard } from "./stop-card.tsx";
import styles from "./stop-list.module.css";
import { isOver, type StopState } from "./stop-state.ts";

export interface StopListProps {
  readonly shift: MyShift;
  readonly states: readonly StopState[];
  readonly categories: MyShifts["categories"];
  readonly onSay: (stopId: string, what: Pick<CheckIn, "kind"> & Partial<CheckIn>) => void;
  readonly timeZone: string;
}

/** The stops of a shift in order: those done, the one to do with its deeds, and those that come after. */
export function StopList({ shift, states, categories, onSay, timeZone }: StopListProps) {
  const { t } = useTranslation();
  const format = useFormat(timeZone);
  const [opened, setOpened] = useState<string | null>(null);
  const { stops, breakFrom, travel } = shift;
  if (stops.length === 0) return <InfoNote title={t("duty.noStops")} />;
  const here = stops.findIndex((_stop, at) => states[at]?.kind === "here");
  const next = stops.findIndex((_stop, at) => states[at]?.kind === "ahead");
  const wanted = stops.findIndex(({ id }, at) => id === opened && !isOver(states[at]));
  const current = wanted >= 0 ? wanted : here >= 0 ? here : next;
  const restAt =
    breakFrom === null ? -1 : stops.findIndex(({ from }) => Date.parse(from) >= Date.parse(breakFrom));
  const firstAfter = stops.findIndex((_stop, at) => at !== current && states[at]?.kind === "ahead");
  return (
    <ol className={styles.list}>
      {stops.map((stop, at) => {
        const state = states[at] ?? { kind: "ahead" };
        return (
          <Fragment key={stop.id}>
            {at === restAt && <Rest shift={shift} format={format} />}
            {at === firstAfter && current >= 0 && (
              <li className={styles.after}>{t(travel === "walk" ? "duty.onFoot" : "duty.byCar")}</li>
            )}
            {isOver(state) ? (
              <DoneStop
                stop={stop}
                state={state}
                format={format}
                onUndo={() => onSay(stop.id, { kind: "undone" })}
              />
            ) : at === current ? (
              <li>
                <StopCard
                  stop={stop}
                  state={state}
                  categories={categories}
                  format={format}
                  onSay={(what) => onSay(stop.id, what)}
                />
              </li>
            ) : (
              <li className={styles.row}>
                <button
                  type="button"
                  className={styles.open}
                  aria-label={t("duty.openStop", { place: stop.name })}
                  onClick={() => setOpened(stop.id)}
                >
                  <span className={styles.number}>{stop.order}</span>
                  <b className={styles.name}>{stop.name}</b>
                  {stop.travelMin !== null && (
                    <span className={styles.travel}>
                      <Icon of={travel === "walk" ? Footprints : CarFront} size={14} />
                      {t("duty.minutes", { count: stop.travelMin })}
                    </span>
                  )}
                  <b className={styles.time}>{format.time(stop.from)}</b>
                  <Icon of={ChevronRight} size={18} />
                </button>
              </li>
            )}
          </Fragment>
        );
      })}
      {current < 0 && <li className={styles.after}>{t("duty.allDone")}</li>}
    </ol>
  );
}

function Rest({ shift, format }: { readonly shift: MyShift; readonly format: Format }) {
  const { t } = useTranslation();
  if (shift.breakFrom === null || shift.breakTo === null) return null;
  return (
    <li className={styles.rest}>
      <Icon of={Coffee} size={18} />
      <span>{t("duty.rest")}</span>
      <span>{`${format.time(shift.breakFrom)}–${format.time(shift.breakTo)}`}</span>
    </li>
  );
}
