import { Check, MapPinOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { MyShift } from "#core/contract/check-in.ts";
import type { Format } from "../../text/format.ts";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./stop-list.module.css";
import type { StopState } from "./stop-state.ts";

export interface DoneStopProps {
  readonly stop: MyShift["stops"][number];
  readonly state: StopState;
  readonly format: Format;
  readonly onUndo: () => void;
}

/** A stop that is over: when, and how it was. */
export function DoneStop({ stop, state, format, onUndo }: DoneStopProps) {
  const { t } = useTranslation();
  if (state.kind === "ahead" || state.kind === "here") return null;
  const isMissed = state.kind === "not_reached";
  const to = format.time(new Date(state.toMs));
  const from = state.fromMs === null ? null : format.time(new Date(state.fromMs));
  return (
    <li className={styles.done}>
      <span className={classNames(styles.check, isMissed && styles.missed)}>
        <Icon of={isMissed ? MapPinOff : Check} size={18} />
      </span>
      <span className={styles.name}>{stop.name}</span>
      <span className={styles.time}>{from === null || from === to ? to : `${from}–${to}`}</span>
      <span className={styles.kind}>{t(`duty.done_${state.kind}`)}</span>
      <button type="button" className={styles.undo} onClick={onUndo}>
        {t("duty.undo")}
      </button>
    </li>
  );
}
