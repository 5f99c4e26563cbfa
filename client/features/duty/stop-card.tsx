import { Check, MapPinCheck, MapPinOff, NotebookPen, Undo2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type CheckIn, type MyShift, type MyShifts, NOT_REACHED_REASONS } from "#core/contract/check-in.ts";
import type { Format } from "../../text/format.ts";
import { useSpokenLanguage } from "../../text/use-spoken-language.ts";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./stop-card.module.css";
import type { StopState } from "./stop-state.ts";

export interface StopCardProps {
  readonly stop: MyShift["stops"][number];
  readonly state: StopState;
  readonly categories: MyShifts["categories"];
  readonly format: Format;
  readonly onSay: (what: Pick<CheckIn, "kind"> & Partial<CheckIn>) => void;
}

/** The stop to do now: why, and the deeds. Kom inte fram is offered before På plats too. */
export function StopCard({ stop, state, categories, format, onSay }: StopCardProps) {
  const { t } = useTranslation();
  const language = useSpokenLanguage();
  const [asks, setAsks] = useState<"category" | "reason" | null>(null);
  const isHere = state.kind === "here";
  return (
    <section className={styles.card} aria-label={stop.name}>
      <div className={styles.head}>
        <span className={styles.number}>{stop.order}</span>
        <h2>{stop.name}</h2>
        <b className={styles.time}>{`${format.time(stop.from)}–${format.time(stop.to)}`}</b>
      </div>
      {stop.reason !== "" && <p className={styles.reason}>{stop.reason}</p>}
      {isHere ? (
        <div className={styles.here} role="status">
          <Icon of={MapPinCheck} size={20} />
          <span>{t("duty.onSiteSince", { time: format.time(new Date(state.sinceMs)) })}</span>
          <button type="button" className={styles.undo} onClick={() => onSay({ kind: "undone" })}>
            <Icon of={Undo2} />
            {t("duty.undo")}
          </button>
        </div>
      ) : (
        <button
          type="button"
          className={classNames(styles.deed, styles.primary)}
          onClick={() => onSay({ kind: "arrived" })}
        >
          <Icon of={MapPinCheck} size={22} />
          {t("duty.onSite")}
        </button>
      )}
      {asks === "category" && (
        <Choices
          title={t("duty.whatSeen", { place: stop.name })}
          choices={categories.map(({ key, name, nameEn }) => ({
            key,
            label: language === "en" ? nameEn : name,
          }))}
          onChoose={(category) => onSay({ kind: "observation", category })}
          onCancel={() => setAsks(null)}
        />
      )}
      {asks === "reason" && (
        <Choices
          title={t("duty.whyNot", { place: stop.name })}
          choices={NOT_REACHED_REASONS.map((key) => ({ key, label: t(`duty.reason_${key}`) }))}
          onChoose={(reason) => onSay({ kind: "not_reached", reason })}
          onCancel={() => setAsks(null)}
        />
      )}
      {asks === null && isHere && (
        <>
          <h3 className={styles.end}>{t("duty.endVisit")}</h3>
          <div className={styles.two}>
            <button
              type="button"
              className={classNames(styles.deed, styles.primary, styles.tall)}
              onClick={() => onSay({ kind: "calm" })}
            >
              <Icon of={Check} size={22} />
              {t("duty.calm")}
            </button>
            <button
              type="button"
              className={classNames(styles.deed, styles.tall)}
              onClick={() => setAsks("category")}
            >
              <Icon of={NotebookPen} size={22} />
              {t("duty.observation")}
            </button>
          </div>
        </>
      )}
      {asks === null && (
        <button type="button" className={styles.deed} onClick={() => setAsks("reason")}>
          <Icon of={MapPinOff} size={20} />
          {t("duty.notReached")}
        </button>
      )}
      {asks !== "reason" && isHere && <p className={styles.hint}>{t("duty.writeOfPlace")}</p>}
    </section>
  );
}

interface ChoicesProps<K extends string> {
  readonly title: string;
  readonly choices: readonly { readonly key: K; readonly label: string }[];
  readonly onChoose: (key: K) => void;
  readonly onCancel: () => void;
}

function Choices<K extends string>({ title, choices, onChoose, onCancel }: ChoicesProps<K>) {
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={title}>
      <h3 className={styles.end}>{title}</h3>
      <div className={styles.two}>
        {choices.map(({ key, label }) => (
          <button key={key} type="button" className={styles.deed} onClick={() => onChoose(key)}>
            {label}
          </button>
        ))}
      </div>
      <button type="button" className={classNames(styles.deed, styles.plain)} onClick={onCancel}>
        {t("duty.cancel")}
      </button>
    </div>
  );
}
